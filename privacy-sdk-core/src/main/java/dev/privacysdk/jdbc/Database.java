package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.Freshness.Durability;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What differs between the databases that can keep a ledger. */
sealed interface Database permits H2Database, PostgresDatabase {
    /** The database behind a connection; one that is not known is refused by its name. */
    static Database of(Connection connection, Durability atLeast) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        String name = about.getDatabaseProductName();
        String version = about.getDatabaseProductVersion();
        if (name.equals("H2")) {
            boolean old = about.getDatabaseMajorVersion() < 2
                    || (about.getDatabaseMajorVersion() == 2 && about.getDatabaseMinorVersion() < 2);
            return old ? refused("H2 " + version) : new H2Database(atLeast);
        }
        if (name.equals("PostgreSQL")) {
            // Others speak its protocol under its name and keep other promises.
            String full = text(connection, "SELECT version()");
            boolean other = !full.startsWith("PostgreSQL ") || full.contains("-YB-") || full.contains("Redshift");
            boolean old = about.getDatabaseMajorVersion() < 12;
            return other || old ? refused(old && !other ? "PostgreSQL " + version : full) : new PostgresDatabase();
        }
        return refused(name);
    }

    private static Database refused(String name) {
        throw new IllegalStateException(
                "The privacy ledger is kept in H2 from 2.2 on or PostgreSQL from 12 on, and this" + " database is "
                        + name + "; give it a DataSource of one of these.");
    }

    /** The folder of its DDL. */
    String schema();

    /** What locks the row that was selected until the end of the transaction, and waits for it for seconds only. */
    String forUpdate();

    /** Whether the level of isolation is set on the connection, and given back afterwards. */
    boolean setsIsolationOnConnection();

    /** At the start: makes the settings that an acknowledgement rests on. */
    void secure(Connection connection) throws SQLException;

    /** Whether the table of versions is there. */
    boolean hasSchema(Connection connection) throws SQLException;

    /** Keeps others from making the schema at the same time, until the end of the transaction. */
    void lockSchema(Connection connection) throws SQLException;

    void beginRead(Connection connection) throws SQLException;

    /** Throws when what is written now would not be kept as promised. */
    void beginWrite(Connection connection) throws SQLException;

    /** After the commit and before the acknowledgement. */
    void committed(Connection connection) throws SQLException;

    /** What an acknowledgement survives, as the database's settings are now. */
    Durability durability(Connection connection) throws SQLException;

    /** Why the level is not the one that was asked for, and what to do. */
    String remedy(Connection connection, Durability atLeast) throws SQLException;

    /** What is worth a look at the start. */
    List<String> warnings(Connection connection) throws SQLException;

    static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** The first column of the only row; empty for nothing. */
    static String text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "" : text;
        }
    }
}
