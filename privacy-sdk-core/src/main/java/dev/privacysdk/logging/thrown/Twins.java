package dev.privacysdk.logging.thrown;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a throwable of a class with another message, without running the constructors of the class.
 *
 * <p>Layouts name what was thrown by its class, so a class of ours in its place would have every error called by our name.
 * This is how serialization makes objects; where the platform does not let us, there is no twin.
 */
final class Twins {
    /** Who overrides one of these keeps its cause or its stack trace in a field, which a twin does not have. */
    private static final Set<String> STRUCTURE =
            Set.of("getCause", "initCause", "getStackTrace", "setStackTrace", "printStackTrace");

    private static final ClassValue<Optional<Constructor<?>>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Optional<Constructor<?>> computeValue(Class<?> type) {
            try {
                return plain(type) ? Optional.of(constructor(type)) : Optional.empty();
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                return Optional.empty();
            }
        }
    };

    private Twins() {}

    /** A throwable of a class that says exactly this; null where its class says something else or cannot be made. */
    static @Nullable Throwable of(Class<?> type, @Nullable String message, @Nullable String local, String text) {
        Constructor<?> constructor = CONSTRUCTORS.get(type).orElse(null);
        if (constructor == null) {
            return null;
        }
        try {
            Throwable twin = (Throwable) constructor.newInstance(message);
            boolean says = Objects.equals(twin.getMessage(), message)
                    && Objects.equals(twin.getLocalizedMessage(), local)
                    && Objects.equals(twin.toString(), text);
            return says ? twin : null;
        } catch (Throwable e) {
            return null;
        }
    }

    private static boolean plain(Class<?> type) {
        for (Class<?> each = type; each != null && each != Throwable.class; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (STRUCTURE.contains(method.getName())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** By reflection, since the class belongs to a module that not every run time has. */
    private static Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Object made = factory.getMethod("getReflectionFactory").invoke(null);
        return (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(made, type, Throwable.class.getConstructor(String.class));
    }
}
