package dev.privacysdk.interception;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import dev.privacysdk.marking.MarkedMethod;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way through a door, and what its caller expects of the answer.
 *
 * @param declared the class of answers as the caller sees it declared
 */
record Passage(
        Door door, MarkedMethod method, Body body, Class<?> declared, AnswerListener listener, HandOuts handOuts) {
    @Nullable
    PurposeScope enter(@Nullable Object[] args, @Nullable PurposeScope carried) {
        return door.enter(method, args, carried);
    }

    @Nullable
    Object run(@Nullable PurposeScope scope, @Nullable Object[] args) throws Exception {
        return scope == null
                ? body.with(args)
                : scope.call(() -> {
                    handOuts.arguments(method, args);
                    return body.with(args);
                });
    }

    /** What of a value may be seen. */
    @Nullable
    Object see(@Nullable Object value, Permit permit) {
        return door.seen(method, value, permit);
    }

    /** The permit while it may be relied on, else what is answered now; throws PrivacyDeniedException for a denial. */
    Permit renewed(Permit permit) {
        return door.renewed(permit);
    }

    /** Lets the listener hear of a value before the caller gets it; throws where it is not of this kind. */
    void announce(@Nullable Object seen, Permit permit, Class<?> kind) {
        fits(seen, kind);
        listener.answered(permit, seen);
    }

    /** The answer, of which this thread's scope is told. */
    @Nullable
    Object handOut(@Nullable Object seen) {
        return handOuts.answer(method, seen);
    }

    /** Where the scope keeps what comes later: this one, or the thread's own; null without one, or where nothing can come. */
    @Nullable
    HandedOut later(@Nullable PurposeScope scope) {
        return handOuts.answers(method) ? ScopeCarrier.handedOut(scope) : null;
    }

    /** Throws where no copy with less in it is of the kind that the caller sees declared. */
    void fits(@Nullable Object seen, Class<?> kind) {
        if (seen != null && !kind.isPrimitive() && !kind.isInstance(seen)) {
            throw Denials.wrongKind(method, kind);
        }
    }

    /** Whether a denial is answered with nothing, instead of being thrown. */
    boolean answersNothing() {
        return door.answersNothing(method);
    }

    /** What a denied call answers with, unless it throws. */
    @Nullable
    Object denied(PrivacyDeniedException denial) {
        if (answersNothing()) {
            return Nothing.of(method, denial);
        }
        throw denial;
    }

    /** The same for the value of an answer that is already on its way. */
    @Nullable
    Object deniedLater(PrivacyDeniedException denial) {
        if (answersNothing()) {
            return Nothing.inside(method, denial);
        }
        throw denial;
    }
}
