package dev.privacysdk.decision;

import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.ledger.KnownSubject;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * "May I?": asks the policy, the person's ledger and the request's signals, records, then answers.
 *
 * <p>Safe for any number of threads. It answers within the deadline or denies; it denies whenever anything inside fails. A
 * permitted disclosure, a permit in an outage and every permit of a purpose marked so are durable before the answer; all
 * other decisions are counted.
 */
public final class PurposeGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PurposeGate.class);
    private static final long LONGEST_MEMO = Duration.ofSeconds(1).toNanos();

    private final PolicySource policies;
    private final SubjectLedger ledger;
    private final SignalSource signalSource;
    private final GateSettings settings;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Deadline deadline;
    private final Asker asker;
    private final Recorder recorder;
    private final PolicyDenials denials = new PolicyDenials();

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
        this.ledger = ledger;
        this.signalSource = signalSource;
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        this.deadline = new Deadline(settings.deadline());
        this.asker = new Asker(ledger, settings.role(), deadline, ticker);
        this.recorder = new Recorder(sink, counter, pseudonyms, deadline);
    }

    /** Asks. */
    public Decision decide(Processing processing) {
        return decide(processing, null);
    }

    /** The same; what has to be recorded of many people at once is left to the batch. */
    private Decision decide(Processing processing, @Nullable Batch batch) {
        try {
            Policy policy = policies.current();
            Signals signals = signalSource.signals(processing.subject());
            Decision known = remembered(processing, policy, signals);
            return known != null ? known : decideAnew(processing, policy, signals, batch);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(e);
        }
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
                : decideAll(
                        Processing.of(subjects.iterator().next(), word).kind(), subjects);
    }

    /** Asks for many people at once, each of whom gets a decision, in the order given. */
    public Map<Subject, Decision> decideAll(ProcessingKind kind, Collection<Subject> subjects) {
        Map<Subject, Decision> decisions = new LinkedHashMap<>();
        Set<Subject> missing = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            if (ledger.cached(subject) == null) {
                missing.add(subject);
            }
        }
        boolean inTime = missing.isEmpty() || fetch(missing);
        Batch batch = new Batch();
        for (Subject subject : subjects) {
            Processing processing = Processing.of(subject, kind);
            decisions.computeIfAbsent(
                    subject, s -> inTime || ledger.cached(s) != null ? decide(processing, batch) : late(processing));
        }
        batch.groups().forEach((like, permits) -> recordTogether(permits, decisions));
        return decisions;
    }

    /** One record for all the people of whom it says the same; without it none of them is permitted. */
    private void recordTogether(List<Permit> permits, Map<Subject, Decision> decisions) {
        List<Subject> people = permits.stream()
                .flatMap(permit -> permit.subjects().stream())
                .toList();
        try {
            recorder.record(permits.get(0), people, clock.instant());
            permits.forEach(permit -> recorder.count(permit.processing(), permit));
        } catch (Exception e) {
            Deny deny = unrecorded(permits.get(0), e);
            permits.forEach(permit -> recorder.count(permit.processing(), deny));
            people.forEach(person -> decisions.put(person, deny));
        }
    }

    /**
     * Opens a purpose about people who are known only when they turn up: asks the policy now and each person then.
     *
     * @throws PrivacyDeniedException where the policy alone denies
     */
    public Permit openEach(ProcessingKind kind) {
        Processing processing = Processing.anonymous(kind);
        Policy policy = policies.current();
        Instant time = clock.instant();
        Deny deny = asker.byPolicyAlone(policy, processing, Signals.NONE, time);
        if (deny != null) {
            recorder.count(processing, deny);
            throw new PrivacyDeniedException(kind.purpose(), deny);
        }
        Instant until = policy.nextChange(time).orElse(Instant.MAX);
        Composer composer = new Composer(policy, kind, time, until, null);
        Decision open = composer.decide(processing, category -> Verdict.of(Reason.DECIDED_FOR_EACH));
        return new Permit(
                processing,
                Set.of(),
                open.findings(),
                Set.of(),
                ((Permit) open).policyVersion(),
                null,
                until,
                true);
    }

    /**
     * Insists for those of these people who may be processed, as one permit about them.
     *
     * <p>It covers the categories that are permitted for every one of them.
     *
     * @throws PrivacyDeniedException where nobody is left
     */
    public Permit requireEach(ProcessingKind kind, Collection<Subject> subjects) {
        Deny firstDenial = null;
        Permit first = null;
        Set<Subject> people = new LinkedHashSet<>();
        List<Finding> common = new ArrayList<>();
        Instant until = Instant.MAX;
        for (Map.Entry<Subject, Decision> entry : decideAll(kind, subjects).entrySet()) {
            if (entry.getValue() instanceof Permit permit) {
                common = first == null ? new ArrayList<>(permit.findings()) : common;
                first = first == null ? permit : first;
                common.removeIf(finding -> !covers(permit, finding.category()));
                people.add(entry.getKey());
                until = permit.validUntil().isBefore(until) ? permit.validUntil() : until;
            } else if (firstDenial == null) {
                firstDenial = (Deny) entry.getValue();
            }
        }
        if (first == null || common.isEmpty()) {
            Deny deny = firstDenial != null ? firstDenial : denied(Reason.INVALID_REQUEST);
            throw new PrivacyDeniedException(kind.purpose(), deny);
        }
        Processing group = Processing.anonymous(kind);
        return new Permit(
                group, Set.copyOf(people), common, first.obligations(), first.policyVersion(), first.revision(), until, false);
    }

    private static boolean covers(Permit permit, @Nullable DataCategory category) {
        return category != null && permit.covers(category);
    }

    /** Whether denied calls run all the same, and are only recorded. */
    public boolean observing() {
        return settings.enforcement() == Enforcement.OBSERVE;
    }

    /** Says why, rule by rule; acts on nothing. */
    public Explanation explain(Processing processing) {
        Policy policy = policies.current();
        Signals signals = signalSource.signals(processing.subject());
        Instant time = clock.instant();
        Asker.Known known = asker.know(policy, processing, time);
        Decision decision = asker.decide(policy, processing, known, signals, time);
        return new Explanation(decision, asker.explain(policy, processing, known, signals, time));
    }

    /** Whether a permit may still be relied on; one that may not is asked for again. */
    public boolean stillValid(Permit permit) {
        return clock.instant().isBefore(permit.validUntil());
    }

    private @Nullable Decision remembered(Processing processing, Policy policy, Signals signals) {
        boolean plain = processing.customer() == null && processing.reference() == null;
        if (!plain) {
            return null;
        }
        ProcessingKind kind = processing.kind();
        if (signals.silent()) {
            Deny deny = denials.find(kind, policy, ticker);
            if (deny != null) {
                return deny;
            }
        }
        Subject subject = processing.subject();
        KnownSubject known = subject == null || processing.notOlderThan() != null ? null : ledger.cached(subject);
        return known != null && known.memo() instanceof DecisionMemo memo
                ? memo.find(kind, policy, signals, ticker.getAsLong())
                : null;
    }

    private Decision decideAnew(Processing processing, Policy policy, Signals signals, @Nullable Batch batch) {
        Instant time = clock.instant();
        long tick = ticker.getAsLong();
        Deny deny = asker.byPolicyAlone(policy, processing, signals, time);
        if (deny != null) {
            recorder.count(processing, deny);
            if (signals.silent()) {
                denials.remember(new PolicyDenials.Entry(
                        processing.kind(),
                        policy,
                        deny,
                        deny.validUntil().equals(Instant.MAX) ? Long.MAX_VALUE : tick + memoNanos(deny, time),
                        recorder.cell(processing.kind(), deny)));
            }
            return deny;
        }
        Asker.Known known = asker.know(policy, processing, time);
        Reason behind = behind(processing.notOlderThan(), known);
        Decision decision =
                behind == null ? asker.decide(policy, processing, known, signals, time) : denied(behind);
        if (Recorder.mustBeDurable(policy, decision, time)) {
            Permit permit = (Permit) decision;
            return batch != null && batch.takes(permit) ? permit : recorded(processing, permit, time);
        }
        recorder.count(processing, decision);
        remember(processing, policy, signals, decision, time, tick);
        return decision;
    }

    /** A change the caller has seen and this ledger has not: never decided on less than the caller knows. */
    private static @Nullable Reason behind(@Nullable Revision seen, Asker.Known known) {
        if (seen == null || known.revision() == null || known.revision().includes(seen)) {
            return null;
        }
        return known.revision().sameLine(seen) ? Reason.REVISION_AHEAD : Reason.LEDGER_REGRESSED;
    }

    private Decision recorded(Processing processing, Permit permit, Instant time) {
        try {
            recorder.record(permit, permit.subjects(), time);
            recorder.cell(processing.kind(), permit).increment();
            return permit;
        } catch (Exception e) {
            Deny deny = unrecorded(permit, e);
            recorder.count(processing, deny);
            return deny;
        }
    }

    private Deny unrecorded(Permit permit, Exception e) {
        LOG.error("A permit for {} could not be recorded and was not given: {}", permit.purpose(), e.getClass().getName());
        return denied(Reason.AUDIT_UNAVAILABLE);
    }

    private void remember(
            Processing processing, Policy policy, Signals signals, Decision decision, Instant time, long tick) {
        Subject subject = processing.subject();
        boolean plain = processing.customer() == null && processing.reference() == null;
        KnownSubject known = subject == null || !plain ? null : ledger.cached(subject);
        long nanos = memoNanos(decision, time);
        if (known == null || nanos <= 0 || !known.revision().equals(decision.revision())) {
            return;
        }
        DecisionMemo memo = known.memo() instanceof DecisionMemo present ? present : new DecisionMemo();
        memo.remember(new DecisionMemo.Remembered(
                processing.kind(), policy, signals, decision, tick + nanos, recorder.cell(processing.kind(), decision)));
        known.memo(memo);
    }

    /** How long an answer may be remembered: to its end, and at most a second, so that a clock set anew is noticed. */
    private static long memoNanos(Decision decision, Instant time) {
        if (!decision.validUntil().isAfter(time)) {
            return 0;
        }
        boolean soon = decision.validUntil().isBefore(time.plusNanos(LONGEST_MEMO));
        return soon ? Duration.between(time, decision.validUntil()).toNanos() : LONGEST_MEMO;
    }

    private boolean fetch(Collection<Subject> missing) {
        try {
            deadline.call(() -> {
                ledger.known(missing, null, (subject, known) -> {});
                return true;
            });
            return true;
        } catch (Deadline.Missed e) {
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private Decision late(Processing processing) {
        Deny deny = denied(Reason.DEADLINE);
        recorder.count(processing, deny);
        return deny;
    }

    private Deny failed(Throwable e) {
        LOG.error("A decision failed inside and was a denial: {}", e.getClass().getName());
        return denied(Reason.INTERNAL_ERROR);
    }

    private Deny denied(Reason reason) {
        return new Deny(reason, null, List.of(new Finding(null, reason, null)), Set.of(), null, null, clock.instant());
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
        deadline.close();
    }
}
