package dev.privacysdk.interception;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a denied call gives back where the caller prefers nothing to an exception. */
final class Nothing {
    private static final Map<Class<?>, Object> EMPTY = Map.of(
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty(),
            OptionalDouble.class, OptionalDouble.empty(),
            Iterable.class, List.of(),
            Collection.class, List.of(),
            List.class, List.of(),
            Set.class, Set.of(),
            Map.class, Map.of());

    private Nothing() {}

    /** Something empty of the method's type; throws the denial where the type has nothing of the kind. */
    static @Nullable Object of(MarkedMethod method, PrivacyDeniedException denial) {
        if (method.returnsNullable() || method.returnType() == void.class || method.returnType() == Void.class) {
            return null;
        }
        return of(method.genericReturnType(), denial);
    }

    /** A future among these is the answer itself. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static Object of(Type type, PrivacyDeniedException denial) {
        Class<?> raw = Awaited.raw(type);
        if (raw == CompletionStage.class || raw == CompletableFuture.class) {
            return later(type, denial);
        } else if (raw.isArray()) {
            return Array.newInstance(raw.getComponentType(), 0);
        } else if (raw == Stream.class) {
            return Stream.empty();
        } else if (raw == IntStream.class) {
            return IntStream.empty();
        } else if (raw == LongStream.class) {
            return LongStream.empty();
        } else if (raw == DoubleStream.class) {
            return DoubleStream.empty();
        }
        Object empty = EMPTY.get(raw);
        if (empty == null) {
            throw denial;
        }
        return empty;
    }

    private static CompletableFuture<@Nullable Object> later(Type type, PrivacyDeniedException denial) {
        return CompletableFuture.completedFuture(value(type, denial));
    }

    /** The same for the value of an answer that comes later. */
    static @Nullable Object inside(MarkedMethod method, PrivacyDeniedException denial) {
        return value(method.genericReturnType(), denial);
    }

    private static @Nullable Object value(Type type, PrivacyDeniedException denial) {
        Type inside = Awaited.inside(type);
        return Awaited.raw(inside) == Void.class ? null : of(inside, denial);
    }
}
