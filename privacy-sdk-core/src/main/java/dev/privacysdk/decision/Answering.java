package dev.privacysdk.decision;

import dev.privacysdk.ledger.KnownSubject;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one question: from memory while the answer holds, else anew; recorded first where it must be, else counted. */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(PurposeGate.class);
    private static final long LONGEST_MEMO = Duration.ofSeconds(1).toNanos();

    private final PolicySource policies;
    private final SubjectLedger ledger;
    private final SignalSource signalSource;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Asker asker;
    private final Recorder recorder;
    private final PolicyDenials denials = new PolicyDenials();

    Answering(
            PolicySource policies,
            SubjectLedger ledger,
            SignalSource signalSource,
            Clock clock,
            LongSupplier ticker,
            Asker asker,
            Recorder recorder) {
        this.policies = policies;
        this.ledger = ledger;
        this.signalSource = signalSource;
        this.clock = clock;
        this.ticker = ticker;
        this.asker = asker;
        this.recorder = recorder;
    }

    /** The answer; what has to be recorded of many people at once is left to the batch, where there is one. */
    Decision answer(Processing processing, @Nullable Batch batch) {
        try {
            Policy policy = policies.current();
            Signals signals = signalSource.signals(processing.subject());
            Decision known = remembered(processing, policy, signals, batch);
            return known != null ? known : decideAnew(processing, policy, signals, batch, null);
        } catch (Throwable e) {
            return failed(e);
        }
    }

    private @Nullable Decision remembered(
            Processing processing, Policy policy, Signals signals, @Nullable Batch batch) {
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
        if (known == null || !(known.memo() instanceof DecisionMemo first)) {
            return null;
        }
        DecisionMemo memo = first.find(kind, policy, signals);
        if (memo == null) {
            return null;
        }
        if (memo.holds(ticker.getAsLong())) {
            memo.cell().increment();
            return memo.decision();
        }
        return renewed(memo, known, processing, batch);
    }

    /** An answer of which nothing has run out but the proof that the ledger is unchanged needs no more than another proof. */
    private Decision renewed(DecisionMemo memo, KnownSubject known, Processing processing, @Nullable Batch batch) {
        long tick = ticker.getAsLong();
        Asker.Known now = asker.know(memo.policy(), processing, clock.instant(), batch);
        Instant time = now.time();
        Instant until = asker.validUntil(memo.policy(), now, time);
        long nanos = memoNanos(until, time);
        if (now.state() != known.state() || !memo.lasts(time) || nanos <= 0) {
            // The ledger was asked, and is not asked again: one question has one deadline.
            return decideAnew(processing, memo.policy(), memo.signals(), batch, now);
        }
        DecisionMemo fresh = memo.until(until, tick + nanos);
        keep(known, fresh);
        fresh.cell().increment();
        return fresh.decision();
    }

    private static void keep(KnownSubject known, DecisionMemo fresh) {
        known.memo(fresh.before(known.memo() instanceof DecisionMemo others ? others : null));
    }

    private Decision decideAnew(
            Processing processing,
            Policy policy,
            Signals signals,
            @Nullable Batch batch,
            Asker.@Nullable Known learned) {
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
                        deny.validUntil().equals(Instant.MAX)
                                ? Long.MAX_VALUE
                                : tick + memoNanos(deny.validUntil(), time),
                        recorder.cell(processing.kind(), deny)));
            }
            return deny;
        }
        Asker.Known known = learned == null ? asker.know(policy, processing, time, batch) : learned;
        Reason behind = behind(processing.notOlderThan(), known);
        Decision decision = behind == null ? asker.decide(policy, processing, known, signals) : denied(behind);
        Instant at = known.time();
        if (Recorder.mustBeDurable(policy, decision, at)) {
            Permit permit = (Permit) decision;
            return batch != null && batch.takes(permit) ? permit : recorded(processing, permit, at);
        }
        recorder.count(processing, decision);
        remember(processing, policy, signals, decision, at, tick);
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
        } catch (RuntimeException e) {
            Deny deny = unrecorded(permit, e);
            recorder.count(processing, deny);
            return deny;
        }
    }

    Deny unrecorded(Permit permit, RuntimeException e) {
        LOG.error(
                "A permit for {} could not be recorded and was not given: {}",
                permit.purpose(),
                e.getClass().getName());
        return denied(Reason.AUDIT_UNAVAILABLE);
    }

    private void remember(
            Processing processing, Policy policy, Signals signals, Decision decision, Instant time, long tick) {
        Subject subject = processing.subject();
        boolean plain = processing.customer() == null && processing.reference() == null;
        KnownSubject known = subject == null || !plain ? null : ledger.cached(subject);
        long nanos = memoNanos(decision.validUntil(), time);
        if (known == null || nanos <= 0 || !known.revision().equals(decision.revision())) {
            return;
        }
        keep(
                known,
                new DecisionMemo(
                        processing.kind(),
                        policy,
                        signals,
                        decision,
                        time,
                        asker.lasts(policy, known.state(), time),
                        tick + nanos,
                        recorder.cell(processing.kind(), decision),
                        null));
    }

    /** How long an answer may be remembered: to its end, and at most a second, so that a clock set anew is noticed. */
    private static long memoNanos(Instant until, Instant time) {
        if (!until.isAfter(time)) {
            return 0;
        }
        boolean soon = until.isBefore(time.plusNanos(LONGEST_MEMO));
        return soon ? Duration.between(time, until).toNanos() : LONGEST_MEMO;
    }

    private Deny failed(Throwable e) {
        LOG.error("A decision failed inside and was a denial: {}", e.getClass().getName());
        return denied(Reason.INTERNAL_ERROR);
    }

    Deny denied(Reason reason) {
        return new Deny(reason, null, List.of(new Finding(null, reason, null)), Set.of(), null, null, clock.instant());
    }
}
