package dev.privacysdk.jdbc;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is remembered of one append, so that its key can come again: its places, and the digest of what was said. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and at home in this package
record AppendRow(byte[] key, long first, long last, byte[] digest, byte[] mac) {
    static final String COLUMNS = "append_key, first_seq, last_seq, digest, mac";

    /** With the mac that belongs to it in this chain. */
    static AppendRow of(LedgerKeys keys, String chain, byte[] key, long first, long last, byte[] digest) {
        byte[] none = {};
        AppendRow bare = new AppendRow(key, first, last, digest, none);
        return new AppendRow(key, first, last, digest, keys.appendMac(chain, bare));
    }

    static AppendRow of(ResultSet row) throws SQLException {
        return new AppendRow(row.getBytes(1), row.getLong(2), row.getLong(3), row.getBytes(4), row.getBytes(5));
    }

    static @Nullable AppendRow find(Connection connection, byte[] key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM privacy_ledger_append WHERE append_key = ?")) {
            select.setBytes(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? of(row) : null;
            }
        }
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO privacy_ledger_append (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)")) {
            insert.setBytes(1, key);
            insert.setLong(2, first);
            insert.setLong(3, last);
            insert.setBytes(4, digest);
            insert.setBytes(5, mac);
            insert.executeUpdate();
        }
    }

    /** Whether it is as it was written, to this chain. */
    boolean isWhole(LedgerKeys keys, String chain) {
        return MessageDigest.isEqual(mac, keys.appendMac(chain, this));
    }
}
