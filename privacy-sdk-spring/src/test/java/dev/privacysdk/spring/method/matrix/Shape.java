package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.spring.readers.Reader;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One shape in which a marked method is written: a row of the matrix.
 *
 * @param bean the name of its bean
 * @param type the type that callers see
 * @param body makes the object that the carriers stand in front of
 * @param beans declares the bean; null where its class is all there is to say
 * @param keeper whether it demands a purpose instead of opening one
 */
public record Shape<T>(
        String name,
        String bean,
        Class<T> type,
        Function<Desk, T> body,
        @Nullable Class<?> beans,
        boolean keeper,
        BiFunction<T, String, Reader> call) {

    static <T> Shape<T> opener(
            String name, String bean, Class<T> type, Function<Desk, T> body, BiFunction<T, String, Reader> call) {
        return new Shape<>(name, bean, type, body, null, false, call);
    }

    static <T> Shape<T> keeper(
            String name, String bean, Class<T> type, Function<Desk, T> body, BiFunction<T, String, Reader> call) {
        return new Shape<>(name, bean, type, body, null, true, call);
    }

    Shape<T> declaredBy(Class<?> configuration) {
        return new Shape<>(name, bean, type, body, configuration, keeper, call);
    }

    /** Calls the marked method of an object of this shape. */
    public Reader call(Object object, String id) {
        return call.apply(type.cast(object), id);
    }

    @Override
    public String toString() {
        return name;
    }
}
