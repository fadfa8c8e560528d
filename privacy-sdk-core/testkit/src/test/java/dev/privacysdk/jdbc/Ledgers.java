package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Short ways to write to a ledger and to read from it. */
final class Ledgers {
    static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");
    static final Subject ADA = Subject.of("customer", "ada");
    static final Subject BOB = Subject.of("customer", "bob");
    static final Purpose NEWSLETTER = Purpose.of("newsletter");

    private Ledgers() {}

    static LedgerEntry given(Subject subject) {
        return new LedgerEntry(subject, LedgerEvent.ConsentGiven.to(AT, NEWSLETTER, "v1", "web form"));
    }

    static LedgerEntry age(Subject subject, int years) {
        return new LedgerEntry(subject, new LedgerEvent.AgeLearned(AT, years));
    }

    static Revision append(LedgerStore store, String key, LedgerEntry... entries) {
        return store.append(List.of(entries), key);
    }

    static List<LedgerEvent> events(LedgerStore store, Subject subject) {
        List<LedgerEvent> events = new ArrayList<>();
        store.read(
                List.of(subject),
                null,
                (person, recorded) -> recorded.stream().map(Recorded::event).forEach(events::add));
        return events;
    }
}
