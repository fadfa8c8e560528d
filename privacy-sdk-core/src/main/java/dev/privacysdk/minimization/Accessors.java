package dev.privacysdk.minimization;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a proxy or a lambda shows through the application's interfaces. */
final class Accessors {
    /** A getter without a mark, of an interface without one, that shows marked values. */
    record Plain(String name, Method method, boolean canBeNull) {}

    private static final String SPRING = "org.springframework.";

    private final Class<?> type;
    private final Class<?>[] interfaces;
    private final Map<Method, Method> opened = new HashMap<>();
    private final Set<String> properties = new HashSet<>();
    private final List<Plain> plain = new ArrayList<>();
    private @Nullable String problem;

    Accessors(Class<?> type, Members members) {
        this.type = type;
        this.interfaces = Stream.of(type.getInterfaces())
                .filter(each -> !Reach.ofThePlatform(each) && !each.getName().startsWith(SPRING))
                .toArray(Class<?>[]::new);
        for (Class<?> each : interfaces) {
            for (Method method : each.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers())) {
                    open(method, members);
                }
            }
        }
    }

    private void open(Method method, Members members) {
        properties.add(property(method.getName()));
        boolean shows = members.count() == 0 && Declaration.showsMarks(method);
        if (method.trySetAccessible()) {
            opened.put(method, method);
        } else if (shows || members.worthALook()) {
            problem =
                    name() + " cannot be looked at, because its module keeps its package closed; open it to the privacy"
                            + " SDK, or return a record.";
        }
        if (shows) {
            plain.add(new Plain(property(method.getName()), method, isNullable(method)));
        }
    }

    private static boolean isNullable(Method method) {
        return Stream.of(
                        method.getAnnotations(), method.getAnnotatedReturnType().getAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(each -> each.getSimpleName().equals("Nullable"));
    }

    /** Why nothing can be read through them; null where it can. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Whether a view would show this property; what leads only to what lies behind is not looked at. */
    boolean shows(String property) {
        return properties.contains(property);
    }

    /** Getters of an interface that itself bears no mark. */
    List<Plain> plain() {
        return plain;
    }

    /** Those that a view implements; what a framework adds to a proxy, such as a way to what lies behind, is not among them. */
    Class<?>[] interfaces() {
        return interfaces.clone();
    }

    ClassLoader loader() {
        return type.getClassLoader();
    }

    /** The same method, which may be called. */
    Method opened(Method method) {
        return opened.getOrDefault(method, method);
    }

    /** The name people know it by, which is the interface's. */
    String name() {
        return interfaces.length == 0 ? Denials.name(type) : Denials.name(interfaces[0]);
    }

    /** The property that an accessor reads, as beans and records name it. */
    static String property(String accessor) {
        int prefix = accessor.startsWith("get") ? 3 : accessor.startsWith("is") ? 2 : 0;
        if (prefix == 0 || accessor.length() == prefix || !Character.isUpperCase(accessor.charAt(prefix))) {
            return accessor;
        }
        return Character.toLowerCase(accessor.charAt(prefix)) + accessor.substring(prefix + 1);
    }
}
