package dev.privacysdk.decision;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A gate over a store, a sink, signals and a clock that a test can break and move. */
final class GateWorld implements AutoCloseable {
    static final Subject ADA = Subject.of("customer", "ada-4711");
    static final Purpose MARKETING = Purpose.of("marketing.direct");
    static final DataCategory CONTACT = DataCategory.of("contact");

    final MovedClock clock = new MovedClock();
    final BreakableStore store = new BreakableStore(LedgerStore.inMemory());
    final List<AuditEvent> audit = new CopyOnWriteArrayList<>();
    final SubjectLedger ledger = SubjectLedger.over(store, clock, clock::nanos, 10_000);
    final DecisionCounter counter;
    final PurposeGate gate;
    volatile Signals signals = Signals.NONE;
    volatile @Nullable Runnable sinkFault;
    volatile @Nullable RuntimeException signalFault;
    volatile @Nullable Error signalError;
    volatile Policy policy = FixturePolicy.read();

    GateWorld() {
        this(Role.CONTROLLER);
    }

    GateWorld(Role role) {
        this(new GateSettings(role, Enforcement.ENFORCE, Duration.ofMillis(300)));
    }

    GateWorld(GateSettings settings) {
        Pseudonyms pseudonyms = new Pseudonyms(
                "test", "0123456789abcdef-a-test-key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        counter = new DecisionCounter(this::sink, pseudonyms, clock);
        gate = new PurposeGate(
                (PolicySource) () -> policy,
                ledger,
                subject -> {
                    if (signalError != null) {
                        throw signalError;
                    }
                    if (signalFault != null) {
                        throw signalFault;
                    }
                    return signals;
                },
                this::sink,
                counter,
                pseudonyms,
                settings,
                clock,
                clock::nanos);
    }

    private void sink(AuditEvent event) {
        Runnable fault = sinkFault;
        if (fault != null) {
            fault.run();
        }
        audit.add(event);
    }

    GateWorld withAda() {
        ledger.register(ADA, SubjectKind.USER);
        ledger.residence(ADA, Jurisdiction.of("EU"), "test");
        ledger.contract(ADA).started();
        return this;
    }

    Processing marketing() {
        return Processing.of(ADA, MARKETING).using(CONTACT);
    }

    Processing of(String purpose, String category) {
        return Processing.of(ADA, Purpose.of(purpose)).using(DataCategory.of(category));
    }

    Processing disclosure() {
        return of("service.purchase", "payment")
                .performing(Operation.DISCLOSE)
                .disclosedTo(dev.privacysdk.vocabulary.Recipient.of("payment_processor"));
    }

    @Override
    public void close() {
        gate.close();
    }

    /** A wall clock and a ticker that move together. */
    static final class MovedClock extends Clock {
        static final Instant BEGINNING = Instant.parse("2025-09-01T10:00:00Z");
        private final AtomicLong nanos = new AtomicLong(1_000);
        private final AtomicLong back = new AtomicLong();

        void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        /** Sets the wall clock back; the ticker goes on. */
        void setBack(Duration time) {
            back.addAndGet(time.toNanos());
        }

        long nanos() {
            return nanos.get();
        }

        @Override
        public Instant instant() {
            return BEGINNING.plusNanos(nanos.get() - 1_000 - back.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A store that can be broken, blocked and watched. */
    static final class BreakableStore implements LedgerStore {
        private final LedgerStore behind;
        final AtomicInteger reads = new AtomicInteger();
        volatile @Nullable Runnable fault;

        BreakableStore(LedgerStore behind) {
            this.behind = behind;
        }

        private void fail() {
            Runnable broken = fault;
            if (broken != null) {
                broken.run();
            }
        }

        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            return behind.append(entries, idempotencyKey);
        }

        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            reads.incrementAndGet();
            fail();
            return behind.read(subjects, atLeast, each);
        }

        @Override
        public Freshness freshness() {
            fail();
            return behind.freshness();
        }
    }
}
