package dev.privacysdk.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger as its row holds it: what was said is inside the payload, encrypted. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and at home in this package
record EntryRow(
        long sequence,
        byte[] handle,
        String typeCode,
        long atMicros,
        boolean dated,
        @Nullable String policyVersion,
        byte[] payload,
        byte[] previousHash,
        byte[] hash)
        implements Link {
    private static final String FORM = "dev.privacysdk.jdbc/entry/1";

    static final String COLUMNS = "seq, handle, type_code, at_micros, dated, policy_version, payload, prev_hash, hash";
    static final String INSERT =
            "INSERT INTO privacy_ledger_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** The same with its payload, and with the hash that then belongs to its content. */
    EntryRow with(byte[] sealed) {
        EntryRow row =
                new EntryRow(sequence, handle, typeCode, atMicros, dated, policyVersion, sealed, previousHash, hash);
        return new EntryRow(
                sequence, handle, typeCode, atMicros, dated, policyVersion, sealed, previousHash, row.computedHash());
    }

    static EntryRow of(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getLong(1),
                row.getBytes(2),
                row.getString(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9));
    }

    void bind(PreparedStatement insert) throws SQLException {
        insert.setLong(1, sequence);
        insert.setBytes(2, handle);
        insert.setString(3, typeCode);
        insert.setLong(4, atMicros);
        insert.setBoolean(5, dated);
        insert.setString(6, policyVersion);
        insert.setBytes(7, payload);
        insert.setBytes(8, previousHash);
        insert.setBytes(9, hash);
    }

    @Override
    public byte[] computedHash() {
        return clear(new Packer().text(FORM)).bytes(payload).bytes(previousHash).sha256();
    }

    /** What stands beside the payload and cannot be changed without the payload becoming unreadable. */
    byte[] beside() {
        return clear(new Packer().text(FORM)).packed();
    }

    private Packer clear(Packer out) {
        return out.bytes(handle)
                .number(sequence)
                .text(typeCode)
                .number(atMicros)
                .flag(dated)
                .text(policyVersion);
    }
}
