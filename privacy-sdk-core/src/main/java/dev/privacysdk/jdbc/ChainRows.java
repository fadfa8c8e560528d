package dev.privacysdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a chain, read page by page in their order and checked.
 *
 * @param table their table
 * @param columns what is selected of it
 * @param reader one record from the present row
 */
record ChainRows<L extends Link>(String name, String table, String columns, Reader<L> reader) {
    private static final int PAGE = 1000;

    /** One record from a row. */
    @FunctionalInterface
    interface Reader<L> {
        L of(ResultSet row) throws SQLException;
    }

    /** Looks at one page more closely than the chain does. */
    @FunctionalInterface
    interface PageCheck<L> {
        void look(Connection connection, List<L> page, ChainCheck check) throws SQLException;
    }

    Verification verify(Connection connection, @Nullable Anchor anchor, PageCheck<L> closer) throws SQLException {
        Head head = Head.required(Head.read(connection, name));
        ChainCheck check = new ChainCheck(head, anchor);
        long last = Long.MIN_VALUE;
        List<L> page = page(connection, last, head.lastSequence());
        while (!page.isEmpty() && check.goesOn()) {
            page.forEach(check::add);
            closer.look(connection, page, check);
            last = page.get(page.size() - 1).sequence();
            page = page(connection, last, head.lastSequence());
            // Read again, so that a second record at the same place is not overlooked between two pages.
            page.remove(0);
        }
        Verification found = check.end();
        // In one statement, because others may append meanwhile.
        String beyond = Database.text(
                connection,
                "SELECT MIN(seq) FROM " + table + " WHERE seq > (SELECT last_seq FROM privacy_head WHERE name = '"
                        + name + "')");
        return found.isWhole() && !beyond.isEmpty()
                ? new Verification.Broken(Long.parseLong(beyond), "A record was put in behind the end.")
                : found;
    }

    private List<L> page(Connection connection, long from, long upTo) throws SQLException {
        List<L> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + columns + " FROM " + table
                + " WHERE seq >= ? AND seq <= ? ORDER BY seq FETCH FIRST " + PAGE + " ROWS ONLY")) {
            select.setLong(1, from);
            select.setLong(2, upTo);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(reader.of(rows));
                }
            }
        }
        return page;
    }
}
