package dev.privacysdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Questions about many keys, asked a few hundred at a time and in few shapes, so that the database knows them again. */
final class Chunks {
    private static final int[] SIZES = {1, 8, 64, 512};

    /** Takes one row of an answer. */
    @FunctionalInterface
    interface EachRow {
        void accept(ResultSet row) throws SQLException;
    }

    private Chunks() {}

    /** Asks {@code select} followed by a list of keys, for all of these keys; in no order across the chunks. */
    static void select(Connection connection, String select, Collection<byte[]> keys, EachRow each)
            throws SQLException {
        List<byte[]> all = new ArrayList<>(keys);
        int largest = SIZES[SIZES.length - 1];
        for (int from = 0; from < all.size(); from += largest) {
            chunk(connection, select, all.subList(from, Math.min(all.size(), from + largest)), each);
        }
    }

    private static void chunk(Connection connection, String select, List<byte[]> keys, EachRow each)
            throws SQLException {
        int size = 0;
        for (int i = 0; size < keys.size(); i++) {
            size = SIZES[i];
        }
        try (PreparedStatement query = connection.prepareStatement(select + " IN (?" + ", ?".repeat(size - 1) + ")")) {
            for (int i = 0; i < size; i++) {
                query.setBytes(i + 1, keys.get(Math.min(i, keys.size() - 1)));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    each.accept(rows);
                }
            }
        }
    }
}
