package dev.privacysdk.jdbc;

import dev.privacysdk.jdbc.LedgerKeys.KnownPerson;
import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.vocabulary.Revision;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
        long before = appendedBefore(connection, head, key, wanted, known);
        if (before > 0) {
            return head.revision(before);
        }
        People.add(connection, keys, known, everybody);
        long last = write(connection, head, wanted, known);
        AppendRow.of(keys, head.chain(), key, head.lastSequence() + 1, last, digest(wanted, known))
                .insert(connection);
        return head.revision(last);
    }

    /** The last place of the append that had this key and these entries, or 0; refused for other entries. */
    private long appendedBefore(
            Connection connection, Head head, byte[] key, List<Said> wanted, Map<String, KnownPerson> known)
            throws SQLException {
        AppendRow before = AppendRow.find(connection, key);
        if (before == null) {
            return 0;
        }
        if (!before.isWhole(keys, head.chain()) || before.last() > head.lastSequence()) {
            throw new AppendRefused(
                    "The ledger holds something else about an append of this key than it has written, and"
                            + " nothing was appended; run verify() and look for who changed it.");
        }
        boolean everybodyKnown = wanted.stream().allMatch(said -> known.containsKey(said.pseudonym()));
        if (!everybodyKnown || !MessageDigest.isEqual(before.digest(), digest(wanted, known))) {
            throw new AppendRefused("This key was used for other entries; use a new key for each append.");
        }
        return before.last();
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
}
