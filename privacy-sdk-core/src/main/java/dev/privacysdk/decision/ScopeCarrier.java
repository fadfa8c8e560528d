package dev.privacysdk.decision;

import org.jspecify.annotations.Nullable;

/**
 * The back door for frameworks that own the beginning and the end of a scope themselves, such as context propagation.
 *
 * <p>Applications use {@link PurposeScope}; a build-time rule keeps them out of here.
 */
public final class ScopeCarrier {
    /** The name under which carriers of context, such as Reactor's, carry a {@link PurposeScope}. */
    public static final String KEY = "dev.privacysdk.decision.PurposeScope";

    private ScopeCarrier() {}

    /** Makes this scope, or none, the thread's own and returns the one it had, which the caller must put back. */
    public static @Nullable PurposeScope put(@Nullable PurposeScope scope) {
        return PurposeScope.swap(scope);
    }

    /**
     * The scope this thread runs in, if any, for one who puts it later, perhaps when it has ended here.
     *
     * <p>What the scope has handed out stays known to whoever puts it, as long as the caller keeps it.
     */
    public static @Nullable PurposeScope take() {
        HandedOut handed = HandedOut.ofThread();
        return handed == null ? null : handed.carried();
    }

    /** This scope for one who enters it more than once: what it hands out stays known as long as the caller keeps it. */
    public static PurposeScope carried(PurposeScope scope) {
        return scope.lasting();
    }

    /** Where a carried scope keeps what it hands out; that of this thread's scope for null, if it has one. */
    public static @Nullable HandedOut handedOut(@Nullable PurposeScope scope) {
        return scope == null ? HandedOut.ofThread() : scope.handed();
    }
}
