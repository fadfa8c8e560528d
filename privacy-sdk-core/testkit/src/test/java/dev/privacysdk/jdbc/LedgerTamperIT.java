package dev.privacysdk.jdbc;

import static dev.privacysdk.jdbc.Ledgers.ADA;
import static dev.privacysdk.jdbc.Ledgers.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody with all rights in the database changes what was written. */
class LedgerTamperIT {
    private static final int ENTRIES = 12;
    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tampering(long firstBad, String... statements) {}

    private static Map<String, Tampering> tamperings() {
        Map<String, Tampering> all = new LinkedHashMap<>();
        all.put("handle", row(5, "handle = (SELECT handle FROM privacy_ledger_entry WHERE seq = 2)"));
        all.put("type", row(5, "type_code = 'CONSENT_WITHDRAWN'"));
        all.put("instant", row(6, "at_micros = at_micros + 1"));
        all.put("dated", row(5, "dated = NOT dated"));
        all.put("policy version", row(5, "policy_version = 'v2'"));
        all.put("policy version taken away", row(5, "policy_version = NULL"));
        all.put("policy version emptied", row(5, "policy_version = ''"));
        all.put("payload", row(7, "payload = (SELECT payload FROM privacy_ledger_entry WHERE seq = 1)"));
        all.put("previous hash", row(5, "prev_hash = CAST('" + HASH + "' AS BINARY_TYPE)"));
        all.put("hash", row(5, "hash = prev_hash"));
        all.put("the first", row(1, "dated = NOT dated"));
        all.put("the last", row(ENTRIES, "dated = NOT dated"));
        all.put("deleted", new Tampering(5, "DELETE FROM privacy_ledger_entry WHERE seq = 5"));
        all.put("the first deleted", new Tampering(1, "DELETE FROM privacy_ledger_entry WHERE seq = 1"));
        all.put("the last deleted", new Tampering(ENTRIES, "DELETE FROM privacy_ledger_entry WHERE seq = " + ENTRIES));
        all.put("all deleted", new Tampering(1, "DELETE FROM privacy_ledger_entry"));
        all.put("put in behind the end", new Tampering(ENTRIES + 1, copyAs(ENTRIES + 1)));
        all.put("put in before the beginning", new Tampering(0, copyAs(0)));
        all.put(
                "put in with the head moved",
                new Tampering(
                        ENTRIES + 1,
                        copyAs(ENTRIES + 1),
                        "UPDATE privacy_head SET last_seq = last_seq + 1 WHERE name = 'ledger'"));
        all.put(
                "two in each other's place",
                new Tampering(
                        5,
                        "UPDATE privacy_ledger_entry SET seq = -5 WHERE seq = 5",
                        "UPDATE privacy_ledger_entry SET seq = 5 WHERE seq = 6",
                        "UPDATE privacy_ledger_entry SET seq = 6 WHERE seq = -5"));
        all.put("moved up", new Tampering(5, "UPDATE privacy_ledger_entry SET seq = 99 WHERE seq = 5"));
        all.put(
                "head set back",
                new Tampering(
                        ENTRIES - 2, "UPDATE privacy_head SET last_seq = " + (ENTRIES - 2) + " WHERE name = 'ledger'"));
        return all;
    }

    private static Tampering row(long seq, String change) {
        return new Tampering(seq, "UPDATE privacy_ledger_entry SET " + change + " WHERE seq = " + seq);
    }

    private static String copyAs(long seq) {
        return "INSERT INTO privacy_ledger_entry (" + EntryRow.COLUMNS + ") SELECT " + seq + ", handle, type_code,"
                + " at_micros, dated, policy_version, payload, CAST('" + HASH + "' AS BINARY_TYPE), hash"
                + " FROM privacy_ledger_entry WHERE seq = 4";
    }

    static JdbcLedgerStore filled(TestDatabase database) {
        JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
        for (int i = 1; i <= ENTRIES; i += 2) {
            Ledgers.append(store, "key " + i, Ledgers.given(i % 3 == 0 ? BOB : ADA), Ledgers.age(BOB, i));
        }
        return store;
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeIsFoundWithTheFirstRecordThatIsNotAsItWasWritten(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = filled(database);
            Anchor anchor = store.anchor();
            assertThat(store.verify()).isEqualTo(new Verification.Whole(anchor));
            database.update("CREATE TABLE saved_entry AS SELECT * FROM privacy_ledger_entry");
            database.update("CREATE TABLE saved_head AS SELECT * FROM privacy_head");
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

                database.update("DELETE FROM privacy_ledger_entry");
                database.update("INSERT INTO privacy_ledger_entry SELECT * FROM saved_entry");
                database.update("DELETE FROM privacy_head");
                database.update("INSERT INTO privacy_head SELECT * FROM saved_head");
                assertThat(store.verify(anchor)).as("after " + name).isEqualTo(new Verification.Whole(anchor));
            });
        }
    }

    /** The broken twin: a verifier that believes the hashes which stand there. */
    @ParameterizedTest
    @EnumSource
    void whoComparesStoredHashesOnlyDoesNotSeeAChangedPayload(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = filled(database);
            database.update("UPDATE privacy_ledger_entry SET dated = NOT dated WHERE seq = 5");

            List<EntryRow> rows = rows(database);
            boolean linked = true;
            for (int i = 1; i < rows.size(); i++) {
                linked &= Arrays.equals(
                        rows.get(i).previousHash(), rows.get(i - 1).hash());
            }

            assertThat(linked).isTrue();
            assertThat(store.verify().isWhole()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTailThatWasCutOffWithItsHeadIsFoundByTheAnchor(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = filled(database);
            Anchor anchor = Anchor.parse(store.anchor().toString());
            EntryRow eighth = rows(database).get(7);

            database.update("DELETE FROM privacy_ledger_entry WHERE seq > 8");
            assertThat(store.verify()).isEqualTo(new Verification.Broken(9, "The end was cut off."));

            database.update("UPDATE privacy_head SET last_seq = 8, last_hash = ? WHERE name = 'ledger'", eighth.hash());
            assertThat(store.verify()).isEqualTo(new Verification.Broken(9, "An append is remembered behind the end."));

            database.update("DELETE FROM privacy_ledger_append WHERE first_seq > 8");
            assertThat(store.verify().isWhole())
                    .as("nothing in the database shows it")
                    .isTrue();
            assertThat(store.verify(anchor))
                    .isEqualTo(new Verification.Broken(9, "The end was cut off before the anchor."));
        }
    }

    /** Whoever knows how the chain is made can make it anew, but has neither the anchor nor the service's key. */
    @ParameterizedTest
    @EnumSource
    void aChainThatWasMadeAnewIsFoundByTheAnchorAndByEveryReader(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = filled(database);
            Anchor anchor = store.anchor();
            byte[] previous = rows(database).get(3).hash();
            List<EntryRow> anew = new ArrayList<>();
            for (EntryRow row : rows(database).subList(4, ENTRIES)) {
                EntryRow changed = new EntryRow(
                                row.sequence(),
                                row.handle(),
                                row.typeCode(),
                                row.atMicros(),
                                row.sequence() != 5 && row.dated(),
                                row.policyVersion(),
                                row.payload(),
                                previous,
                                previous)
                        .with(row.payload());
                anew.add(changed);
                previous = changed.hash();
            }
            database.update("DELETE FROM privacy_ledger_entry WHERE seq > 4");
            try (Connection connection = database.source().getConnection();
                    PreparedStatement insert = connection.prepareStatement(EntryRow.INSERT)) {
                for (EntryRow row : anew) {
                    row.bind(insert);
                    insert.executeUpdate();
                }
            }
            database.update("UPDATE privacy_head SET last_hash = ? WHERE name = 'ledger'", previous);

            assertThat(store.verify().isWhole()).isTrue();
            assertThat(store.verify(anchor)).isInstanceOf(Verification.Broken.class);
            assertThatThrownBy(() -> Ledgers.events(store, ADA))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("verify()");
            assertThat(Ledgers.events(store, BOB))
                    .as("of whom nothing was changed")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherLedgerIsNotTheAnchoredOne(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                TestDatabase other = kind.open()) {
            Anchor anchor = filled(other).anchor();

            assertThat(filled(database).verify(anchor)).isInstanceOf(Verification.Broken.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRecordAfterTheSameOneIsRefusedByTheDatabase(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            filled(database);

            assertThatThrownBy(() -> database.update("INSERT INTO privacy_ledger_entry (" + EntryRow.COLUMNS
                            + ") SELECT 99, handle, type_code, at_micros, dated, policy_version, payload, prev_hash, hash"
                            + " FROM privacy_ledger_entry WHERE seq = 5"))
                    .hasRootCauseInstanceOf(SQLException.class);
        }
    }

    /** A longer ledger than is read at once, with a second record at the border of two pages. */
    @ParameterizedTest
    @EnumSource
    void aLongChainIsWalkedPageByPage(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
            for (int i = 0; i < 5; i++) {
                store.append(Collections.nCopies(500, Ledgers.age(ADA, i)), "key " + i);
            }
            assertThat(store.verify()).isEqualTo(new Verification.Whole(store.anchor()));

            database.update("UPDATE privacy_ledger_entry SET dated = NOT dated WHERE seq = 2001");

            assertThat(store.verify())
                    .isInstanceOfSatisfying(
                            Verification.Broken.class,
                            broken -> assertThat(broken.sequence()).isEqualTo(2001));
        }
    }

    static List<EntryRow> rows(TestDatabase database) throws SQLException {
        List<EntryRow> rows = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + EntryRow.COLUMNS + " FROM privacy_ledger_entry ORDER BY seq");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(EntryRow.of(found));
            }
        }
        return rows;
    }
}
