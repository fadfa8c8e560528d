package dev.privacysdk.jdbc;

import dev.privacysdk.jdbc.LedgerKeys.KnownPerson;
import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.vocabulary.Revision;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One append, inside one transaction that holds the lock of the head. */
final class LedgerAppend {
    private final LedgerKeys keys;
    private final Database database;

    LedgerAppend(LedgerKeys keys, Database database) {
        this.keys = keys;
        this.database = database;
    }

    Revision append(Connection connection, List<Said> wanted, String idempotencyKey) throws SQLException {
        Head head = Head.lock(connection, Head.LEDGER, database);
        Set<String> everybody = new LinkedHashSet<>();
        wanted.forEach(said -> everybody.add(said.pseudonym()));
        Map<String, KnownPerson> known = People.known(connection, keys, everybody);
        byte[] key = keys.appendKey(idempotencyKey);
        long before = appendedBefore(connection, key, wanted, known);
        if (before > 0) {
            return head.revision(before);
        }
        People.add(connection, keys, known, everybody);
        long last = write(connection, head, wanted, known);
        remember(connection, key, head.lastSequence() + 1, last, digest(wanted, known));
        return head.revision(last);
    }

    /** The last place of the append that had this key and these entries, or 0; refused for other entries. */
    private static long appendedBefore(
            Connection connection, byte[] key, List<Said> wanted, Map<String, KnownPerson> known) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_seq, digest FROM privacy_ledger_append WHERE append_key = ?")) {
            select.setBytes(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                boolean everybodyKnown = wanted.stream().allMatch(said -> known.containsKey(said.pseudonym()));
                if (!everybodyKnown || !MessageDigest.isEqual(row.getBytes(2), digest(wanted, known))) {
                    throw new AppendRefused("This key was used for other entries; use a new key for each append.");
                }
                return row.getLong(1);
            }
        }
    }

    private static byte[] digest(List<Said> wanted, Map<String, KnownPerson> known) {
        Packer digests = new Packer().count(wanted.size());
        wanted.forEach(said -> digests.bytes(said.digest(person(known, said))));
        return digests.sha256();
    }

    private static KnownPerson person(Map<String, KnownPerson> known, Said said) {
        KnownPerson person = known.get(said.pseudonym());
        if (person == null) {
            throw new IllegalStateException("A person of an append has no handle.");
        }
        return person;
    }

    private static long write(Connection connection, Head head, List<Said> wanted, Map<String, KnownPerson> known)
            throws SQLException {
        long sequence = head.lastSequence();
        byte[] hash = head.lastHash();
        try (PreparedStatement insert = connection.prepareStatement(EntryRow.INSERT)) {
            for (Said said : wanted) {
                EntryRow row = said.row(++sequence, person(known, said), hash);
                hash = row.hash();
                row.bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        head.moveTo(connection, sequence, hash);
        return sequence;
    }

    private static void remember(Connection connection, byte[] key, long first, long last, byte[] digest)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO privacy_ledger_append"
                + " (append_key, first_seq, last_seq, digest) VALUES (?, ?, ?, ?)")) {
            insert.setBytes(1, key);
            insert.setLong(2, first);
            insert.setLong(3, last);
            insert.setBytes(4, digest);
            insert.executeUpdate();
        }
    }
}
