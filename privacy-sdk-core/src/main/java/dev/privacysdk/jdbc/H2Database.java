package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.Freshness.Durability;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * H2, which by default acknowledges a commit half a second before it writes it.
 *
 * @param atLeast what an acknowledgement has to survive; from POWER on, every commit is followed by a sync of the file
 */
record H2Database(Durability atLeast) implements Database {
    private static final String DELAYED = "H2 delays its writes here (WRITE_DELAY is not 0), and a killed process would"
            + " lose consents it has acknowledged; connect as an administrator of the database, and leave WRITE_DELAY out"
            + " of the URL.";

    private static final String SYNC = "CHECKPOINT SYNC";
    private static final String NOT_SYNCED =
            "H2 syncs its file for an administrator of the database only, and consents it"
                    + " has acknowledged would not survive the power going out; connect as an administrator, or ask for"
                    + " Durability.PROCESS.";
    private static final int ADMIN_RIGHTS_REQUIRED = 90040;

    @Override
    public String schema() {
        return "h2";
    }

    @Override
    public String forUpdate() {
        return " FOR UPDATE WAIT 10";
    }

    @Override
    public boolean setsIsolationOnConnection() {
        return true;
    }

    @Override
    public void secure(Connection connection) throws SQLException {
        setDelay(connection);
        if (synced()) {
            checkSync(connection);
        }
    }

    /** Once at the start, because a sync that is not allowed would leave the outcome of every append unknown. */
    private static void checkSync(Connection connection) throws SQLException {
        try {
            Database.execute(connection, SYNC);
        } catch (SQLException e) {
            if (e.getErrorCode() == ADMIN_RIGHTS_REQUIRED) {
                throw new IllegalStateException(NOT_SYNCED, e);
            }
            throw e;
        }
    }

    private static void setDelay(Connection connection) throws SQLException {
        try {
            Database.execute(connection, "SET WRITE_DELAY 0");
        } catch (SQLException notAllowed) {
            // Somebody else may have set it for good; what counts is how it stands afterwards.
            connection.clearWarnings();
        }
    }

    @Override
    public boolean hasSchema(Connection connection) throws SQLException {
        return !Database.text(
                        connection,
                        "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) = 'PRIVACY_SCHEMA'"
                                + " AND TABLE_SCHEMA = SCHEMA()")
                .isEmpty();
    }

    /** H2 commits each statement of a schema by itself, and each can be run again. */
    @Override
    public void lockSchema(Connection connection) {}

    @Override
    public void beginRead(Connection connection) {}

    /** Every connection whose URL names a delay sets it for all, so it is looked at each time. */
    @Override
    public void beginWrite(Connection connection) throws SQLException {
        if (atLeast != Durability.VOLATILE && delayed(connection)) {
            setDelay(connection);
            if (delayed(connection)) {
                throw new SQLException(DELAYED);
            }
        }
    }

    private boolean synced() {
        return atLeast.compareTo(Durability.POWER) >= 0;
    }

    @Override
    public void committed(Connection connection) throws SQLException {
        if (synced()) {
            Database.execute(connection, SYNC);
        }
    }

    @Override
    public Durability durability(Connection connection) throws SQLException {
        if (!inFile(connection) || delayed(connection)) {
            return Durability.VOLATILE;
        }
        return synced() ? Durability.POWER : Durability.PROCESS;
    }

    @Override
    public String remedy(Connection connection, Durability atLeast) throws SQLException {
        if (!inFile(connection)) {
            return "This H2 database lives in memory, and consents would end with the process; use a URL such as"
                    + " jdbc:h2:file:./privacy-ledger, or ask for Durability.VOLATILE in a test.";
        }
        return delayed(connection)
                ? DELAYED
                : "H2 keeps nothing beyond its own machine; use PostgreSQL with a synchronous standby, or ask for"
                        + " Durability.POWER.";
    }

    @Override
    public List<String> warnings(Connection connection) {
        return List.of();
    }

    private static boolean inFile(Connection connection) throws SQLException {
        String path = Database.text(connection, "SELECT DATABASE_PATH()").toLowerCase(Locale.ROOT);
        return !path.isEmpty() && !path.contains("memfs:") && !path.contains("memlz");
    }

    /**
     * H2 shows the delay that was set, and the one in force; a database that is opened again keeps the first and forgets the
     * second, so then it is set again. A delay of the URL shows in both.
     */
    private static boolean delayed(Connection connection) throws SQLException {
        Set<String> delays = delays(connection);
        if (delays.size() > 1 && delays.contains("0")) {
            setDelay(connection);
            delays = delays(connection);
        }
        return !delays.equals(Set.of("0"));
    }

    private static Set<String> delays(Connection connection) throws SQLException {
        Set<String> delays = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                delays.add(rows.getString(1));
            }
        }
        return delays;
    }
}
