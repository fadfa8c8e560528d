package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What one read of the store hands over, folded as it comes: each of the people once, and nobody else. */
final class Snapshot implements BiConsumer<Subject, List<Recorded>> {
    private record Folded(SubjectState state, int facts) {}

    private static final Folded NOTHING = new Folded(SubjectState.UNKNOWN, 0);

    private final List<Subject> people;
    private final Instant clock;
    private final Map<Subject, Folded> folded;

    Snapshot(List<Subject> people, Instant clock) {
        this.people = people;
        this.clock = clock;
        this.folded = new HashMap<>(people.size() * 2);
    }

    @Override
    public void accept(Subject subject, List<Recorded> events) {
        for (Recorded recorded : events) {
            if (!recorded.subject().equals(subject)) {
                throw new IllegalStateException("The ledger store mixed up two people; nothing is decided on that.");
            }
        }
        Folded now = events.isEmpty() ? NOTHING : new Folded(LedgerOrder.state(events, clock), events.size());
        if (folded.put(subject, now) != null) {
            throw new IllegalStateException(
                    "The ledger store handed one person over twice; nothing is decided on that.");
        }
    }

    Map<Subject, KnownSubject> at(Revision place, long readAt, long generation) {
        Map<Subject, KnownSubject> known = new HashMap<>(people.size() * 2);
        for (Subject subject : people) {
            Folded state = folded.get(subject);
            if (state == null) {
                throw new IllegalStateException(
                        "The ledger store left out a person it was asked for; nothing is decided on that.");
            }
            known.put(subject, new KnownSubject(state.state(), place, readAt, clock, generation, state.facts()));
        }
        if (folded.size() != known.size()) {
            throw new IllegalStateException(
                    "The ledger store handed over people nobody asked for; nothing is decided on that.");
        }
        return known;
    }
}
