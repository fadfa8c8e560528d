package dev.privacysdk.interception;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import dev.privacysdk.minimization.Minimizer;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** How an answer reaches its caller: at once, later, or whenever somebody subscribes to it. */
abstract sealed class ResultShape permits AtOnce, Later, OnSubscription {
    private static final ClassValue<ResultShape> SHAPES = new ClassValue<>() {
        @Override
        protected ResultShape computeValue(Class<?> declared) {
            if (Minimizer.awaits(declared)) {
                // Named here only, so that nothing of Reactor is loaded where nobody answers with it.
                return new OnSubscription();
            }
            return CompletionStage.class.isAssignableFrom(declared) ? new Later() : new AtOnce();
        }
    };

    /** The shape of answers that are declared as this class. */
    static ResultShape of(Class<?> declared) {
        return SHAPES.get(declared);
    }

    /** Asks, runs the method and gives back what may be seen of its answer. */
    @Nullable
    Object call(Passage passage, @Nullable Object[] args) throws Exception {
        PurposeScope scope;
        try {
            scope = passage.enter(args, null);
        } catch (PrivacyDeniedException denial) {
            return passage.denied(denial);
        }
        if (scope != null && BaseStream.class.isAssignableFrom(passage.method().returnType())) {
            // Its values are made in this scope when they are read.
            scope = ScopeCarrier.carried(scope);
        }
        Object answer = passage.run(scope, args);
        return scope == null ? answer : hand(passage, answer, scope);
    }

    /** What the caller gets to see of an answer. */
    @Nullable
    abstract Object hand(Passage passage, @Nullable Object answer, PurposeScope scope);

    /** The same answer with every value that comes later replaced. */
    abstract Object each(Object answer, Class<?> declared, UnaryOperator<@Nullable Object> replaced);
}
