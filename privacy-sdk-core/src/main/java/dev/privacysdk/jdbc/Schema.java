package dev.privacysdk.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables: made where there are none, looked at where there are some, refused where they are of another version. */
final class Schema {
    static final int VERSION = 1;

    /** Every table with the columns that are used. */
    private static final Map<String, String> TABLES = tables();

    private Schema() {}

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("privacy_head", "name, chain_id, epoch, last_seq, last_hash, key_id, key_check");
        tables.put("privacy_ledger_subject", "pseudonym, handle, key_id, wrapped_key");
        tables.put("privacy_ledger_forgotten", "handle, mac");
        tables.put("privacy_ledger_entry", EntryRow.COLUMNS);
        tables.put("privacy_ledger_append", AppendRow.COLUMNS);
        tables.put("privacy_audit", AuditRow.COLUMNS);
        tables.put("privacy_audit_subject", "pseudonym, seq");
        return tables;
    }

    /** Whether the tables are there; throws when their version is another. */
    static boolean isMade(Connection connection, Database database) throws SQLException {
        if (!database.hasSchema(connection)) {
            return false;
        }
        String version = Database.text(connection, "SELECT MAX(version) FROM privacy_schema");
        if (version.isEmpty()) {
            return false;
        }
        if (Integer.parseInt(version) != VERSION) {
            throw new IllegalStateException("The privacy tables are of version " + version
                    + ", and this privacy-sdk knows version " + VERSION + "; use the privacy-sdk that made them.");
        }
        return true;
    }

    /** Makes what is missing; can be run again after it was interrupted. */
    static void make(Connection connection, Database database) throws SQLException {
        for (String statement : statements(database)) {
            Database.execute(connection, statement);
        }
        Database.execute(
                connection,
                "INSERT INTO privacy_schema (version) SELECT " + VERSION
                        + " WHERE NOT EXISTS (SELECT 1 FROM privacy_schema)");
    }

    /** Throws when a table is missing or is another than the one of this version. */
    static void check(Connection connection) throws SQLException {
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            try {
                Database.text(connection, "SELECT " + table.getValue() + " FROM " + table.getKey() + " WHERE 1 = 0");
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "The table " + table.getKey() + " is missing or is not the one of version " + VERSION
                                + "; restore it from a backup, or move away a table of that name that is not ours.",
                        e);
            }
        }
    }

    /** The statements of the DDL, which has a semicolon at the end of each and comments on lines of their own. */
    private static List<String> statements(Database database) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        ddl(database).lines().filter(line -> !line.startsWith("--")).forEach(line -> {
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(statement.substring(0, statement.length() - 2));
                statement.setLength(0);
            }
        });
        return statements;
    }

    private static String ddl(Database database) {
        String name = database.schema() + "/v" + VERSION + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The DDL " + name + " is missing from privacy-sdk-core; use a whole jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
