package dev.privacysdk.minimization;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stream: minimized as it is read, and closing it closes the one it reads from. */
final class StreamShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        if (walk.each()) {
            throw tooLate(walk);
        }
        return minimize((Stream<?>) value, walk.later());
    }

    private static Stream<@Nullable Object> minimize(Stream<?> stream, Walk start) {
        return stream.<@Nullable Object>map(element -> start.later().element(element))
                .filter(element -> element != Walk.WITHHELD);
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        throw tooLate(trail);
    }

    private static RuntimeException tooLate(Trail trail) {
        return Denials.broken(
                trail.permit,
                "A Stream inside an answer about many people shows them too late to decide about each; "
                        + "return the Stream itself, or a List.");
    }
}
