package dev.privacysdk.policy;

import java.util.Set;

/**
 * A technology that recognizes a device, such as cookies.
 *
 * @param id its id
 * @param label its names
 * @param purposeRequired it may be used only inside a purpose
 * @param kinds of which kinds it is used
 */
public record TrackingNotice(String id, Label label, boolean purposeRequired, Set<Kind> kinds) {
    /** How long a mark on a device lasts, and whose it is. */
    public enum Kind {
        /** Gone when the browser closes. */
        SESSION,
        /** Kept beyond that. */
        PERSISTENT,
        /** Set by the service. */
        FIRST_PARTY,
        /** Set by somebody else. */
        THIRD_PARTY
    }

    /** Keeps copies. */
    public TrackingNotice {
        kinds = Ordered.set(kinds);
    }
}
