package dev.privacysdk.marking;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.stream.BaseStream;

/** Which types hold many values. */
final class Many {
    private static final Set<Class<?>> REBUILT = Set.of(Iterable.class, Collection.class, List.class, Set.class);

    private Many() {}

    static boolean is(Class<?> type) {
        return type.isArray()
                || Iterable.class.isAssignableFrom(type)
                || Iterator.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || BaseStream.class.isAssignableFrom(type)
                || Flow.Publisher.class.isAssignableFrom(type)
                || isPublisher(type);
    }

    /** Collections that can be handed on with fewer elements. */
    static boolean canBeNarrowed(Class<?> type) {
        return REBUILT.contains(type);
    }

    /** Whether it is a publisher of Reactive Streams, told by name because that library need not be there. */
    static boolean isPublisher(Class<?> type) {
        if (type.getName().equals("org.reactivestreams.Publisher")) {
            return true;
        }
        for (Class<?> above : type.getInterfaces()) {
            if (isPublisher(above)) {
                return true;
            }
        }
        Class<?> superclass = type.getSuperclass();
        return superclass != null && isPublisher(superclass);
    }

    static List<Type> arguments(Type type) {
        if (type instanceof ParameterizedType given) {
            return List.of(given.getActualTypeArguments());
        }
        return type instanceof GenericArrayType array ? List.of(array.getGenericComponentType()) : List.of();
    }
}
