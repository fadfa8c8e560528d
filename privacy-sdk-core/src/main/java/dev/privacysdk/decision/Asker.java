package dev.privacysdk.decision;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.RecipientRule.Condition;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.DataState;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Brings the facts to the rule: the person's state, how fresh it is, where the person resides. */
final class Asker {
    private static final Instant FOREVER = Instant.MAX;

    private final SubjectLedger ledger;
    private final Role ownRole;
    private final Deadline deadline;
    private final LongSupplier ticker;
    private final Instructions instructions = new Instructions();

    Asker(SubjectLedger ledger, Role ownRole, Deadline deadline, LongSupplier ticker) {
        this.ledger = ledger;
        this.ownRole = ownRole;
        this.deadline = deadline;
        this.ticker = ticker;
    }

    /** What is known of a person, at which place in the ledger's order, and how far that can be relied on. */
    record Known(SubjectState state, @Nullable Revision revision, StoreHealth health, Reason outage, Instant time) {
        static Known nobody(Instant time) {
            return new Known(SubjectState.UNKNOWN, null, StoreHealth.OK, Reason.STORE_UNAVAILABLE, time);
        }

        /** Nothing, and the reason that says why where the rule denies for want of the ledger. */
        static Known out(Reason outage, Instant time) {
            return new Known(SubjectState.UNKNOWN, null, StoreHealth.DOWN, outage, time);
        }
    }

    /** The denial that follows from the policy alone, or null. */
    @Nullable
    Deny byPolicyAlone(Policy policy, Processing processing, Signals signals, Instant time) {
        ProcessingKind kind = processing.kind();
        if (kind.role() == Role.PROCESSOR || (kind.role() == null && ownRole == Role.PROCESSOR)) {
            return null;
        }
        Instant validUntil = policy.nextChange(time).orElse(FOREVER);
        Composer composer = new Composer(policy, kind, time, validUntil, null);
        Decision decision = composer.decide(processing, category -> {
            Request request = request(processing, category, Jurisdiction.UNKNOWN, signals, StoreHealth.OK, time);
            Verdict verdict = Decider.byPolicyAlone(policy, request);
            return verdict == null ? Verdict.of(Reason.DECIDED_FOR_EACH) : verdict;
        });
        return decision instanceof Deny deny ? deny.withoutFindings(Reason.DECIDED_FOR_EACH) : null;
    }

    /** The decision about a person of whom this is known. */
    Decision decide(Policy policy, Processing processing, Known known, Signals signals) {
        Instant time = known.time();
        ProcessingKind kind = processing.kind();
        Jurisdiction residence = residence(known, signals, time);
        Composer composer = new Composer(policy, kind, time, validUntil(policy, known, time), known.revision());
        Decision decision = composer.decide(processing, category -> {
            Request request = request(processing, category, residence, signals, known.health(), time);
            Verdict verdict = Decider.decide(policy, request, known.state());
            return verdict.reason() == Reason.STORE_UNAVAILABLE
                    ? new Verdict(known.outage(), null, verdict.obligations())
                    : verdict;
        });
        return decision instanceof Permit permit ? conditions(policy, processing, permit, known, time) : decision;
    }

    /** What each rule says of each category. */
    List<Explanation.Line> explain(Policy policy, Processing processing, Known known, Signals signals) {
        Instant time = known.time();
        Jurisdiction residence = residence(known, signals, time);
        Composer composer = new Composer(policy, processing.kind(), time, time, known.revision());
        return composer.categories().stream()
                .flatMap(category -> Decider.explain(
                                policy,
                                request(processing, category, residence, signals, known.health(), time),
                                known.state())
                        .stream()
                        .map(answer -> new Explanation.Line(
                                category,
                                answer.rule(),
                                answer.asked(),
                                answer.verdict() == null
                                        ? null
                                        : answer.verdict().reason())))
                .toList();
    }

    /** A signal of the request tells where a visitor resides; about somebody known only the ledger does. */
    private static Jurisdiction residence(Known known, Signals signals, Instant time) {
        Jurisdiction learned = known.state().residence();
        if (learned != null) {
            return learned;
        }
        boolean visitor = !known.state().known(time) && known.health().status() != StoreHealth.Status.DOWN;
        return visitor && signals.residence() != null ? signals.residence() : Jurisdiction.UNKNOWN;
    }

    private Request request(
            Processing processing,
            DataCategory category,
            Jurisdiction residence,
            Signals signals,
            StoreHealth health,
            Instant time) {
        return Request.of(processing, category.id(), ownRole, residence, signals, health, time);
    }

    /** What a recipient needs besides a permit. */
    private static Decision conditions(Policy policy, Processing processing, Permit permit, Known known, Instant time) {
        Edition edition = policy.inForce(time).orElse(null);
        ProcessingKind kind = processing.kind();
        boolean leaves = !kind.recipient().isSelf() || kind.operation() == Operation.DISCLOSE;
        if (edition == null || !leaves) {
            return permit;
        }
        RecipientRule recipient = edition.recipient(kind.recipient());
        Set<Condition> needs = recipient == null ? Set.of() : recipient.conditions();
        PurposeRule purpose = edition.purpose(kind.purpose());
        boolean needsReference = needs.contains(Condition.NEEDS_REFERENCE)
                || needs.contains(Condition.NEEDS_INSTRUCTION)
                || (purpose != null
                        && purpose.is(PurposeTrait.NEEDS_REFERENCE)
                        && kind.operation() == Operation.DISCLOSE);
        String reference = processing.reference();
        if (needsReference && (reference == null || reference.isBlank())) {
            return refused(permit, Reason.INVALID_REQUEST);
        }
        if (needs.contains(Condition.DEIDENTIFIED_ONLY) && kind.dataState() != DataState.DEIDENTIFIED) {
            return refused(permit, Reason.RECIPIENT_NOT_ALLOWED);
        }
        if (needs.contains(Condition.WHILE_LINKED) && known.state().linkRevoked(time)) {
            return refused(permit, Reason.LINK_REVOKED);
        }
        return permit;
    }

    private static Deny refused(Permit permit, Reason reason) {
        return new Deny(
                reason,
                null,
                permit.findings().stream()
                        .map(finding -> new Finding(finding.category(), reason, null))
                        .toList(),
                Set.of(),
                permit.policyVersion(),
                permit.revision(),
                permit.validUntil());
    }

    /** From when on another answer may be due, however fresh the ledger's picture of a person is. */
    Instant lasts(Policy policy, SubjectState state, Instant time) {
        Instant until = policy.nextChange(time).orElse(FOREVER);
        Instant boundary = state.nextBoundary(time);
        return boundary != null && boundary.isBefore(until) ? boundary : until;
    }

    /** Until when an answer holds that rests on this; not at all where the ledger is out. */
    Instant validUntil(Policy policy, Known known, Instant time) {
        Instant until = lasts(policy, known.state(), time);
        Instant proof = known.health().provenAt();
        if (proof != null) {
            Instant stale = proof.plus(settings(policy, time).maxStale());
            until = stale.isBefore(until) ? stale : until;
        }
        boolean out = known.health().status() != StoreHealth.Status.OK;
        return out || until.isBefore(time) ? time : until;
    }

    private static Settings settings(Policy policy, Instant time) {
        return policy.inForce(time).map(Edition::settings).orElse(Settings.DEFAULTS);
    }

    /** What is known of the person, asked of the ledger in time or not at all. */
    Known know(Policy policy, Processing processing, Instant time, @Nullable Batch batch) {
        Duration maxStale = settings(policy, time).maxStale();
        return new Inquiry(
                        ledger, batch == null ? deadline.begin() : batch.budget(), ticker, instructions, maxStale, time)
                .about(processing);
    }
}
