package dev.privacysdk.jdbc;

import static dev.privacysdk.jdbc.Ledgers.ADA;
import static dev.privacysdk.jdbc.Ledgers.AT;
import static dev.privacysdk.jdbc.Ledgers.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tables say about a person: nothing to who has not the key, and nothing to anybody after forgetting. */
class LedgerForgettingIT {
    private static final Subject EVE = Subject.of("address-email", "canaryeve@example.org");
    private static final List<String> CANARIES =
            List.of("canaryeve", "canaryevidence", "canarydevice", "canarykey", "canaryhold", "canaryplatform");

    private static JdbcLedgerStore planted(TestDatabase database) {
        JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
        Ledgers.append(
                store,
                "unsubscribe canarykey",
                new LedgerEntry(EVE, new LedgerEvent.ConsentRefused(AT, Ledgers.NEWSLETTER, "canaryevidence")),
                new LedgerEntry(EVE, new LedgerEvent.SaleShareOptedOut(AT, "canarydevice", true, "canaryevidence")),
                new LedgerEntry(EVE, new LedgerEvent.LegalHoldLifted(AT, "canaryhold")),
                new LedgerEntry(EVE, new LedgerEvent.PlatformLinked(AT, "canaryplatform")),
                Ledgers.given(ADA));
        return store;
    }

    @ParameterizedTest
    @EnumSource
    void noColumnOfAnyTableHoldsWhatWasSaidOrByWhom(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = planted(database);
            assertThat(Ledgers.events(store, EVE)).hasSize(4);

            assertThat(CanarySearch.tables(database, CANARIES)).isEmpty();
            // The broken twins: the same search finds what does stand there, as a text and as bytes.
            database.update("UPDATE privacy_ledger_entry SET policy_version = 'x canaryeve' WHERE seq = 1");
            database.update(
                    "UPDATE privacy_ledger_entry SET payload = ? WHERE seq = 2",
                    new Packer().text("canarydevice").packed());
            assertThat(CanarySearch.tables(database, CANARIES))
                    .containsExactlyInAnyOrder("privacy_ledger_entry.policy_version", "privacy_ledger_entry.payload");
            if (database instanceof H2File file) {
                file.shutdown();
                assertThat(CanarySearch.files(file.folder(), List.of("x canaryeve")))
                        .isNotEmpty();
            }
        }
    }

    /** Columns may be clean while the file is not. */
    @ParameterizedTest
    @EnumSource(names = "H2")
    void theFileOfADatabaseHoldsNoneOfItEither(DatabaseKind kind) throws Exception {
        try (H2File database = (H2File) kind.open()) {
            planted(database);
            database.shutdown();

            assertThat(CanarySearch.files(database.folder(), CANARIES)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsForgottenIsUnknownAndTheChainStaysWhole(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = planted(database);
            Anchor anchor = store.anchor();
            List<String> handles = database.texts("SELECT handle FROM privacy_ledger_subject");

            store.forget(EVE);
            store.forget(EVE);

            assertThat(Ledgers.events(store, EVE)).isEmpty();
            assertThat(Ledgers.events(store, ADA)).hasSize(1);
            assertThat(store.verify(anchor)).isEqualTo(new Verification.Whole(anchor));
            assertThat(CanarySearch.tables(database, CANARIES)).isEmpty();
            assertThat(database.texts("SELECT handle FROM privacy_ledger_subject"))
                    .as("the key that could read what was said is gone")
                    .hasSize(handles.size() - 1);
            assertThat(database.number("SELECT COUNT(*) FROM privacy_ledger_entry"))
                    .isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesBackAfterwardsIsSomebodyNew(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = planted(database);
            store.forget(EVE);

            LedgerEvent back = Ledgers.given(EVE).event();
            Ledgers.append(store, "back", new LedgerEntry(EVE, back));

            assertThat(Ledgers.events(store, EVE)).containsExactly(back);
            List<EntryRow> rows = LedgerTamperIT.rows(database);
            assertThat(rows.get(5).handle()).isNotEqualTo(rows.get(0).handle());
            assertThat(store.verify().isWhole()).isTrue();
        }
    }

    /** What was appended for somebody who is forgotten cannot be compared any more, and is not written again. */
    @ParameterizedTest
    @EnumSource
    void aKeyOfBeforeDoesNotBringBackWhatWasForgotten(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
            Ledgers.append(store, "key", Ledgers.given(BOB));
            store.forget(BOB);

            assertThatThrownBy(() -> Ledgers.append(store, "key", Ledgers.given(BOB)))
                    .isInstanceOf(AppendRefused.class);
            assertThat(Ledgers.events(store, BOB)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void messagesOfRefusalsNameNobody(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = planted(database);
            database.update("UPDATE privacy_ledger_entry SET type_code = 'SOMETHING_NEW' WHERE seq = 1");
            List<Throwable> thrown = new ArrayList<>();
            for (Runnable run : List.<Runnable>of(
                    () -> Ledgers.events(store, EVE),
                    () -> Ledgers.append(store, "unsubscribe canarykey", Ledgers.age(EVE, 7)),
                    () -> Ledgers.append(store, "k", new LedgerEntry(EVE, consent("canaryevidence".repeat(20)))))) {
                assertThatThrownBy(run::run).satisfies(thrown::add);
            }
            for (Throwable one : thrown) {
                for (Throwable e = one; e != null; e = e.getCause()) {
                    String message = String.valueOf(e.getMessage());
                    assertThat(CANARIES).noneMatch(message::contains);
                }
            }
        }
    }

    private static LedgerEvent consent(String edition) {
        return LedgerEvent.ConsentGiven.to(AT, Ledgers.NEWSLETTER, edition, "canaryevidence");
    }
}
