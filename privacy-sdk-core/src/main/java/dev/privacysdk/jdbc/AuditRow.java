package dev.privacysdk.jdbc;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.audit.AuditEvent.KeptTooLate;
import dev.privacysdk.audit.AuditEvent.PolicyInForce;
import dev.privacysdk.audit.AuditLine;
import dev.privacysdk.audit.AuditUnavailable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audit event as its row holds it.
 *
 * @param eventKey stands for the id of a decision or the hash of counts, of which there is one record each
 * @param aboutKey stands for the decision that a record is about
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and at home in this package
record AuditRow(
        long sequence,
        String typeCode,
        long atMicros,
        byte @Nullable [] eventKey,
        byte @Nullable [] aboutKey,
        String line,
        byte[] previousHash,
        byte[] hash)
        implements Link {
    static final String DECISION_TAKEN = "DECISION_TAKEN";
    static final String DECISIONS_COUNTED = "DECISIONS_COUNTED";
    static final String KEPT_TOO_LATE = "KEPT_TOO_LATE";
    static final String POLICY_IN_FORCE = "POLICY_IN_FORCE";

    private static final String FORM = "dev.privacysdk.jdbc/audit/1";
    private static final int LONGEST_LINE = 1_000_000;
    private static final byte[] NONE = {};

    static final String COLUMNS = "seq, type_code, at_micros, event_key, about_key, line, prev_hash, hash";
    static final String INSERT = "INSERT INTO privacy_audit (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    /** Without its place. */
    static AuditRow of(AuditEvent event) {
        String line = AuditLine.of(event);
        if (line.length() > LONGEST_LINE) {
            throw new AuditUnavailable(
                    "An audit event is longer than a million characters; decide about fewer people at once.", null);
        }
        String code;
        byte[] own = null;
        byte[] about = null;
        if (event instanceof DecisionTaken taken) {
            code = DECISION_TAKEN;
            own = key(DECISION_TAKEN, taken.id());
        } else if (event instanceof DecisionsCounted counted) {
            code = DECISIONS_COUNTED;
            own = key(DECISIONS_COUNTED, counted.hash());
        } else if (event instanceof KeptTooLate late) {
            code = KEPT_TOO_LATE;
            about = key(DECISION_TAKEN, late.id());
        } else if (event instanceof PolicyInForce) {
            code = POLICY_IN_FORCE;
        } else {
            throw new IllegalStateException("An audit event of this kind has no code.");
        }
        return new AuditRow(0, code, micros(event.at()), own, about, line, NONE, NONE);
    }

    private static byte[] key(String code, String id) {
        return new Packer().text(FORM).text(code).text(id).sha256();
    }

    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getBytes(4),
                row.getBytes(5),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8));
    }

    AuditRow at(long place, byte[] before) {
        AuditRow bare = new AuditRow(place, typeCode, atMicros, eventKey, aboutKey, line, before, NONE);
        return new AuditRow(place, typeCode, atMicros, eventKey, aboutKey, line, before, bare.computedHash());
    }

    void bind(PreparedStatement insert) throws SQLException {
        insert.setLong(1, sequence);
        insert.setString(2, typeCode);
        insert.setLong(3, atMicros);
        insert.setBytes(4, eventKey);
        insert.setBytes(5, aboutKey);
        insert.setString(6, line);
        insert.setBytes(7, previousHash);
        insert.setBytes(8, hash);
    }

    @Override
    public byte[] computedHash() {
        return new Packer()
                .text(FORM)
                .number(sequence)
                .text(typeCode)
                .number(atMicros)
                .bytes(eventKey == null ? NONE : eventKey)
                .bytes(aboutKey == null ? NONE : aboutKey)
                .text(line)
                .bytes(previousHash)
                .sha256();
    }
}
