package dev.privacysdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A process that writes until it is killed, and says on its standard output what was acknowledged to it. */
final class H2Writer {
    private H2Writer() {}

    /** With the URL, and {@code ledger} for the store or {@code plain} for a table in H2 as it comes. */
    public static void main(String[] arguments) throws SQLException {
        if (arguments[1].equals("ledger")) {
            JdbcLedgerStore store = JdbcLedgerStore.on(H2File.source(arguments[0]), Keys.K1);
            while (true) {
                String key = UUID.randomUUID().toString();
                acknowledged(
                        key,
                        Ledgers.append(store, key, Ledgers.given(Ledgers.ADA)).sequence());
            }
        }
        try (Connection connection = H2File.source(arguments[0]).getConnection()) {
            PreparedStatement insert = connection.prepareStatement("INSERT INTO plain VALUES (?)");
            while (true) {
                String key = UUID.randomUUID().toString();
                insert.setString(1, key);
                insert.executeUpdate();
                acknowledged(key, 0);
            }
        }
    }

    private static void acknowledged(String key, long sequence) {
        System.out.println(key + " " + sequence);
        System.out.flush();
    }
}
