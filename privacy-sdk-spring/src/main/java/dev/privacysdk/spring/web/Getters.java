package dev.privacysdk.spring.web;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.marking.MarkingException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a class shows by its getters, which is what is written of it. */
final class Getters {
    private Getters() {}

    /** Whether a getter hands out personal values of a class that no field of it is declared with. */
    static boolean showMore(Class<?> type, Predicate<Class<?>> personal) {
        try {
            Set<Class<?>> shown = new HashSet<>();
            for (Method method : type.getMethods()) {
                if (isGetter(method)) {
                    mentioned(method.getGenericReturnType(), shown);
                }
            }
            shown.removeIf(personal.negate());
            if (shown.isEmpty()) {
                return false;
            }
            Set<Class<?>> held = new HashSet<>();
            for (MarkedField field : MarkedType.of(type).fields()) {
                mentioned(field.genericType(), held);
            }
            return !held.containsAll(shown);
        } catch (MarkingException | LinkageError | TypeNotPresentException cannotBeRead) {
            return true;
        }
    }

    private static boolean isGetter(Method method) {
        String name = method.getName();
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !PersonalParts.platform(method.getDeclaringClass())
                && name.length() > 3
                && name.startsWith("get");
    }

    private static void mentioned(Type type, Set<Class<?>> into) {
        if (type instanceof Class<?> plain) {
            into.add(plain);
            if (plain.isArray()) {
                mentioned(plain.getComponentType(), into);
            }
        } else if (type instanceof ParameterizedType generic) {
            mentioned(generic.getRawType(), into);
            for (Type argument : generic.getActualTypeArguments()) {
                mentioned(argument, into);
            }
        } else if (type instanceof GenericArrayType array) {
            mentioned(array.getGenericComponentType(), into);
        } else if (type instanceof WildcardType wildcard) {
            for (Type bound : wildcard.getUpperBounds()) {
                mentioned(bound, into);
            }
        }
    }
}
