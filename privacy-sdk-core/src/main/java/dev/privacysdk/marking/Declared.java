package dev.privacysdk.marking;

import java.lang.reflect.Constructor;
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
        } catch (LinkageError | TypeNotPresentException e) {
            throw missing(type, e);
        }
    }

    static List<Constructor<?>> constructors(Class<?> type) {
        try {
            return List.of(type.getDeclaredConstructors());
        } catch (LinkageError | TypeNotPresentException e) {
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
        } catch (LinkageError | TypeNotPresentException e) {
            throw missing(type, e);
        }
    }

    static boolean isPlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** Whether every object has a method of this signature, whoever declares it. */
    static boolean isOfEveryObject(Method method) {
        for (Method each : Object.class.getDeclaredMethods()) {
            if (each.getName().equals(method.getName())
                    && Arrays.equals(each.getParameterTypes(), method.getParameterTypes())) {
                return true;
            }
        }
        return false;
    }

    static MarkingException missing(Class<?> type, Throwable cause) {
        // Asking such a class for its simple name may fail again.
        String name = type.getName()
                .substring(
                        Math.max(type.getName().lastIndexOf('.'), type.getName().lastIndexOf('$')) + 1);
        return new MarkingException(
                name + " cannot be read because a class it names is missing at run time (" + cause.getMessage()
                        + "); add that class to the class path.",
                cause);
    }
}
