package dev.privacysdk.interception;

import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** What a type says of the values that come later, such as the readers of a {@code Flux<Reader>}. */
final class Awaited {
    private Awaited() {}

    /** The class of values that a method's answer brings; Object where it does not tell. */
    static Class<?> in(MarkedMethod method) {
        return raw(inside(method.genericReturnType()));
    }

    static Type inside(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1
                ? generic.getActualTypeArguments()[0]
                : Object.class;
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        } else if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        } else if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return Object.class;
    }
}
