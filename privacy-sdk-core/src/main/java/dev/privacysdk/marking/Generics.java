package dev.privacysdk.marking;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All supertypes of a class as that class sees them: with its own type arguments filled in.
 *
 * <p>A supertype that is extended raw is seen erased, and so is everything above it (JLS 4.8).
 */
final class Generics {
    private final Class<?> origin;
    private final Map<Class<?>, Map<TypeVariable<?>, Type>> bindings = new LinkedHashMap<>();

    private Generics(Class<?> origin) {
        this.origin = origin;
        enter(origin, new HashMap<>(), false);
    }

    static Generics of(Class<?> origin) {
        return new Generics(origin);
    }

    private void enter(Class<?> type, Map<TypeVariable<?>, Type> bound, boolean belowRaw) {
        if (bindings.putIfAbsent(type, bound) != null) {
            return;
        }
        boolean erased = belowRaw || (type != origin && type.getTypeParameters().length > 0 && bound.isEmpty());
        Class<?> above = type.getSuperclass();
        if (above != null) {
            enterAbove(type, erased ? above : Objects.requireNonNullElse(type.getGenericSuperclass(), above), erased);
        }
        for (Type each : erased ? type.getInterfaces() : type.getGenericInterfaces()) {
            enterAbove(type, each, erased);
        }
    }

    private void enterAbove(Class<?> below, Type above, boolean belowRaw) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        for (Type level = above; level instanceof ParameterizedType given; level = given.getOwnerType()) {
            TypeVariable<?>[] variables = raw(given).getTypeParameters();
            Type[] arguments = given.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                bound.put(variables[i], seen(arguments[i], below));
            }
        }
        enter(erasure(above), bound, belowRaw);
    }

    /** The class and all its supertypes, each once. */
    Set<Class<?>> types() {
        return bindings.keySet();
    }

    boolean knows(Class<?> type) {
        return bindings.containsKey(type);
    }

    /** The parameters of a method of a supertype, as the class sees them. */
    List<Type> parameters(Method method) {
        List<Type> seen = new ArrayList<>(method.getParameterCount());
        for (Type parameter : method.getGenericParameterTypes()) {
            seen.add(seen(parameter, method.getDeclaringClass()));
        }
        return seen;
    }

    /** A type written in a supertype, as the class sees it. */
    Type seen(Type type, Class<?> writtenIn) {
        Map<TypeVariable<?>, Type> bound = bindings.getOrDefault(writtenIn, Map.of());
        boolean erased = writtenIn != origin && bound.isEmpty() && writtenIn.getTypeParameters().length > 0;
        return erased ? erasure(type) : fill(type, bound);
    }

    private static Type fill(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof ParameterizedType given) {
            Type owner = given.getOwnerType();
            return new Given(
                    raw(given), fill(given.getActualTypeArguments(), bound), owner == null ? null : fill(owner, bound));
        }
        if (type instanceof GenericArrayType array) {
            return arrayOf(fill(array.getGenericComponentType(), bound));
        }
        if (type instanceof WildcardType wild) {
            return new Wild(fill(wild.getUpperBounds(), bound), fill(wild.getLowerBounds(), bound));
        }
        if (type instanceof TypeVariable<?> variable) {
            if (variable.getGenericDeclaration() instanceof Method method) {
                int place = Arrays.asList(method.getTypeParameters()).indexOf(variable);
                return new OfMethod(place, erasure(fill(variable.getBounds()[0], bound)));
            }
            return bound.getOrDefault(variable, variable);
        }
        return type;
    }

    private static List<Type> fill(Type[] types, Map<TypeVariable<?>, Type> bound) {
        return Arrays.stream(types).map(each -> fill(each, bound)).toList();
    }

    private static Type arrayOf(Type component) {
        return component instanceof Class<?> plain ? Array.newInstance(plain, 0).getClass() : new ArrayOf(component);
    }

    private static Class<?> raw(ParameterizedType type) {
        return (Class<?>) type.getRawType();
    }

    /** The class that stands for a type at run time. */
    static Class<?> erasure(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType given) {
            return raw(given);
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(erasure(array.getGenericComponentType()), 0)
                    .getClass();
        }
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        if (type instanceof WildcardType wild) {
            return erasure(wild.getUpperBounds()[0]);
        }
        return type instanceof OfMethod variable ? variable.bound() : Object.class;
    }

    static List<Class<?>> erasure(List<Type> types) {
        List<Class<?>> erased = new ArrayList<>(types.size());
        types.forEach(type -> erased.add(erasure(type)));
        return erased;
    }

    /** The same with the variables of methods replaced by their bounds, so that only types of the JDK's kinds remain. */
    static Type plain(Type type) {
        if (type instanceof OfMethod variable) {
            return variable.bound();
        }
        if (type instanceof Given given) {
            return new Given(
                    given.raw(), given.arguments().stream().map(Generics::plain).toList(), given.owner());
        }
        if (type instanceof ArrayOf array) {
            return arrayOf(plain(array.component()));
        }
        if (type instanceof Wild wild) {
            return new Wild(
                    wild.upper().stream().map(Generics::plain).toList(),
                    wild.lower().stream().map(Generics::plain).toList());
        }
        return type;
    }

    /** A generic type with its arguments; equal to another by its parts, whoever made them. */
    private record Given(
            Class<?> raw, List<Type> arguments, @Nullable Type owner) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return owner;
        }
    }

    private record ArrayOf(Type component) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return component;
        }
    }

    private record Wild(List<Type> upper, List<Type> lower) implements WildcardType {
        @Override
        public Type[] getUpperBounds() {
            return upper.toArray(Type[]::new);
        }

        @Override
        public Type[] getLowerBounds() {
            return lower.toArray(Type[]::new);
        }
    }

    /** A method's own variable: two methods mean the same by it if it stands at the same place (JLS 8.4.4). */
    private record OfMethod(int place, Class<?> bound) implements Type {}
}
