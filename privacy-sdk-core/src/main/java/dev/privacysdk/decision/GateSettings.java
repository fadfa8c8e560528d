package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import java.time.Duration;
import java.util.Set;

/**
 * What a service decides about its gate.
 *
 * @param role who decides about processing, where a call does not say so itself
 * @param enforcement whether a denial stops the call
 * @param observed the purposes whose calls a denial does not stop, whatever is said of all
 * @param deadline how long the ledger, and the audit sink, may take before the answer is no
 */
public record GateSettings(Role role, Enforcement enforcement, Set<Purpose> observed, Duration deadline) {
    /** Throws IllegalArgumentException for a deadline of nothing or less. */
    public GateSettings {
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("The deadline of a decision must be longer than nothing, such as PT1S.");
        }
        observed = Set.copyOf(observed);
    }

    /** Alike for every purpose. */
    public GateSettings(Role role, Enforcement enforcement, Duration deadline) {
        this(role, enforcement, Set.of(), deadline);
    }

    /** Whether calls for this purpose run whatever the answer. */
    boolean observes(Purpose purpose) {
        return enforcement == Enforcement.OBSERVE || observed.contains(purpose);
    }

    /** Enforced, within a second. */
    public static GateSettings of(Role role) {
        return new GateSettings(role, Enforcement.ENFORCE, Duration.ofSeconds(1));
    }
}
