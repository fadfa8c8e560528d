package dev.privacysdk.jdbc;

import dev.privacysdk.vocabulary.Revision;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The end of a chain, which is also its identity: one row, whose lock makes one order. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and at home in this package
record Head(
        String name,
        String chain,
        long epoch,
        long lastSequence,
        byte[] lastHash,
        @Nullable String keyId,
        byte @Nullable [] keyCheck) {
    static final String LEDGER = "ledger";
    static final String AUDIT = "audit";

    private static final String FORM = "dev.privacysdk.jdbc/chain/1";
    private static final String SELECT =
            "SELECT chain_id, epoch, last_seq, last_hash, key_id, key_check FROM privacy_head WHERE name = ?";

    /** Of a chain that has no record yet. */
    static Head beginning(String name, @Nullable String keyId, @Nullable KeyCheck check) {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        String chain = name + "-" + HexFormat.of().formatHex(id);
        return new Head(name, chain, 1, 0, genesis(name, chain), keyId, check == null ? null : check.of(chain));
    }

    /** What shows later whether a key is the one of now. */
    @FunctionalInterface
    interface KeyCheck {
        byte[] of(String chain);
    }

    static @Nullable Head read(Connection connection, String name) throws SQLException {
        return query(connection, name, SELECT);
    }

    /** The head, which nobody else changes before this transaction ends. */
    static Head lock(Connection connection, String name, Database database) throws SQLException {
        Head head = query(connection, name, SELECT + database.forUpdate());
        return required(head);
    }

    static Head required(@Nullable Head head) {
        if (head == null) {
            throw new IllegalStateException(
                    "The end of the chain is missing from privacy_head; restore the table from a backup.");
        }
        return head;
    }

    private static @Nullable Head query(Connection connection, String name, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Head(
                                name,
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getBytes(4),
                                row.getString(5),
                                row.getBytes(6))
                        : null;
            }
        }
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO privacy_head"
                + " (name, chain_id, epoch, last_seq, last_hash, key_id, key_check) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, chain);
            insert.setLong(3, epoch);
            insert.setLong(4, lastSequence);
            insert.setBytes(5, lastHash);
            insert.setString(6, keyId);
            insert.setBytes(7, keyCheck);
            insert.executeUpdate();
        }
    }

    /** Moves the end on; fails when it is not where this head says. */
    void moveTo(Connection connection, long sequence, byte[] hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE privacy_head SET last_seq = ?, last_hash = ? WHERE name = ? AND last_seq = ?")) {
            update.setLong(1, sequence);
            update.setBytes(2, hash);
            update.setString(3, name);
            update.setLong(4, lastSequence);
            if (update.executeUpdate() != 1) {
                throw new SQLException("The end of the chain moved while its row was locked.");
            }
        }
    }

    /** What stands before the first record, so that no chain can be continued by another's records. */
    byte[] genesis() {
        return genesis(name, chain);
    }

    private static byte[] genesis(String name, String chain) {
        return new Packer()
                .bytes(FORM.getBytes(StandardCharsets.UTF_8))
                .text(name)
                .text(chain)
                .sha256();
    }

    Revision revision(long sequence) {
        return new Revision(chain, epoch, sequence);
    }

    Anchor anchor() {
        return new Anchor(chain, lastSequence, HexFormat.of().formatHex(lastHash));
    }
}
