package dev.privacysdk.json;

import dev.privacysdk.decision.Permit;

/** The right by which a value may be written. */
public sealed interface Clearance {
    /** Written as far as a permit lets it be seen. */
    record Under(Permit permit) implements Clearance {}

    /** Minimized already, with everything inside, and written as it is. */
    record AsItIs() implements Clearance {}
}
