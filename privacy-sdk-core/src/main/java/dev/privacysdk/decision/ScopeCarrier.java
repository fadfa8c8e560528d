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
}
