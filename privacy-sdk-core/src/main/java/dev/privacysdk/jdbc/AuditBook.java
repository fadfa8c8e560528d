package dev.privacysdk.jdbc;

import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.audit.AuditUnavailable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables of the audit book, inside a transaction. */
final class AuditBook {
    static final ChainRows<AuditRow> ROWS =
            new ChainRows<>(Head.AUDIT, "privacy_audit", AuditRow.COLUMNS, AuditRow::of);

    private static final int LONGEST_PSEUDONYM = 256;

    private AuditBook() {}

    /** Puts a record at the end, and its people into the index; one that stands there already is not written again. */
    static void keep(Connection connection, Database database, AuditRow row, Collection<String> people)
            throws SQLException {
        Head head = Head.lock(connection, Head.AUDIT, database);
        String before = line(connection, row.eventKey());
        if (before != null) {
            if (!before.equals(row.line())) {
                throw new AuditUnavailable(
                        "Another audit record has the id of this one; give every record an id of its own.", null);
            }
            return;
        }
        AuditRow placed = row.at(head.lastSequence() + 1, head.lastHash());
        try (PreparedStatement insert = connection.prepareStatement(AuditRow.INSERT)) {
            placed.bind(insert);
            insert.executeUpdate();
        }
        index(connection, placed.sequence(), new LinkedHashSet<>(people));
        head.moveTo(connection, placed.sequence(), placed.hash());
    }

    private static @Nullable String line(Connection connection, byte @Nullable [] eventKey) throws SQLException {
        if (eventKey == null) {
            return null;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT line FROM privacy_audit WHERE event_key = ?")) {
            select.setBytes(1, eventKey);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void index(Connection connection, long sequence, Set<String> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO privacy_audit_subject (pseudonym, seq) VALUES (?, ?)")) {
            for (String pseudonym : people) {
                insert.setBytes(1, column(pseudonym));
                insert.setLong(2, sequence);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static byte[] column(String pseudonym) {
        byte[] bytes = pseudonym.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_PSEUDONYM) {
            throw new AuditUnavailable("A pseudonym is longer than 256 bytes; make pseudonyms with Pseudonyms.", null);
        }
        return bytes;
    }

    /** Where the decisions about these pseudonyms stand that were not kept too late, oldest first. */
    static List<Long> places(Connection connection, Collection<String> pseudonyms) throws SQLException {
        TreeSet<Long> places = new TreeSet<>();
        Chunks.select(
                connection,
                "SELECT s.seq FROM privacy_audit_subject s JOIN privacy_audit a ON a.seq = s.seq WHERE NOT EXISTS"
                        + " (SELECT 1 FROM privacy_audit late WHERE late.about_key = a.event_key) AND s.pseudonym",
                new LinkedHashSet<>(pseudonyms).stream().map(AuditBook::column).toList(),
                row -> places.add(row.getLong(1)));
        return List.copyOf(places);
    }

    static List<DecisionTaken> decisions(Connection connection, List<Long> places) throws SQLException {
        List<DecisionTaken> decisions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT line FROM privacy_audit WHERE seq = ?")) {
            for (long place : places) {
                select.setLong(1, place);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("An audit record is missing; run verify().");
                    }
                    decisions.add(DecisionLine.read(row.getString(1)));
                }
            }
        }
        return decisions;
    }

    /** Whether the index names the people whom the records name, no more and no fewer. */
    static void checkIndex(Connection connection, List<AuditRow> page, ChainCheck check) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT pseudonym FROM privacy_audit_subject WHERE seq = ?")) {
            for (AuditRow row : page) {
                if (!check.goesOn()) {
                    return;
                }
                Set<String> named = row.typeCode().equals(AuditRow.DECISION_TAKEN)
                        ? new LinkedHashSet<>(DecisionLine.read(row.line()).subjects())
                        : Set.of();
                Set<String> indexed = new LinkedHashSet<>();
                select.setLong(1, row.sequence());
                try (ResultSet people = select.executeQuery()) {
                    while (people.next()) {
                        indexed.add(new String(people.getBytes(1), StandardCharsets.UTF_8));
                    }
                }
                if (!indexed.equals(named)) {
                    check.broken(row.sequence(), "The index of people does not say what the record says.");
                }
            }
        }
    }
}
