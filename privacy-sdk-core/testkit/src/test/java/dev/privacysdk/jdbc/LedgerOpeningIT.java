package dev.privacysdk.jdbc;

import static dev.privacysdk.jdbc.Ledgers.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.vocabulary.PrivacyKey;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger that is opened with the wrong key, on the wrong tables or in the wrong database is refused in one sentence. */
class LedgerOpeningIT {
    private static void refused(TestDatabase database, PrivacyKey key, String... parts) {
        assertThatThrownBy(() -> JdbcLedgerStore.on(database.source(), key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @EnumSource
    void anotherKeyIsRefusedAndNotMisread(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Ledgers.append(JdbcLedgerStore.on(database.source(), Keys.K1), "key", Ledgers.given(ADA));

            refused(database, Keys.key("k1", 2), "k1", "another secret", "configure that secret again");
            refused(database, Keys.key("k2", 1), "k1", "k2", "configure k1 again");
            assertThat(Ledgers.events(JdbcLedgerStore.on(database.source(), Keys.K1), ADA))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void newerTablesAreRefused(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore.on(database.source(), Keys.K1);
            database.update("UPDATE privacy_schema SET version = 2");

            refused(database, Keys.K1, "version 2", "version 1", "use the privacy-sdk that made them");
            assertThatThrownBy(() -> JdbcAuditSink.on(database.source())).hasMessageContaining("version 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void halfMadeTablesAreCompleted(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore.on(database.source(), Keys.K1);
            // As a start leaves it that was killed between two statements.
            database.update("DELETE FROM privacy_schema");
            database.update("DELETE FROM privacy_head");
            database.update("DROP TABLE privacy_ledger_append");
            database.update("DROP TABLE privacy_audit");

            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);

            Ledgers.append(store, "key", Ledgers.given(ADA));
            assertThat(Ledgers.events(store, ADA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsMissingOrIsNotOursIsNamed(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore.on(database.source(), Keys.K1);
            database.update("DROP TABLE privacy_ledger_append");
            refused(database, Keys.K1, "privacy_ledger_append", "missing", "backup");
        }
        try (TestDatabase database = kind.open()) {
            database.update("CREATE TABLE privacy_audit (id INTEGER, seq BIGINT, about_key INTEGER)");
            refused(database, Keys.K1, "privacy_audit", "not ours");
        }
    }

    /** A new head over old entries would begin a ledger in which nobody has said anything. */
    @ParameterizedTest
    @EnumSource
    void aHeadThatIsMissingIsNotMadeAnew(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Ledgers.append(JdbcLedgerStore.on(database.source(), Keys.K1), "key", Ledgers.given(ADA));
            database.update("DELETE FROM privacy_head");

            refused(database, Keys.K1, "privacy_head", "backup");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameLedgerIsOpenedAgain(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Anchor before = JdbcLedgerStore.on(database.source(), Keys.K1).anchor();

            assertThat(JdbcLedgerStore.on(database.reopened(), Keys.K1).anchor())
                    .isEqualTo(before);
        }
    }

    @Test
    void anotherDatabaseIsRefusedByItsName() {
        assertThatThrownBy(() -> JdbcLedgerStore.on(named("Oracle", 23), Keys.K1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Oracle", "H2", "PostgreSQL");
        assertThatThrownBy(() -> JdbcLedgerStore.on(named("H2", 1), Keys.K1)).hasMessageContaining("2.2");
    }

    private static DataSource named(String product, int major) {
        ClassLoader loader = LedgerOpeningIT.class.getClassLoader();
        Object about = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getDatabaseProductName" -> product;
                    case "getDatabaseProductVersion" -> major + ".0";
                    case "getDatabaseMajorVersion" -> major;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Object connection = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("getMetaData") ? about : null);
        return Sources.of(() -> (Connection) connection);
    }

    /** Rows that a reader of this version cannot read are a reason to decide nothing. */
    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsNeverLeftOut(DatabaseKind kind) {
        for (String change : List.of(
                "type_code = 'SOMETHING_NEW'",
                "payload = prev_hash",
                "at_micros = at_micros + 1",
                "dated = NOT dated",
                "policy_version = 'v9'",
                "handle = handle, seq = 7")) {
            try (TestDatabase database = kind.open()) {
                JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
                Ledgers.append(store, "1", Ledgers.given(ADA));
                for (int i = 2; i <= 8; i++) {
                    Ledgers.append(store, "" + i, Ledgers.given(Ledgers.BOB));
                }
                database.update("UPDATE privacy_ledger_entry SET seq = 70 WHERE seq = 7");
                database.update("UPDATE privacy_ledger_entry SET " + change + " WHERE seq = 1");

                assertThatThrownBy(() -> Ledgers.events(store, ADA))
                        .as(change)
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    /** The mapping of one person put in another's place must not show what the other said. */
    @ParameterizedTest
    @EnumSource
    void aMappingThatWasChangedIsRefused(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
            Ledgers.append(store, "1", Ledgers.given(ADA));
            byte[] ada = LedgerKeys.column(new LedgerKeys(Keys.K1).pseudonym(ADA));
            byte[] bob = LedgerKeys.column(new LedgerKeys(Keys.K1).pseudonym(Ledgers.BOB));

            database.update("UPDATE privacy_ledger_subject SET pseudonym = ? WHERE pseudonym = ?", bob, ada);

            assertThatThrownBy(() -> Ledgers.events(store, Ledgers.BOB)).isInstanceOf(IllegalStateException.class);
        }
    }
}
