package dev.privacysdk.minimization;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A result that comes later: minimized when it comes. */
final class StageShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        if (walk.each()) {
            throw tooLate(walk);
        }
        Walk start = walk.later();
        return ((CompletionStage<?>) value)
                .thenApply(result -> result == null ? null : start.later().answer(result));
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        throw tooLate(trail);
    }

    private static RuntimeException tooLate(Trail trail) {
        return Denials.broken(
                trail.permit,
                "A CompletionStage inside an answer about many people shows them too late to decide about each; "
                        + "return the stage itself.");
    }
}
