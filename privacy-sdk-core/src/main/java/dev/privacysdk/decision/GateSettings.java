package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Role;
import java.time.Duration;

/**
 * What a service decides about its gate.
 *
 * @param role who decides about processing, where a call does not say so itself
 * @param enforcement whether a denial stops the call
 * @param deadline how long the ledger, and the audit sink, may take before the answer is no
 */
public record GateSettings(Role role, Enforcement enforcement, Duration deadline) {
    /** Throws IllegalArgumentException for a deadline of nothing or less. */
    public GateSettings {
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("The deadline of a decision must be longer than nothing, such as PT1S.");
        }
    }

    /** Enforced, within a second. */
    public static GateSettings of(Role role) {
        return new GateSettings(role, Enforcement.ENFORCE, Duration.ofSeconds(1));
    }
}
