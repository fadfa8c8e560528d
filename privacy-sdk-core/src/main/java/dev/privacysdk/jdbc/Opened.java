package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.Freshness.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that was looked at and found able to keep a chain. */
record Opened(Transactions transactions, Database database, Head head, List<String> warnings) {
    /** Two that start at once may get in each other's way; one of them is first. */
    private static final int ATTEMPTS = 3;

    /** Opens the chain of this name, or begins it; every refusal is one sentence that says what to do. */
    static Opened at(DataSource source, Durability atLeast, String name, @Nullable LedgerKeys keys) {
        try {
            Database database;
            try (Connection connection = source.getConnection()) {
                database = Database.of(connection, atLeast);
                database.secure(connection);
            }
            List<String> warnings;
            // Another connection, because its URL may undo what the first has set.
            try (Connection connection = source.getConnection()) {
                checkDurability(connection, database, atLeast);
                warnings = List.copyOf(database.warnings(connection));
            }
            Transactions transactions = new Transactions(source, database);
            Head head = head(transactions, database, name, keys);
            // Once more, for tables that are kept less well than their database.
            Durability kept = transactions.read(database::durability);
            if (kept.compareTo(atLeast) < 0) {
                String remedy = transactions.read(c -> database.remedy(c, atLeast));
                throw new IllegalStateException(remedy);
            }
            return new Opened(transactions, database, head, warnings);
        } catch (SQLException | Transactions.Unsettled e) {
            throw new IllegalStateException(
                    "The privacy tables could not be opened; look at the database, whether another process holds it, and at"
                            + " the rights of its user to create them. It says: " + said(e),
                    e);
        }
    }

    /** The deepest cause tells what the database has to say; nothing of a person has been read yet. */
    private static String said(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    private static void checkDurability(Connection connection, Database database, Durability atLeast)
            throws SQLException {
        if (database.durability(connection).compareTo(atLeast) < 0) {
            throw new IllegalStateException(database.remedy(connection, atLeast));
        }
    }

    private static Head head(Transactions transactions, Database database, String name, @Nullable LedgerKeys keys)
            throws SQLException, Transactions.Unsettled {
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<Head> head = transactions.read(c -> existing(c, database, name));
                return head.isPresent() ? head.get() : transactions.write(c -> begun(c, database, name, keys));
            } catch (SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Optional<Head> existing(Connection connection, Database database, String name) throws SQLException {
        if (!Schema.isMade(connection, database)) {
            return Optional.empty();
        }
        Schema.check(connection);
        return Optional.ofNullable(Head.read(connection, name));
    }

    private static Head begun(Connection connection, Database database, String name, @Nullable LedgerKeys keys)
            throws SQLException {
        database.lockSchema(connection);
        if (!Schema.isMade(connection, database)) {
            Schema.make(connection, database);
        }
        Schema.check(connection);
        Head found = Head.read(connection, name);
        if (found != null) {
            return found;
        }
        String table = name.equals(Head.LEDGER) ? "privacy_ledger_entry" : "privacy_audit";
        if (!Database.text(connection, "SELECT MIN(seq) FROM " + table).isEmpty()) {
            return Head.required(null);
        }
        Head head = keys == null ? Head.beginning(name, null, null) : Head.beginning(name, keys.id(), keys::check);
        head.insert(connection);
        return head;
    }
}
