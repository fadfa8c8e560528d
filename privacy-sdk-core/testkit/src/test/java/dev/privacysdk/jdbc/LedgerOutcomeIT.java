package dev.privacysdk.jdbc;

import static dev.privacysdk.jdbc.Ledgers.ADA;
import static dev.privacysdk.jdbc.Ledgers.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.jdbc.Faults.Fault;
import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.OutcomeUnknown;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Revision;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An append is acknowledged, refused or unknown, whatever the connection does. */
class LedgerOutcomeIT {
    @ParameterizedTest
    @EnumSource
    void beforeTheCommitAnAppendIsRefusedAndNothingIsWritten(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Faults faults = new Faults(true);
            JdbcLedgerStore store = JdbcLedgerStore.on(faults.in(database.source()), Keys.K1);
            for (Fault fault : List.of(Fault.NO_CONNECTION, Fault.LATE_STATEMENT)) {
                faults.fail(fault);

                assertThatThrownBy(() -> Ledgers.append(store, "key", Ledgers.given(ADA)))
                        .as(fault.name())
                        .isInstanceOf(AppendRefused.class)
                        .hasRootCauseInstanceOf(java.sql.SQLException.class);
            }

            assertThat(Ledgers.events(store, ADA)).isEmpty();
            assertThat(database.number("SELECT COUNT(*) FROM privacy_ledger_subject"))
                    .isZero();
            assertThat(Ledgers.append(store, "key", Ledgers.given(ADA)).sequence())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromTheCommitOnAnAppendIsUnknownAndTheSameKeySettlesIt(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Faults faults = new Faults(true);
            JdbcLedgerStore store = JdbcLedgerStore.on(faults.in(database.source()), Keys.K1);
            int number = 0;
            for (Fault fault : List.of(
                    Fault.BEFORE_COMMIT, Fault.AFTER_COMMIT, Fault.COMMIT_WITH_WARNING, Fault.STATEMENT_AND_ROLLBACK)) {
                String key = "key " + number++;
                faults.fail(fault);

                assertThatThrownBy(() -> Ledgers.append(store, key, Ledgers.given(ADA), Ledgers.given(BOB)))
                        .as(fault.name())
                        .isInstanceOfSatisfying(
                                OutcomeUnknown.class,
                                unknown -> assertThat(unknown.idempotencyKey()).isEqualTo(key));

                Revision settled = Ledgers.append(store, key, Ledgers.given(ADA), Ledgers.given(BOB));
                assertThat(settled.sequence()).as(fault.name()).isEqualTo(2L * number);
                assertThat(Ledgers.events(store, ADA)).hasSize(number);
            }
            assertThat(store.verify().isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLedgerSettlesWhatIsUnknownBeforeAnybodyHearsOfIt(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Faults faults = new Faults(true);
            JdbcLedgerStore store = JdbcLedgerStore.on(faults.in(database.source()), Keys.K1);
            SubjectLedger ledger = SubjectLedger.over(store, Clock.fixed(Ledgers.AT, ZoneOffset.UTC));
            faults.fail(Fault.AFTER_COMMIT);

            ledger.consent(ADA, Ledgers.NEWSLETTER).withdrawn("link in mail");

            assertThat(Ledgers.events(store, ADA))
                    .containsExactly(new LedgerEvent.ConsentWithdrawn(Ledgers.AT, Ledgers.NEWSLETTER, "link in mail"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyConnectionIsGivenBackAsItWasTaken(DatabaseKind kind) {
        for (boolean autoCommit : List.of(true, false)) {
            try (TestDatabase database = kind.open()) {
                Faults faults = new Faults(autoCommit);
                JdbcLedgerStore store = JdbcLedgerStore.on(faults.in(database.source()), Keys.K1);
                Ledgers.append(store, "key", Ledgers.given(ADA));
                Ledgers.append(store, "key", Ledgers.given(ADA));
                assertThatThrownBy(() -> Ledgers.append(store, "key", Ledgers.given(BOB)))
                        .isInstanceOf(AppendRefused.class);
                for (Fault fault : Fault.values()) {
                    faults.fail(fault);
                    assertThatThrownBy(() -> Ledgers.append(store, fault.name(), Ledgers.given(ADA)))
                            .isInstanceOf(RuntimeException.class);
                }
                Ledgers.events(store, ADA);
                store.freshness();
                store.verify();
                store.forget(ADA);

                assertThat(faults.open).hasValue(0);
                assertThat(faults.taken).hasValueGreaterThan(10);
                assertThat(faults.notRestored()).isZero();
            }
        }
    }

    /** What hands itself over to its caller must not hold a connection that the caller may need. */
    @ParameterizedTest
    @EnumSource
    void whoReadsMayAskForMoreWhileReading(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Faults faults = new Faults(true);
            JdbcLedgerStore store = JdbcLedgerStore.on(faults.in(database.source()), Keys.K1);
            Ledgers.append(store, "key", Ledgers.given(ADA));

            store.read(
                    List.of(ADA),
                    null,
                    (subject, events) -> assertThat(faults.open).hasValue(0));
        }
    }
}
