package dev.privacysdk.erasure;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.GateSettings;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A shop that can forget people, with tables that can fail at any step. */
final class ErasureWorld implements AutoCloseable {
    static final Subject ADA = Subject.of("customer", "ada-4711");
    static final Subject BOB = Subject.of("customer", "bob-0815");
    static final Purpose RIGHTS = Purpose.of("rights.fulfil");
    static final DataCategory PURCHASE = DataCategory.of("purchase");
    static final Contact MAIL = new Contact(Channel.EMAIL, "Ada.Byrne@Example.org");
    static final Contact PHONE = new Contact(Channel.SMS, "+353 1 555 0147");

    final Clock clock = new Ticking();
    final AtomicBoolean ledgerOut = new AtomicBoolean();
    final SubjectLedger ledger = SubjectLedger.over(store(), clock, System::nanoTime, 10_000);
    final PolicySource policies = PolicySource.classpath("dev/privacysdk/export/shop.yml");
    final PurposeGate gate;
    final List<Contact> contacts = new ArrayList<>(List.of(MAIL, PHONE));

    ErasureWorld() {
        Pseudonyms pseudonyms =
                new Pseudonyms("test", "0123456789abcdef-a-test-key".getBytes(StandardCharsets.US_ASCII));
        gate = new PurposeGate(
                policies,
                ledger,
                subject -> Signals.NONE,
                event -> {},
                new DecisionCounter(event -> {}, pseudonyms, clock),
                pseudonyms,
                new GateSettings(Role.CONTROLLER, Enforcement.ENFORCE, Duration.ofSeconds(20)),
                clock,
                System::nanoTime);
        registered(ADA);
        ledger.identity(ADA).verified("e-mail link");
    }

    private LedgerStore store() {
        LedgerStore behind = LedgerStore.inMemory();
        return new LedgerStore() {
            @Override
            public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
                return behind.append(entries, idempotencyKey);
            }

            @Override
            public Revision read(
                    Collection<Subject> subjects,
                    @Nullable Revision atLeast,
                    BiConsumer<Subject, List<Recorded>> each) {
                if (ledgerOut.get()) {
                    throw new IllegalStateException("out");
                }
                return behind.read(subjects, atLeast, each);
            }

            @Override
            public Freshness freshness() {
                return behind.freshness();
            }
        };
    }

    void registered(Subject subject) {
        ledger.register(subject, SubjectKind.USER);
        ledger.residence(subject, Jurisdiction.of("EU"), "billing address");
        ledger.contract(subject).started();
    }

    ErasureWorld asked() {
        ledger.erasure(ADA).requested();
        return this;
    }

    ErasureWorld verified() {
        asked().ledger.erasure(ADA).verified();
        return this;
    }

    SubjectEraser.Builder eraser(SubjectDataEraser... erasers) {
        return SubjectEraser.under(gate, ledger, policies, RIGHTS)
                .from(erasers)
                .contacts(subject -> List.copyOf(contacts))
                .clock(clock);
    }

    LedgerEvent.@Nullable ErasureStep stands() {
        return ledger.of(ADA).erasure(clock.instant());
    }

    boolean isCompleted() {
        return stands() instanceof LedgerEvent.ErasureCompleted;
    }

    Decision ask(Subject subject, String purpose, String category, Channel channel) {
        return gate.decide(Processing.of(subject, Purpose.of(purpose))
                .using(DataCategory.of(category))
                .via(channel));
    }

    @Override
    public void close() {
        gate.close();
    }

    /** A clock that is a millisecond later whenever it is looked at. */
    private static final class Ticking extends Clock {
        private final AtomicLong looks = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.parse("2026-03-01T09:30:00Z").plusMillis(looks.incrementAndGet());
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

    /** One row of one person, of one category. */
    record Row(Subject person, DataCategory category) {}

    /** A table that forgets row by row, and fails where it is told to. */
    static final class Table implements SubjectDataEraser {
        private final String name;
        final List<Row> rows = new ArrayList<>();
        int calls;
        /** What happens before the next row goes; null for nothing. */
        @Nullable
        Runnable before;

        Table(String name) {
            this.name = name;
        }

        Table with(Subject person, String category, int count) {
            for (int i = 0; i < count; i++) {
                rows.add(new Row(person, DataCategory.of(category)));
            }
            return this;
        }

        long of(Subject person) {
            return rows.stream().filter(row -> row.person().equals(person)).count();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Erased erase(Subject subject, Kept kept) {
            calls++;
            long removed = 0;
            long stayed = 0;
            step();
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (!row.person().equals(subject)) {
                    continue;
                }
                if (kept.keeps(row.category())) {
                    stayed++;
                } else {
                    step();
                    all.remove();
                    removed++;
                }
            }
            step();
            return new Erased(removed, stayed);
        }

        private void step() {
            if (before != null) {
                before.run();
            }
        }
    }
}
