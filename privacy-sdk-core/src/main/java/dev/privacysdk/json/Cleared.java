package dev.privacysdk.json;

import dev.privacysdk.decision.Permit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationContext;

/**
 * By what right the value around is written.
 *
 * @param permit null where it is written as it is
 * @param asked the permit that was at hand, where the gate gave another one for it
 * @param named whether data beside which nobody is named has somebody to be about
 */
record Cleared(@Nullable Permit permit, @Nullable Permit asked, boolean named) {
    private static final Object KEY = Cleared.class;

    /** That right as whoever asks for one gets it. */
    Clearance clearance() {
        return asked == null ? Clearances.AS_IT_IS : new Clearance.Under(asked);
    }

    static @Nullable Cleared in(SerializationContext context) {
        return (Cleared) context.getAttribute(KEY);
    }

    /** Makes this frame, or none, the one that values inside find. */
    static void put(SerializationContext context, @Nullable Cleared frame) {
        context.setAttribute(KEY, frame);
    }
}
