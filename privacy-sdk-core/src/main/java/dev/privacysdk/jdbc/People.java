package dev.privacysdk.jdbc;

import dev.privacysdk.jdbc.LedgerKeys.KnownPerson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables that say whose a handle is, and which are nobody's any more. */
final class People {
    private static final String SELECT =
            "SELECT pseudonym, handle, key_id, wrapped_key FROM privacy_ledger_subject WHERE pseudonym";
    private static final String INSERT =
            "INSERT INTO privacy_ledger_subject (pseudonym, handle, key_id, wrapped_key) VALUES (?, ?, ?, ?)";

    private People() {}

    /** Those of these pseudonyms that the ledger knows. */
    static Map<String, KnownPerson> known(Connection connection, LedgerKeys keys, Collection<String> pseudonyms)
            throws SQLException {
        Map<String, KnownPerson> known = new HashMap<>();
        Chunks.select(
                connection, SELECT, pseudonyms.stream().map(LedgerKeys::column).toList(), row -> {
                    String pseudonym = LedgerKeys.pseudonym(row.getBytes(1));
                    known.put(pseudonym, keys.person(pseudonym, row.getBytes(2), row.getString(3), row.getBytes(4)));
                });
        return known;
    }

    /** Makes those that are not known yet; called with the head locked. */
    static void add(Connection connection, LedgerKeys keys, Map<String, KnownPerson> known, Collection<String> all)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            boolean any = false;
            for (String pseudonym : all) {
                if (!known.containsKey(pseudonym)) {
                    KnownPerson person = keys.newPerson(pseudonym);
                    known.put(pseudonym, person);
                    insert.setBytes(1, LedgerKeys.column(pseudonym));
                    insert.setBytes(2, person.handle());
                    insert.setString(3, person.keyId());
                    insert.setBytes(4, person.wrapped());
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }

    /**
     * Takes a person away, and leaves the handle as one that was forgotten; called with the head locked.
     *
     * <p>A row that somebody changed is deleted all the same, and leaves no such handle: else a changed one would make
     * another person look forgotten.
     */
    static void forget(Connection connection, LedgerKeys keys, String pseudonym) throws SQLException {
        List<byte[]> handles = new ArrayList<>();
        Chunks.select(connection, SELECT, List.of(LedgerKeys.column(pseudonym)), row -> {
            if (keys.opens(pseudonym, row.getBytes(2), row.getString(3), row.getBytes(4))) {
                handles.add(row.getBytes(2));
            }
        });
        change(connection, "DELETE FROM privacy_ledger_subject WHERE pseudonym = ?", LedgerKeys.column(pseudonym));
        for (byte[] handle : handles) {
            // There is one already when the person was put back from a backup.
            change(connection, "DELETE FROM privacy_ledger_forgotten WHERE handle = ?", handle);
            change(
                    connection,
                    "INSERT INTO privacy_ledger_forgotten (handle, mac) VALUES (?, ?)",
                    handle,
                    keys.forgottenMac(handle));
        }
    }

    private static void change(Connection connection, String sql, byte[]... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setBytes(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }
}
