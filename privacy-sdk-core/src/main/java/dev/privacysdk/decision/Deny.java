package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No, and why: the reason of the lowest rule, and a finding for each category that was asked for. */
public record Deny(
        Reason reason,
        @Nullable LegalBasis basis,
        List<Finding> findings,
        Set<Obligation> obligations,
        @Nullable PolicyVersion policyVersion,
        @Nullable Revision revision,
        Instant validUntil)
        implements Decision {
    /** Keeps copies; throws IllegalArgumentException for a reason to permit. */
    public Deny {
        if (reason.permits()) {
            throw new IllegalArgumentException(reason + " is a reason to permit.");
        }
        findings = List.copyOf(findings);
        obligations = Obligations.inOrder(obligations);
    }

    /** A denial for a reason of the call itself, before anything was asked. */
    public static Deny of(Reason reason) {
        return new Deny(reason, null, List.of(new Finding(null, reason, null)), Set.of(), null, null, Instant.MIN);
    }

    /** A denial of what a permit does not reach, as long as the permit would have held. */
    public static Deny of(Reason reason, Permit permit) {
        return new Deny(
                reason,
                null,
                List.of(new Finding(null, reason, null)),
                Set.of(),
                permit.policyVersion(),
                permit.revision(),
                permit.validUntil());
    }

    /** The same without what one reason says of some categories. */
    Deny withoutFindings(Reason left) {
        List<Finding> kept =
                findings.stream().filter(finding -> finding.reason() != left).toList();
        return new Deny(reason, basis, kept, obligations, policyVersion, revision, validUntil);
    }

    /** The same until another instant. */
    Deny until(Instant instant) {
        return new Deny(reason, basis, findings, obligations, policyVersion, revision, instant);
    }

    /** The denial in a sentence for people, which names no person. */
    public String sentence() {
        return reason.sentence();
    }

    @Override
    public String toString() {
        return "Deny[" + reason + " " + rule() + "]";
    }
}
