package dev.privacysdk.jdbc;

import static dev.privacysdk.jdbc.Ledgers.ADA;
import static dev.privacysdk.jdbc.Ledgers.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.vocabulary.Revision;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody with all rights in the database changes what stands beside the chain: the people, and the appends. */
class LedgerTablesTamperIT {
    private static final List<String> TABLES =
            List.of("privacy_ledger_subject", "privacy_ledger_forgotten", "privacy_ledger_append");
    private static final String BOBS = " WHERE handle = (SELECT handle FROM privacy_ledger_entry WHERE seq = 2)";
    private static final String ADAS = " WHERE handle = (SELECT handle FROM privacy_ledger_entry WHERE seq = 1)";
    private static final String FORGOTTEN = "INSERT INTO privacy_ledger_forgotten (handle, mac)"
            + " SELECT handle, hash FROM privacy_ledger_entry WHERE seq = 2";
    private static final String WORD = "CAST('0123456789abcdef' AS BINARY_TYPE)";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tampering(long firstBad, String... statements) {}

    private static Map<String, Tampering> tamperings() {
        Map<String, Tampering> all = new LinkedHashMap<>();
        all.put("a person deleted", new Tampering(2, "DELETE FROM privacy_ledger_subject" + BOBS));
        all.put("all people deleted", new Tampering(1, "DELETE FROM privacy_ledger_subject"));
        all.put("key too short", person("wrapped_key = handle"));
        all.put("key emptied", person("wrapped_key = CAST('' AS BINARY_TYPE)"));
        all.put(
                "key of another person",
                person("wrapped_key = (SELECT wrapped_key FROM privacy_ledger_subject" + ADAS + ")"));
        all.put("handle of nobody", person("handle = " + WORD));
        all.put("another pseudonym", person("pseudonym = " + WORD));
        all.put("another key's id", person("key_id = 'k9'"));
        all.put("forgotten without the key", new Tampering(2, "DELETE FROM privacy_ledger_subject" + BOBS, FORGOTTEN));
        all.put("forgotten and there", new Tampering(2, FORGOTTEN));
        all.put("the first append deleted", new Tampering(1, "DELETE FROM privacy_ledger_append WHERE first_seq = 1"));
        all.put("an append deleted", new Tampering(5, "DELETE FROM privacy_ledger_append WHERE first_seq = 5"));
        all.put("the last append deleted", new Tampering(11, "DELETE FROM privacy_ledger_append WHERE first_seq = 11"));
        all.put("all appends deleted", new Tampering(1, "DELETE FROM privacy_ledger_append"));
        all.put("end of an append", append(1, "last_seq = 1"));
        all.put("end of the last append", append(11, "last_seq = 99"));
        all.put("beginning of an append", append(5, "first_seq = 6"));
        all.put("key of an append", append(5, "append_key = " + WORD));
        all.put("digest of an append", append(5, "digest = append_key"));
        all.put("mac of an append", append(5, "mac = digest"));
        all.put("put in behind the end", new Tampering(99, copyAs(99)));
        all.put("put in before the beginning", new Tampering(1, copyAs(0)));
        all.put("put in between", new Tampering(2, copyAs(2)));
        return all;
    }

    private static Tampering person(String change) {
        return new Tampering(2, "UPDATE privacy_ledger_subject SET " + change + BOBS);
    }

    private static Tampering append(long first, String change) {
        return new Tampering(first, "UPDATE privacy_ledger_append SET " + change + " WHERE first_seq = " + first);
    }

    private static String copyAs(long place) {
        return "INSERT INTO privacy_ledger_append (" + AppendRow.COLUMNS + ") SELECT " + WORD + ", " + place + ", "
                + place + ", digest, mac FROM privacy_ledger_append WHERE first_seq = 1";
    }

    /** With the broken twin: who looks at the chain alone sees none of it. */
    @ParameterizedTest
    @EnumSource
    void everyChangeBesideTheChainIsFound(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = LedgerTamperIT.filled(database);
            Anchor anchor = store.anchor();
            assertThat(store.verify(anchor)).isEqualTo(new Verification.Whole(anchor));
            TABLES.forEach(table -> database.update("CREATE TABLE saved_" + table + " AS SELECT * FROM " + table));
            String binary = kind == DatabaseKind.H2 ? "VARBINARY(32)" : "BYTEA";
            tamperings().forEach((name, tampering) -> {
                for (String statement : tampering.statements()) {
                    assertThat(database.update(statement.replace("BINARY_TYPE", binary)))
                            .as(name)
                            .isPositive();
                }

                assertThat(store.verify())
                        .as(name)
                        .isInstanceOfSatisfying(
                                Verification.Broken.class,
                                broken -> assertThat(broken.sequence())
                                        .as(name + ": " + broken.what())
                                        .isEqualTo(tampering.firstBad()));
                assertThat(store.verify(anchor).isWhole()).as(name).isFalse();
                assertThat(chainAlone(database).isWhole()).as(name).isTrue();

                for (String table : TABLES) {
                    database.update("DELETE FROM " + table);
                    database.update("INSERT INTO " + table + " SELECT * FROM saved_" + table);
                }
                assertThat(store.verify(anchor)).as("after " + name).isEqualTo(new Verification.Whole(anchor));
            });
        }
    }

    private static Verification chainAlone(TestDatabase database) {
        try (Connection connection = database.source().getConnection()) {
            return new ChainRows<>(Head.LEDGER, "privacy_ledger_entry", EntryRow.COLUMNS, EntryRow::of)
                    .verify(connection, null, (c, page, check) -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoWasForgottenAndIsPutBackIsFoundAndCanBeForgottenAgain(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = LedgerTamperIT.filled(database);
            database.update("CREATE TABLE saved AS SELECT * FROM privacy_ledger_subject" + BOBS);
            store.forget(BOB);
            assertThat(store.verify()).isEqualTo(new Verification.Whole(store.anchor()));

            database.update("INSERT INTO privacy_ledger_subject SELECT * FROM saved");
            assertThat(store.verify())
                    .isEqualTo(new Verification.Broken(2, "The person of a record was forgotten and put in again."));

            store.forget(BOB);
            assertThat(store.verify().isWhole()).isTrue();
            assertThat(Ledgers.events(store, BOB)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thatSomebodyWasForgottenCannotBeTakenAwayOrLentToAnother(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = LedgerTamperIT.filled(database);
            store.forget(ADA);
            database.update("DELETE FROM privacy_ledger_subject" + BOBS);
            database.update("INSERT INTO privacy_ledger_forgotten (handle, mac) SELECT e.handle, f.mac"
                    + " FROM privacy_ledger_entry e, privacy_ledger_forgotten f WHERE e.seq = 2");
            assertThat(store.verify())
                    .isInstanceOfSatisfying(
                            Verification.Broken.class,
                            broken -> assertThat(broken.sequence()).isEqualTo(2));

            database.update("DELETE FROM privacy_ledger_forgotten");
            assertThat(store.verify())
                    .isEqualTo(new Verification.Broken(
                            1, "The person of a record was taken away without being forgotten."));
        }
    }

    /** Else forgetting one would make another, whose handle was put there, look forgotten. */
    @ParameterizedTest
    @EnumSource
    void forgettingAPersonWhoseRowWasChangedLeavesTheChangeToBeFound(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = LedgerTamperIT.filled(database);
            String handle = "(SELECT handle FROM privacy_ledger_entry WHERE seq = 2)";
            database.update("DELETE FROM privacy_ledger_subject" + BOBS);
            database.update("UPDATE privacy_ledger_subject SET handle = " + handle + ADAS);

            store.forget(ADA);

            assertThat(Ledgers.events(store, ADA)).isEmpty();
            assertThat(database.texts("SELECT handle FROM privacy_ledger_forgotten"))
                    .isEmpty();
            assertThat(store.verify().isWhole()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatCannotBeOpenedIsRefusedWithWhatToDo(DatabaseKind kind) {
        for (String change :
                List.of("handle", "CAST('' AS BINARY_TYPE)", "CAST('longer than a nonce' AS BINARY_TYPE)")) {
            try (TestDatabase database = kind.open()) {
                JdbcLedgerStore store = LedgerTamperIT.filled(database);
                String binary = kind == DatabaseKind.H2 ? "VARBINARY(32)" : "BYTEA";
                String sql = "UPDATE privacy_ledger_subject SET wrapped_key = " + change.replace("BINARY_TYPE", binary);
                database.update(sql);

                assertThatThrownBy(() -> Ledgers.events(store, BOB))
                        .as(change)
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("verify()");
                assertThatThrownBy(() -> Ledgers.append(store, "new", Ledgers.given(BOB)))
                        .as(change)
                        .isInstanceOf(AppendRefused.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRememberedOfAnAppendIsNotBelievedWhenItWasChanged(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = LedgerTamperIT.filled(database);
            Revision before = Ledgers.append(store, "key 1", Ledgers.given(ADA), Ledgers.age(BOB, 1));
            assertThat(before.sequence()).as("the first time").isEqualTo(2);

            database.update("UPDATE privacy_ledger_append SET last_seq = 1 WHERE first_seq = 1");

            assertThatThrownBy(() -> Ledgers.append(store, "key 1", Ledgers.given(ADA), Ledgers.age(BOB, 1)))
                    .isInstanceOf(AppendRefused.class)
                    .hasMessageContaining("verify()");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenTwiceBecauseItsAppendWasDeletedIsFound(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = LedgerTamperIT.filled(database);
            database.update("DELETE FROM privacy_ledger_append WHERE first_seq = 1");

            Revision again = Ledgers.append(store, "key 1", Ledgers.given(ADA), Ledgers.age(BOB, 1));

            assertThat(again.sequence()).isEqualTo(14);
            assertThat(store.verify())
                    .isEqualTo(new Verification.Broken(1, "The append of a record is missing, and could be repeated."));
        }
    }

    /** More appends than are read at once, with a missing one at the border of two pages. */
    @ParameterizedTest
    @EnumSource
    void manyAppendsAreWalkedPageByPage(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
            for (int i = 1; i <= 1002; i++) {
                Ledgers.append(store, "key " + i, Ledgers.age(ADA, 30));
            }
            assertThat(store.verify()).isEqualTo(new Verification.Whole(store.anchor()));

            database.update("DELETE FROM privacy_ledger_append WHERE first_seq = 1001");

            assertThat(store.verify())
                    .isEqualTo(
                            new Verification.Broken(1001, "The append of a record is missing, and could be repeated."));
        }
    }
}
