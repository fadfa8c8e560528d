package dev.privacysdk.interception;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers that come later: asked about now, and minimized when they come. */
final class Later extends ResultShape {
    @Override
    @Nullable
    Object hand(Passage passage, @Nullable Object answer, PurposeScope scope) {
        Permit permit = scope.permit();
        if (answer instanceof CompletionStage<?> stage) {
            return stage(passage, stage, permit);
        }
        passage.announce(answer, permit, passage.declared());
        return passage.handOut(answer);
    }

    /** What the caller gets to see of a stage. */
    static Object stage(Passage passage, CompletionStage<?> stage, Permit permit) {
        Class<?> kind = Awaited.in(passage.method());
        HandedOut handed = passage.later(null);
        Object seen = each(stage, passage.declared(), value -> {
            Object one = seen(passage, value, permit, kind);
            if (handed != null && one != null) {
                handed.add(one);
            }
            return one;
        });
        passage.fits(seen, passage.declared());
        return seen;
    }

    private static @Nullable Object seen(Passage passage, @Nullable Object value, Permit permit, Class<?> kind) {
        try {
            Object seen = passage.see(value, permit);
            passage.announce(seen, permit, kind);
            return seen;
        } catch (Refused refused) {
            return passage.deniedLater(refused.denial());
        }
    }

    @Override
    Object each(Object answer, Class<?> declared, UnaryOperator<@Nullable Object> replaced) {
        return answer instanceof CompletionStage<?> stage ? each(stage, declared, replaced) : answer;
    }

    /** The stage with its value replaced; one of a class of its own keeps that class as far as it sees to it. */
    static CompletionStage<?> each(
            CompletionStage<?> stage, Class<?> declared, UnaryOperator<@Nullable Object> replaced) {
        if (!declared.isAssignableFrom(CompletableFuture.class)) {
            return stage.<@Nullable Object>thenApply(replaced);
        }
        Replaced later = new Replaced(stage);
        CompletionStage<?> unused = stage.whenComplete((value, failure) -> later.end(value, failure, replaced));
        return later;
    }

    /** Ends as its original ends, and its cancellation is the original's too. */
    private static final class Replaced extends CompletableFuture<@Nullable Object> {
        private final CompletionStage<?> original;

        Replaced(CompletionStage<?> original) {
            this.original = original;
        }

        void end(@Nullable Object value, @Nullable Throwable failure, UnaryOperator<@Nullable Object> replaced) {
            if (failure != null) {
                completeExceptionally(failure);
                return;
            }
            try {
                complete(replaced.apply(value));
            } catch (RuntimeException | Error denied) {
                completeExceptionally(denied);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled && original instanceof CompletableFuture<?> future) {
                future.cancel(mayInterruptIfRunning);
            }
            return cancelled;
        }
    }
}
