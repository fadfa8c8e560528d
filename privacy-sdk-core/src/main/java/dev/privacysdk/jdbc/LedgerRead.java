package dev.privacysdk.jdbc;

import dev.privacysdk.jdbc.LedgerKeys.KnownPerson;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ledger holds about some people at one place. */
record LedgerRead(Revision place, Map<Subject, List<Recorded>> events) {
    private static final String SELECT = "SELECT " + EntryRow.COLUMNS + " FROM privacy_ledger_entry WHERE handle";

    private record Person(Subject subject, KnownPerson keys) {}

    /**
     * Reads the head first and leaves out what lies behind it: in a ledger without gaps that is one place, whatever the
     * level of isolation.
     */
    static LedgerRead of(Connection connection, LedgerKeys keys, Collection<Subject> subjects) throws SQLException {
        Head head = Head.required(Head.read(connection, Head.LEDGER));
        Map<Subject, List<Recorded>> events = new LinkedHashMap<>();
        Map<String, Subject> pseudonyms = new HashMap<>();
        for (Subject subject : subjects) {
            events.put(subject, new ArrayList<>());
            pseudonyms.put(keys.pseudonym(subject), subject);
        }
        Map<ByteBuffer, Person> handles = new HashMap<>();
        People.known(connection, keys, pseudonyms.keySet()).forEach((pseudonym, person) -> {
            Subject subject = pseudonyms.get(pseudonym);
            if (subject != null) {
                handles.put(ByteBuffer.wrap(person.handle()), new Person(subject, person));
            }
        });
        List<byte[]> wanted = handles.keySet().stream().map(ByteBuffer::array).toList();
        Chunks.select(connection, SELECT, wanted, row -> {
            EntryRow entry = EntryRow.of(row);
            Person person = handles.get(ByteBuffer.wrap(entry.handle()));
            if (person != null && entry.sequence() <= head.lastSequence()) {
                List<Recorded> own = events.computeIfAbsent(person.subject(), subject -> new ArrayList<>());
                own.add(Said.read(entry, person.keys(), person.subject(), head.revision(entry.sequence())));
            }
        });
        Comparator<Recorded> order =
                Comparator.comparingLong(recorded -> recorded.revision().sequence());
        events.values().forEach(own -> own.sort(order));
        return new LedgerRead(head.revision(head.lastSequence()), events);
    }
}
