package dev.privacysdk.policy;

import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.marking.MarkingException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Looks, beside marked methods, for those that hand out marked data and bear no mark: perhaps a word was forgotten. */
final class ConformanceGaps {
    private final ConformanceFindings findings;

    ConformanceGaps(ConformanceFindings findings) {
        this.findings = findings;
    }

    void check(Collection<Class<?>> types) {
        for (Class<?> type : types) {
            try {
                if (!MarkedType.of(type).personal()
                        && !MarkedMethod.allOf(type, refusal -> {}).isEmpty()) {
                    checkMethods(type);
                }
            } catch (MarkingException toldElsewhere) {
                // Marks that contradict each other are found by whoever reads them first.
            }
        }
    }

    private void checkMethods(Class<?> type) {
        Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .forEach(method -> {
                    Class<?> data = personal(method.getGenericReturnType());
                    if (data != null && MarkedMethod.of(method, type) == null) {
                        String name = type.getSimpleName() + "." + method.getName();
                        findings.warning(
                                name,
                                name + " answers with " + data.getSimpleName()
                                        + ", which holds personal data, and bears no mark, so whoever calls it gets"
                                        + " everything; add @PurposeRequired, or the word of the purpose it is for.");
                    }
                });
    }

    private static @Nullable Class<?> personal(Type type) {
        if (type instanceof Class<?> raw) {
            Class<?> item = raw.isArray() ? raw.getComponentType() : raw;
            return item.isPrimitive() || !MarkedType.of(item).reachesPersonalData() ? null : item;
        }
        if (type instanceof GenericArrayType array) {
            return personal(array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                Class<?> found = personal(argument);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
