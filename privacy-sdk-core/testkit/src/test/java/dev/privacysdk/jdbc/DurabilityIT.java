package dev.privacysdk.jdbc;

import static dev.privacysdk.jdbc.Ledgers.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.Freshness.Durability;
import dev.privacysdk.ledger.OutcomeUnknown;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What an acknowledgement survives is read from the database, and what is less than was asked for is refused. */
@Timeout(120)
class DurabilityIT {
    private static Durability level(JdbcLedgerStore store) {
        return store.freshness().durability();
    }

    private static void refused(DataSource source, Durability atLeast, String... parts) {
        assertThatThrownBy(() -> JdbcLedgerStore.on(source, Keys.K1, atLeast))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(parts);
        assertThatThrownBy(() -> JdbcAuditSink.on(source, atLeast)).hasMessageContainingAll(parts);
    }

    @Test
    void h2InAFileSurvivesTheProcessAndSaysSo() {
        try (H2File database = new H2File()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);

            assertThat(level(store)).isEqualTo(Durability.PROCESS);
            assertThat(database.texts(
                            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'"))
                    .containsOnly("0");
            assertThat(store.warnings()).isEmpty();
        }
    }

    @Test
    void h2SurvivesThePowerGoingOutWhenAsked() {
        try (H2File database = new H2File()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1, Durability.POWER);
            Ledgers.append(store, "key", Ledgers.given(ADA));

            assertThat(level(store)).isEqualTo(Durability.POWER);
            refused(database.source(), Durability.REPLICATED, "synchronous standby", "Durability.POWER");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:durability", "jdbc:h2:memFS:/durability", "jdbc:h2:nioMemLZF:/durability"})
    void h2InMemoryIsRefusedUnlessItIsAskedFor(String url) {
        DataSource source = H2File.source(url + ";DB_CLOSE_DELAY=-1");
        refused(source, Durability.PROCESS, "lives in memory", "jdbc:h2:file:", "Durability.VOLATILE");

        JdbcLedgerStore store = JdbcLedgerStore.on(source, Keys.K1, Durability.VOLATILE);

        Ledgers.append(store, "key", Ledgers.given(ADA));
        assertThat(Ledgers.events(store, ADA)).hasSize(1);
        assertThat(level(store)).isEqualTo(Durability.VOLATILE);
    }

    /** Every connection with such a URL sets the delay again, for all. */
    @Test
    void h2WhoseUrlDelaysWritesIsRefused() {
        try (H2File database = new H2File(";WRITE_DELAY=500")) {
            refused(database.source(), Durability.PROCESS, "WRITE_DELAY", "URL", "administrator");
        }
    }

    /** Without a pool H2 closes the file after every connection, and opens it with what was set for it before. */
    @Test
    void h2WithoutAPoolOpensAgainAndAppends() {
        try (H2File database = new H2File()) {
            String url = "jdbc:h2:file:" + database.folder().resolve("ledger");
            for (String key : new String[] {"first", "second"}) {
                JdbcLedgerStore store = JdbcLedgerStore.on(H2File.source(url), Keys.K1);
                Ledgers.append(store, key, Ledgers.given(ADA));
                assertThat(level(store)).isEqualTo(Durability.PROCESS);
            }
            JdbcLedgerStore store = JdbcLedgerStore.on(H2File.source(url), Keys.K1, Durability.POWER);
            Ledgers.append(store, "third", Ledgers.given(ADA));

            assertThat(level(store)).isEqualTo(Durability.POWER);
            assertThat(Ledgers.events(store, ADA)).hasSize(3);
            assertThat(store.verify().isWhole()).isTrue();
            refused(H2File.source(url + ";WRITE_DELAY=500"), Durability.PROCESS, "WRITE_DELAY", "URL");
        }
    }

    /** Such a user's appends would be written, and nobody would know whether they survive. */
    @Test
    void h2WhoseUserMayNotSyncIsRefusedWhenItIsToSurviveThePowerGoingOut() {
        try (H2File database = new H2File()) {
            JdbcLedgerStore.on(database.source(), Keys.K1, Durability.POWER);

            refused(app(database), Durability.POWER, "administrator", "Durability.PROCESS");

            JdbcLedgerStore store = JdbcLedgerStore.on(app(database), Keys.K1, Durability.PROCESS);
            Ledgers.append(store, "key", Ledgers.given(ADA));
            assertThat(Ledgers.events(store, ADA)).hasSize(1);
        }
    }

    @Test
    void h2WhoseUserMayNotSetTheDelayIsRefusedUntilSomebodyDoes() {
        try (H2File database = new H2File()) {
            refused(app(database), Durability.PROCESS, "WRITE_DELAY", "administrator");

            JdbcLedgerStore.on(database.source(), Keys.K1);

            assertThat(level(JdbcLedgerStore.on(app(database), Keys.K1))).isEqualTo(Durability.PROCESS);
        }
    }

    @Test
    void aDelayThatSomebodySetsLaterIsSeenAndSetBack() {
        try (H2File database = new H2File()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
            database.update("SET WRITE_DELAY 500");
            assertThat(level(store)).isEqualTo(Durability.VOLATILE);

            Ledgers.append(store, "key", Ledgers.given(ADA));

            assertThat(level(store)).isEqualTo(Durability.PROCESS);
        }
    }

    @Test
    void anAppendIsRefusedWhileWritesAreDelayedByWhoMaySetNothing() {
        try (H2File database = new H2File()) {
            JdbcLedgerStore.on(database.source(), Keys.K1);
            DataSource app = app(database);
            JdbcLedgerStore store = JdbcLedgerStore.on(app, Keys.K1);
            database.update("SET WRITE_DELAY 500");

            assertThatThrownBy(() -> Ledgers.append(store, "key", Ledgers.given(ADA)))
                    .isInstanceOf(AppendRefused.class)
                    .rootCause()
                    .hasMessageContaining("WRITE_DELAY");
        }
    }

    /** A user who may use the tables and nothing else. */
    private static DataSource app(H2File database) {
        database.update("CREATE USER IF NOT EXISTS app PASSWORD 'app'");
        for (String table : database.texts("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'PUBLIC' AND table_name LIKE 'PRIVACY%'")) {
            database.update("GRANT ALL ON " + table + " TO app");
        }
        JdbcDataSource app = new JdbcDataSource();
        // Without settings, which nobody but an administrator may put into a URL.
        app.setURL("jdbc:h2:file:" + database.folder().resolve("ledger"));
        app.setUser("app");
        app.setPassword("app");
        return app;
    }

    @Test
    void postgresThatDoesNotSyncSurvivesTheProcessOnly() {
        try (Postgres database = new Postgres()) {
            assertThat(level(JdbcLedgerStore.on(database.source(), Keys.K1))).isEqualTo(Durability.PROCESS);
            refused(database.source(), Durability.POWER, "fsync", "Durability.PROCESS");
        }
    }

    @Test
    void tablesThatPostgresEmptiesAfterACrashAreRefused() {
        try (Postgres database = new Postgres()) {
            JdbcLedgerStore store = JdbcLedgerStore.on(database.source(), Keys.K1);
            database.update("ALTER TABLE privacy_ledger_append SET UNLOGGED");

            assertThat(level(store)).isEqualTo(Durability.VOLATILE);
            refused(database.source(), Durability.PROCESS, "UNLOGGED", "SET LOGGED");
        }
    }

    @Test
    void connectionsThatMayHangForEverAreWarnedAbout() {
        try (Postgres database = new Postgres()) {
            PGSimpleDataSource source = (PGSimpleDataSource) database.source();
            assertThat(JdbcLedgerStore.on(source, Keys.K1).warnings()).isEmpty();

            source.setSocketTimeout(0);

            assertThat(JdbcLedgerStore.on(source, Keys.K1).warnings())
                    .singleElement()
                    .asString()
                    .contains("socketTimeout=");
        }
    }

    /**
     * PostgreSQL commits without its standby when the wait for it is cancelled, and says so in a warning; such a commit is
     * not acknowledged.
     */
    @Test
    void aCommitThatDidNotWaitForItsStandbyIsUnknown() throws Exception {
        try (EmbeddedPostgres server = Postgres.start(true)) {
            PGSimpleDataSource source = (PGSimpleDataSource) server.getPostgresDatabase();
            JdbcLedgerStore store = JdbcLedgerStore.on(source, Keys.K1, Durability.POWER);
            assertThat(level(store)).isEqualTo(Durability.POWER);
            refused(source, Durability.REPLICATED, "synchronous_standby_names", "Durability.POWER");
            execute(source, "ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
            execute(source, "SELECT pg_reload_conf()");
            while (level(store) != Durability.REPLICATED) {
                Thread.sleep(20);
            }

            Thread canceler = new Thread(() -> cancelTheWait(source));
            canceler.start();
            assertThatThrownBy(() -> Ledgers.append(store, "key", Ledgers.given(ADA)))
                    .isInstanceOf(OutcomeUnknown.class);
            canceler.join();

            execute(source, "ALTER SYSTEM RESET synchronous_standby_names");
            execute(source, "SELECT pg_reload_conf()");
            assertThat(Ledgers.append(store, "key", Ledgers.given(ADA)).sequence())
                    .isEqualTo(1);
        }
    }

    /** As an administrator does who sees everybody waiting. */
    private static void cancelTheWait(DataSource source) {
        long canceled = 0;
        while (canceled == 0) {
            try (Connection connection = source.getConnection();
                    PreparedStatement cancel = connection.prepareStatement("SELECT count(pg_cancel_backend(pid))"
                            + " FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
                    ResultSet row = cancel.executeQuery()) {
                row.next();
                canceled = row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.prepareStatement("SET synchronous_commit = off").execute();
            connection.prepareStatement(sql).execute();
        }
    }

    @Test
    void theLevelFollowsFromTheSettingsOfPostgres() {
        for (int bits = 0; bits < 16; bits++) {
            PostgresDatabase.Settings settings =
                    new PostgresDatabase.Settings((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0);
            Durability expected = !settings.logged()
                    ? Durability.VOLATILE
                    : !settings.fsync() || !settings.fullPageWrites()
                            ? Durability.PROCESS
                            : settings.standby() ? Durability.REPLICATED : Durability.POWER;

            assertThat(settings.durability()).isEqualTo(expected);
            assertThat(settings.remedy()).endsWith(".");
        }
    }
}
