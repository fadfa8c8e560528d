package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.audit.AuditUnavailable;
import dev.privacysdk.jdbc.Faults.Fault;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit book in a database: records once, in a chain, found again by the people they are about. */
class AuditBookIT {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");
    private static final PolicyVersion V1 = new PolicyVersion("v1", "00ff");

    private static DecisionTaken decision(String id, String... people) {
        return new DecisionTaken(
                id,
                AT,
                List.of(people),
                Purpose.of("newsletter"),
                List.of(
                        new AuditEvent.CategoryBasis(DataCategory.of("contact.email"), LegalBasis.CONSENT),
                        new AuditEvent.CategoryBasis(DataCategory.of("contact"), null)),
                Operation.DISCLOSE,
                Recipient.of("carrier"),
                Channel.EMAIL,
                id.equals("bare") ? null : "file \"7\" \\ \u0000 \ud800 日",
                Reason.CONSENT,
                Set.of(Obligation.LOG_DISCLOSURE, Obligation.AUDIT_OUTAGE),
                V1,
                id.equals("bare") ? null : new Revision("a/b", 1, 7));
    }

    private static AuditEvent counted(Instant at, String hash) {
        return new AuditEvent.DecisionsCounted(AT, at, List.of(), List.of(), "", hash);
    }

    private static List<DecisionTaken> about(JdbcAuditSink sink, String... pseudonyms) {
        List<DecisionTaken> found = new ArrayList<>();
        sink.forEach(List.of(pseudonyms), found::add);
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void decisionsAreReadBackByTheirPeopleOldestFirst(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcAuditSink sink = JdbcAuditSink.on(database.source());
            List<DecisionTaken> adas = List.of(
                    decision("1", "k1:ada"), decision("bare", "k1:bob", "k1:ada"), decision("3", "k0:ada", "k1:ada"));
            sink.record(adas.get(0));
            sink.record(decision("other", "k1:eve"));
            sink.record(adas.get(1));
            sink.record(new AuditEvent.PolicyInForce(AT, V1));
            sink.record(adas.get(2));

            assertThat(about(sink, "k1:ada", "k0:ada", "k1:ada")).isEqualTo(adas);
            assertThat(about(sink, "k1:eve")).extracting(DecisionTaken::id).containsExactly("other");
            assertThat(about(sink, "k1:ad", "K1:ADA")).isEmpty();
            assertThat(about(sink)).isEmpty();
            assertThat(about(JdbcAuditSink.on(database.reopened()), "k1:ada", "k0:ada"))
                    .isEqualTo(adas);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyDecisionsAboutManyPeopleAreReadPageByPage(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcAuditSink sink = JdbcAuditSink.on(database.source());
            String[] crowd = IntStream.range(0, 1100).mapToObj(i -> "k1:" + i).toArray(String[]::new);
            sink.record(decision("crowd", crowd));
            for (int i = 0; i < 520; i++) {
                sink.record(decision("" + i, "k1:" + i % 2));
            }

            assertThat(about(sink, crowd)).hasSize(521).startsWith(decision("crowd", crowd));
            assertThat(about(sink, "k1:1")).hasSize(261);
        }
    }

    /** What it says was permitted did not happen. */
    @ParameterizedTest
    @EnumSource
    void aDecisionThatWasKeptTooLateIsNoDisclosure(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcAuditSink sink = JdbcAuditSink.on(database.source());
            sink.record(decision("1", "k1:ada"));
            sink.record(decision("2", "k1:ada"));

            sink.record(new AuditEvent.KeptTooLate(AT, "1"));

            assertThat(about(sink, "k1:ada")).extracting(DecisionTaken::id).containsExactly("2");
            assertThat(sink.verify().isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordStandsThereOnce(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcAuditSink sink = JdbcAuditSink.on(database.source());
            sink.record(decision("1", "k1:ada"));
            sink.record(decision("1", "k1:ada"));
            sink.record(counted(AT, "aa"));
            sink.record(counted(AT, "aa"));

            assertThatThrownBy(() -> sink.record(decision("1", "k1:bob"))).isInstanceOf(AuditUnavailable.class);
            assertThatThrownBy(() -> sink.record(counted(AT.plusSeconds(1), "aa")))
                    .isInstanceOf(AuditUnavailable.class);

            assertThat(database.number("SELECT COUNT(*) FROM privacy_audit")).isEqualTo(2);
            assertThat(sink.verify()).isEqualTo(new Verification.Whole(sink.anchor()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitOfUnknownOutcomeIsSettledForWhatHasAName(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Faults faults = new Faults(true);
            JdbcAuditSink sink = JdbcAuditSink.on(faults.in(database.source()));
            int number = 0;
            for (Fault fault : List.of(Fault.BEFORE_COMMIT, Fault.AFTER_COMMIT, Fault.STATEMENT_AND_ROLLBACK)) {
                faults.fail(fault);
                sink.record(decision(fault.name(), "k1:ada"));
                assertThat(about(sink, "k1:ada")).hasSize(++number);
                faults.fail(fault);
                assertThatThrownBy(() -> sink.record(new AuditEvent.PolicyInForce(AT, V1)))
                        .isInstanceOf(AuditUnavailable.class);
            }
            for (Fault fault : List.of(Fault.NO_CONNECTION, Fault.LATE_STATEMENT)) {
                faults.fail(fault);
                assertThatThrownBy(() -> sink.record(decision(fault.name(), "k1:ada")))
                        .isInstanceOf(AuditUnavailable.class);
            }
            assertThat(about(sink, "k1:ada")).hasSize(number);
            assertThat(faults.open).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeIsFoundWithTheFirstRecordThatIsNotAsItWasWritten(DatabaseKind kind) {
        Map<String, Long> changes = new LinkedHashMap<>();
        changes.put("UPDATE privacy_audit SET line = REPLACE(line, 'carrier', 'partner') WHERE seq = 3", 3L);
        changes.put("UPDATE privacy_audit SET at_micros = 1 WHERE seq = 3", 3L);
        changes.put("UPDATE privacy_audit SET type_code = 'KEPT_TOO_LATE' WHERE seq = 3", 3L);
        changes.put("UPDATE privacy_audit SET event_key = NULL WHERE seq = 3", 3L);
        changes.put("UPDATE privacy_audit SET about_key = hash WHERE seq = 4", 4L);
        changes.put("UPDATE privacy_audit SET hash = prev_hash WHERE seq = 2", 2L);
        changes.put("DELETE FROM privacy_audit WHERE seq = 1", 1L);
        changes.put("DELETE FROM privacy_audit WHERE seq = 5", 5L);
        changes.put("DELETE FROM privacy_audit_subject WHERE seq = 2", 2L);
        changes.put(
                "UPDATE privacy_audit_subject SET seq = 1 WHERE seq = 2 AND NOT EXISTS"
                        + " (SELECT 1 FROM privacy_audit_subject WHERE seq = 7)",
                1L);
        changes.put("UPDATE privacy_head SET last_seq = 4 WHERE name = 'audit'", 4L);
        changes.forEach((change, firstBad) -> {
            try (TestDatabase database = kind.open()) {
                JdbcAuditSink sink = JdbcAuditSink.on(database.source());
                for (int i = 1; i <= 5; i++) {
                    sink.record(decision("" + i, "k1:" + i));
                }
                Anchor anchor = sink.anchor();
                assertThat(sink.verify(anchor)).isEqualTo(new Verification.Whole(anchor));

                assertThat(database.update(change)).as(change).isPositive();

                assertThat(sink.verify())
                        .isInstanceOfSatisfying(
                                Verification.Broken.class,
                                broken ->
                                        assertThat(broken.sequence()).as(change).isEqualTo(firstBad));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void writersOfTwoSinksMakeOneChain(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            List<JdbcAuditSink> sinks = LedgerConcurrencyIT.together(2, node -> JdbcAuditSink.on(database.source()));
            LedgerConcurrencyIT.together(4, thread -> {
                for (int i = 0; i < 25; i++) {
                    sinks.get(thread % 2).record(decision(thread + "/" + i, "k1:ada"));
                }
                return thread;
            });

            assertThat(sinks.get(0).verify())
                    .isEqualTo(new Verification.Whole(sinks.get(1).anchor()));
            assertThat(sinks.get(0).anchor().sequence()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ledgerAndAuditBookLiveInOneDatabase(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcAuditSink sink = JdbcAuditSink.on(database.source());
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
            Ledgers.append(store, "key", Ledgers.given(Ledgers.ADA));
            sink.record(decision("1", "k1:ada"));

            assertThat(store.verify().isWhole()).isTrue();
            assertThat(sink.verify().isWhole()).isTrue();
            assertThat(store.verify(sink.anchor()).isWhole())
                    .as("of another chain")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatCannotBeReadIsNotLeftOut(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcAuditSink sink = JdbcAuditSink.on(database.source());
            sink.record(decision("1", "k1:ada"));
            database.update("UPDATE privacy_audit SET line = REPLACE(line, 'CONSENT', 'SOMETHING_NEW')");

            assertThatThrownBy(() -> about(sink, "k1:ada")).isInstanceOf(IllegalStateException.class);
        }
    }
}
