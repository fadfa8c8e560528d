package dev.privacysdk.marking;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Which types can say "nothing", and how each says it. */
final class Absence {
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

    private Absence() {}

    static @Nullable Object empty(Class<?> type) {
        return EMPTY.get(type);
    }

    /** Whether an element's type may be null, by any annotation named Nullable that can be seen at run time. */
    static boolean isNullable(AnnotatedElement... places) {
        for (AnnotatedElement place : places) {
            for (Annotation annotation : place.getAnnotations()) {
                if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a method may answer with nothing: nothing at all, something empty, or a later one of these. */
    static boolean possible(Type answer) {
        Class<?> type = Generics.erasure(answer);
        if (type == void.class || type == Void.class || type.isArray() || EMPTY.containsKey(type)) {
            return true;
        }
        if (CompletionStage.class.isAssignableFrom(type)) {
            List<Type> arguments = Many.arguments(answer);
            return arguments.size() == 1 && possible(arguments.get(0));
        }
        return BaseStream.class.isAssignableFrom(type)
                || Flow.Publisher.class.isAssignableFrom(type)
                || Many.isPublisher(type);
    }
}
