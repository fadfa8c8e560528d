package dev.privacysdk.decision;

import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.audit.QueuedAuditSink;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * "May I?": asks the policy, the person's ledger and the request's signals, records, then answers.
 *
 * <p>Safe for any number of threads. The ledger has to answer within the deadline, and so has the audit sink where
 * something must be recorded; whatever is late or fails is a denial. A permitted disclosure, a permit in an outage and
 * every permit of a purpose marked so are durable before the answer; all other decisions are counted.
 */
public final class PurposeGate implements AutoCloseable {
    private final PolicySource policies;
    private final SignalSource signalSource;
    private final GateSettings settings;
    private final Clock clock;
    private final Deadline deadline;
    private final QueuedAuditSink durable;
    private final Asker asker;
    private final Answering answering;
    private final GroupAnswering groups;
    private final Observations observations = new Observations();

    /**
     * A gate of these parts.
     *
     * @param ticker nanoseconds of a clock that never goes back
     */
    public PurposeGate(
            PolicySource policies,
            SubjectLedger ledger,
            SignalSource signalSource,
            AuditSink sink,
            DecisionCounter counter,
            Pseudonyms pseudonyms,
            GateSettings settings,
            Clock clock,
            LongSupplier ticker) {
        this.policies = policies;
        this.signalSource = signalSource;
        this.settings = settings;
        this.clock = clock;
        this.deadline = new Deadline(settings.deadline());
        this.durable = new QueuedAuditSink(sink, settings.deadline());
        this.asker = new Asker(ledger, settings.role(), deadline, ticker);
        Recorder recorder = new Recorder(durable, counter, pseudonyms);
        this.answering = new Answering(policies, ledger, signalSource, clock, ticker, asker, recorder);
        this.groups = new GroupAnswering(policies, ledger, clock, deadline, asker, recorder, answering);
    }

    /** Asks. */
    public Decision decide(Processing processing) {
        return answering.answer(processing, null);
    }

    /** Insists: returns the permit or throws {@link PrivacyDeniedException}. */
    public Permit require(Processing processing) {
        Decision decision = decide(processing);
        if (decision instanceof Permit permit) {
            return permit;
        }
        throw new PrivacyDeniedException(processing.kind().purpose(), (Deny) decision);
    }

    /** Asks for many people at once, for the purpose of a word; one read of the ledger for those not known already. */
    public Map<Subject, Decision> decideAll(Class<? extends Annotation> word, Collection<Subject> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : decideAll(Processing.of(subjects.iterator().next(), word).kind(), subjects);
    }

    /** Asks for many people at once, each of whom gets a decision, in the order given. */
    public Map<Subject, Decision> decideAll(ProcessingKind kind, Collection<Subject> subjects) {
        return groups.decideAll(kind, subjects);
    }

    /**
     * Opens a purpose about people who are known only when they turn up: asks the policy now and each person then.
     *
     * @throws PrivacyDeniedException where the policy alone denies
     */
    public Permit openEach(ProcessingKind kind) {
        return groups.openEach(kind);
    }

    /**
     * Insists for those of these people who may be processed, as one permit about them.
     *
     * <p>It covers the categories that are permitted for every one of them. Where no people are given the policy is asked
     * alone, and the permit is about nobody.
     *
     * @throws PrivacyDeniedException where nobody is left
     */
    public Permit requireEach(ProcessingKind kind, Collection<Subject> subjects) {
        return groups.requireEach(kind, subjects);
    }

    /**
     * One permit about those whom these answers of {@link #decideAll} permit; asks nothing and records nothing.
     *
     * <p>It covers the categories that are permitted for every one of them.
     *
     * @throws PrivacyDeniedException where nobody is left
     */
    public Permit together(ProcessingKind kind, Map<Subject, Decision> decisions) {
        return groups.together(kind, decisions);
    }

    /** Whether all denied calls run all the same, and are only recorded. */
    public boolean observing() {
        return settings.enforcement() == Enforcement.OBSERVE;
    }

    /** Whether denied calls for this purpose run all the same, and are only recorded. */
    public boolean observes(Purpose purpose) {
        return settings.observes(purpose);
    }

    /**
     * A permit under which a call for an observed purpose runs, whatever was decided; a denial is noted.
     *
     * <p>Throws IllegalStateException for a purpose that is enforced.
     *
     * @param call the call that would have been denied, by its place in the code
     */
    public Permit observe(Processing processing, Decision decision, String call) {
        Purpose purpose = processing.kind().purpose();
        if (!observes(purpose)) {
            throw new IllegalStateException("The purpose " + purpose + " is enforced, so nothing passes unasked.");
        }
        if (decision instanceof Deny deny) {
            observations.note(call, purpose, deny);
        }
        return Permit.observing(processing, decision);
    }

    /** Notes that a call which ran would have been denied, had its purpose, if it has one, been enforced. */
    public void wouldHaveDenied(String call, @Nullable Purpose purpose, Deny deny) {
        observations.note(call, purpose, deny);
    }

    /** What would have been denied so far, of what is only observed. */
    public Observations observations() {
        return observations;
    }

    /** Says why, rule by rule; acts on nothing. */
    public Explanation explain(Processing processing) {
        Policy policy = policies.current();
        Signals signals = signalSource.signals(processing.subject());
        Instant time = clock.instant();
        Asker.Known known = asker.know(policy, processing, time, null);
        Decision decision = asker.decide(policy, processing, known, signals);
        return new Explanation(decision, asker.explain(policy, processing, known, signals));
    }

    /** Whether a permit may still be relied on; one that may not is asked for again. */
    public boolean stillValid(Permit permit) {
        return clock.instant().isBefore(permit.validUntil());
    }

    /**
     * The permit while it may be relied on, else what the same question is answered now.
     *
     * @throws PrivacyDeniedException where that is a denial
     */
    public Permit renewed(Permit permit) {
        if (stillValid(permit)) {
            return permit;
        }
        ProcessingKind kind = permit.processing().kind();
        if (permit.forEach()) {
            return openEach(kind);
        }
        return permit.processing().subject() == null && !permit.subjects().isEmpty()
                ? requireEach(kind, permit.subjects())
                : require(permit.processing());
    }

    /** Whether this purpose is declared in the edition in force now. */
    public boolean declares(Purpose purpose) {
        return policies.current()
                .inForce(clock.instant())
                .map(edition -> edition.purpose(purpose) != null)
                .orElse(false);
    }

    /** Ends the gate's own threads; the ledger and the sink are closed by whoever opened them. */
    @Override
    public void close() {
        observations.report();
        deadline.close();
        durable.close();
    }
}
