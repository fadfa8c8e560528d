package dev.privacysdk.marking;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a class by the slot they share: all those that one call on an object of the class may be written against.
 *
 * <p>Compared as the class sees them over all its supertypes, because only there do an interface and a body inherited from
 * an unrelated class meet, and only there are partly bound type variables known.
 */
final class Slots {
    private final Class<?> target;
    private final Map<Class<?>, Generics> views = new HashMap<>();
    private final Map<String, List<Method>> byName = new HashMap<>();

    Slots(Class<?> target) {
        this.target = target;
        for (Class<?> type : view(target).types()) {
            for (Method method : Declared.methods(type)) {
                byName.computeIfAbsent(method.getName(), name -> new ArrayList<>())
                        .add(method);
            }
        }
    }

    private Generics view(Class<?> from) {
        return views.computeIfAbsent(from, Generics::of);
    }

    Generics view() {
        return view(target);
    }

    /** Every method that the class or a supertype declares, without bridges and the bodies of lambdas, whose types are erased. */
    List<Method> declared() {
        List<Method> all = new ArrayList<>();
        byName.values()
                .forEach(methods -> methods.stream()
                        .filter(method -> !method.isBridge()
                                && !method.getDeclaringClass().isHidden())
                        .forEach(all::add));
        return all;
    }

    /** The methods that share the slot of this one; empty if it has none here. */
    List<Method> sharing(Method method) {
        List<Method> candidates = new ArrayList<>();
        for (Method each : byName.getOrDefault(method.getName(), List.of())) {
            if (each.getParameterCount() == method.getParameterCount() && overridable(each)) {
                candidates.add(each);
            }
        }
        Set<Method> family = new LinkedHashSet<>();
        Deque<Method> open = new ArrayDeque<>();
        for (Method each : candidates) {
            boolean itself = each.equals(method);
            boolean stoodInFor = method.isBridge() || !view().knows(method.getDeclaringClass());
            if ((itself && !method.isBridge()) || (stoodInFor && sameErasure(each, method))) {
                open.add(each);
                family.add(each);
            }
        }
        while (!open.isEmpty()) {
            Method known = open.remove();
            for (Method each : candidates) {
                if (!family.contains(each) && related(known, each)) {
                    family.add(each);
                    open.add(each);
                }
            }
        }
        return List.copyOf(family);
    }

    private static boolean overridable(Method method) {
        return !method.isBridge()
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers());
    }

    private static boolean sameErasure(Method one, Method other) {
        return Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }

    private boolean related(Method one, Method other) {
        Class<?> first = one.getDeclaringClass();
        Class<?> second = other.getDeclaringClass();
        if (first == second || !visible(one, other) || !visible(other, one)) {
            return false;
        }
        if (first.isInterface() != second.isInterface() && !(isPublic(one) && isPublic(other))) {
            return false;
        }
        if (sameErasure(one, other)) {
            return true;
        }
        for (Class<?> from : meetingPlaces(first, second)) {
            Generics seen = view(from);
            if (seen.knows(first)
                    && seen.knows(second)
                    && (overrides(seen, one, other) || overrides(seen, other, one))) {
                return true;
            }
        }
        return false;
    }

    /** One overrides what it extends where it is declared; what an interface asks for may be met in any class below. */
    private Collection<Class<?>> meetingPlaces(Class<?> first, Class<?> second) {
        boolean below = first.isAssignableFrom(second);
        boolean above = second.isAssignableFrom(first);
        if (first.isInterface() != second.isInterface() || !(below || above)) {
            return view().types();
        }
        return Set.of(below ? second : first);
    }

    /** JLS 8.4.2: it has the other's signature or its erasure, and does not stand above it. */
    private static boolean overrides(Generics seen, Method method, Method other) {
        if (method.getDeclaringClass().isAssignableFrom(other.getDeclaringClass())) {
            return false;
        }
        List<Type> own = seen.parameters(method);
        List<Type> others = seen.parameters(other);
        return own.equals(others) || own.equals(Generics.erasure(others));
    }

    /** What an interface asks for, only a public method answers. */
    private static boolean isPublic(Method method) {
        return Modifier.isPublic(method.getModifiers());
    }

    /** A method without a modifier is overridden only inside its own package. */
    private static boolean visible(Method method, Method from) {
        int open = Modifier.PUBLIC | Modifier.PROTECTED;
        Class<?> here = method.getDeclaringClass();
        Class<?> there = from.getDeclaringClass();
        return (method.getModifiers() & open) != 0
                || (here.getPackageName().equals(there.getPackageName())
                        && here.getClassLoader() == there.getClassLoader());
    }
}
