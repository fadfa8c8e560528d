package dev.privacysdk.marking;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a class declares, in an order that does not change from run to run. */
final class Declared {
    private Declared() {}

    static List<Method> methods(Class<?> type) {
        try {
            Method[] found = type.getDeclaredMethods();
            Arrays.sort(found, Comparator.comparing(Method::getName).thenComparing(Method::toString));
            return List.of(found);
        } catch (NoClassDefFoundError | TypeNotPresentException e) {
            throw missing(type, e);
        }
    }

    /** The instance fields that somebody wrote; none of the platform's own classes, whose insides are theirs. */
    static List<Field> fields(Class<?> type) {
        List<Field> found = new ArrayList<>();
        if (isPlatform(type)) {
            return found;
        }
        try {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    found.add(field);
                }
            }
            return found;
        } catch (NoClassDefFoundError | TypeNotPresentException e) {
            throw missing(type, e);
        }
    }

    static boolean isPlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    static MarkingException missing(Class<?> type, Throwable cause) {
        return new MarkingException(
                type.getSimpleName() + " cannot be read because a class it names is missing at run time ("
                        + cause.getMessage() + "); add that class to the class path.",
                cause);
    }
}
