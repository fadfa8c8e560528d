package dev.privacysdk.decision;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is recorded on its own before the answer, and what is counted. */
final class Recorder {
    private final AuditSink sink;
    private final DecisionCounter counter;
    private final Pseudonyms pseudonyms;

    Recorder(AuditSink sink, DecisionCounter counter, Pseudonyms pseudonyms) {
        this.sink = sink;
        this.counter = counter;
        this.pseudonyms = pseudonyms;
    }

    /** Disclosures, permits in an outage, and every permit of a purpose that demands it (GDPR Art. 5(2), 15(1)(c), 19). */
    static boolean mustBeDurable(Policy policy, Decision decision, Instant time) {
        if (!(decision instanceof Permit permit)) {
            return false;
        }
        if (permit.obligations().contains(Obligation.LOG_DISCLOSURE)
                || permit.obligations().contains(Obligation.AUDIT_OUTAGE)) {
            return true;
        }
        PurposeRule rule = policy.inForce(time)
                .map((Edition edition) -> edition.purpose(permit.purpose()))
                .orElse(null);
        return rule != null && rule.is(PurposeTrait.AUDIT_EVERY);
    }

    /** Returns when the record is durable; throws when it is not, or not in time. */
    void record(Permit permit, Collection<Subject> subjects, Instant time) {
        Processing processing = permit.processing();
        ProcessingKind kind = processing.kind();
        List<String> people = subjects.stream().map(pseudonyms::of).toList();
        AuditEvent.DecisionTaken taken = new AuditEvent.DecisionTaken(
                UUID.randomUUID().toString(),
                time,
                people,
                kind.purpose(),
                permit.findings().stream()
                        .filter(finding -> finding.category() != null)
                        .map(finding -> new AuditEvent.CategoryBasis(finding.category(), finding.basis()))
                        .toList(),
                kind.operation(),
                kind.recipient(),
                kind.channel(),
                processing.reference(),
                permit.reason(),
                permit.obligations(),
                permit.policyVersion(),
                permit.revision());
        sink.record(taken);
    }

    /** The cell in which decisions like this one are counted. */
    DecisionCounter.Cell cell(ProcessingKind kind, Decision decision) {
        return counter.cell(kind.purpose(), decision.reason(), decision.basis(), decision.policyVersion());
    }

    /** Counts a decision that is not remembered, and offers a denial as a sample. */
    void count(Processing processing, Decision decision) {
        cell(processing.kind(), decision).increment();
        if (decision instanceof Deny && processing.subject() != null) {
            counter.sample(processing.subject(), processing.kind().purpose(), decision.reason());
        }
    }
}
