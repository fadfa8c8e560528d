package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.Freshness.Durability;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL, whose settings decide what an acknowledgement survives. */
record PostgresDatabase() implements Database {
    /** Nobody but this library takes it. */
    private static final long SCHEMA_LOCK = 0x7072697661637931L;

    private static final String LIMITS = "SET LOCAL statement_timeout = '10s'; SET LOCAL lock_timeout = '10s'; "
            // A process that is stopped in the middle must not hold the lock of the ledger.
            + "SET LOCAL idle_in_transaction_session_timeout = '10s'";
    private static final String BEGIN_WRITE = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; " + LIMITS;
    private static final String BEGIN_READ = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " + LIMITS;
    private static final String ACKNOWLEDGE_LATE = "SELECT set_config('synchronous_commit',"
            + " CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, true)";
    private static final String SETTINGS = "SELECT current_setting('fsync'), current_setting('full_page_writes'),"
            + " current_setting('synchronous_standby_names'), (SELECT count(*) FROM pg_class WHERE relkind = 'r'"
            + " AND relname LIKE 'privacy\\_%' AND relpersistence <> 'p' AND pg_table_is_visible(oid))";

    @Override
    public String schema() {
        return "postgresql";
    }

    @Override
    public String forUpdate() {
        return " FOR UPDATE";
    }

    @Override
    public boolean setsIsolationOnConnection() {
        return false;
    }

    @Override
    public void secure(Connection connection) {}

    @Override
    public boolean hasSchema(Connection connection) throws SQLException {
        return !Database.text(connection, "SELECT to_regclass('privacy_schema')")
                .isEmpty();
    }

    @Override
    public void lockSchema(Connection connection) throws SQLException {
        Database.text(connection, "SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
        Database.execute(connection, BEGIN_READ);
    }

    @Override
    public void beginWrite(Connection connection) throws SQLException {
        Database.execute(connection, BEGIN_WRITE);
        String acknowledged = Database.text(connection, ACKNOWLEDGE_LATE);
        if (!acknowledged.equals("on") && !acknowledged.equals("remote_apply")) {
            throw new SQLException("PostgreSQL does not let synchronous_commit be turned on.");
        }
    }

    @Override
    public void committed(Connection connection) {}

    @Override
    public Durability durability(Connection connection) throws SQLException {
        return settings(connection).durability();
    }

    @Override
    public String remedy(Connection connection, Durability atLeast) throws SQLException {
        return settings(connection).remedy();
    }

    @Override
    public List<String> warnings(Connection connection) throws SQLException {
        return connection.getNetworkTimeout() > 0
                ? List.of()
                : List.of("The connections to PostgreSQL have no socketTimeout, and a server that freezes keeps their"
                        + " threads for ever; add socketTimeout=15 to the JDBC URL.");
    }

    private static Settings settings(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SETTINGS);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Settings(
                    row.getString(1).equals("on"),
                    row.getString(2).equals("on"),
                    !row.getString(3).isBlank(),
                    row.getLong(4) == 0);
        }
    }

    /** The settings, besides synchronous_commit, which each write turns on for itself. */
    record Settings(boolean fsync, boolean fullPageWrites, boolean standby, boolean logged) {
        Durability durability() {
            if (!logged) {
                return Durability.VOLATILE;
            } else if (!fsync || !fullPageWrites) {
                return Durability.PROCESS;
            }
            return standby ? Durability.REPLICATED : Durability.POWER;
        }

        String remedy() {
            if (!logged) {
                return "Tables of the ledger are UNLOGGED, and PostgreSQL empties them after a crash; run ALTER TABLE"
                        + " ... SET LOGGED for each table that begins with privacy_.";
            } else if (!fsync || !fullPageWrites) {
                return "PostgreSQL runs with fsync or full_page_writes off, and consents it has acknowledged would not"
                        + " survive the power going out; turn both on, or ask for Durability.PROCESS.";
            }
            return "PostgreSQL has no synchronous standby, and consents it has acknowledged would not survive the loss of"
                    + " its machine; set synchronous_standby_names, or ask for Durability.POWER.";
        }
    }
}
