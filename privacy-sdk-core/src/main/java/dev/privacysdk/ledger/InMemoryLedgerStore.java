package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A ledger that lives and ends with its process. */
final class InMemoryLedgerStore implements LedgerStore {
    private record Applied(List<LedgerEntry> entries, Revision place) {}

    /** A person's events; the array may hold newer ones behind the count. */
    private static final class Page {
        private final Recorded[] events;
        private final int count;

        Page() {
            this(new Recorded[2], 0);
        }

        private Page(Recorded[] events, int count) {
            this.events = events;
            this.count = count;
        }

        /** Only the newest page is added to, under the lock of the store. */
        Page with(Recorded event) {
            Recorded[] room = count < events.length ? events : Arrays.copyOf(events, count * 2);
            room[count] = event;
            return new Page(room, count + 1);
        }

        List<Recorded> upTo(Revision place) {
            int visible = count;
            while (visible > 0 && !place.includes(events[visible - 1].revision())) {
                visible--;
            }
            return Collections.unmodifiableList(Arrays.asList(events).subList(0, visible));
        }
    }

    private final Map<Subject, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, Applied> applied = new HashMap<>();

    /** Moves on when everything before it stands in the pages, so a reader needs no lock. */
    private volatile Revision place = Revision.start("memory-" + UUID.randomUUID(), 1);

    @Override
    public synchronized Revision append(List<LedgerEntry> entries, String idempotencyKey) {
        List<LedgerEntry> wanted = List.copyOf(entries);
        if (wanted.isEmpty()) {
            throw new AppendRefused("There is nothing to append; give at least one entry.");
        }
        Applied before = applied.get(idempotencyKey);
        if (before != null) {
            if (before.entries().equals(wanted)) {
                return before.place();
            }
            throw new AppendRefused("This key was used for other entries; use a new key for each append.");
        }
        Revision next = place;
        Map<Subject, Page> written = new HashMap<>();
        for (LedgerEntry entry : wanted) {
            next = new Revision(next.ledger(), next.epoch(), next.sequence() + 1);
            Recorded recorded = new Recorded(next, entry.subject(), entry.event(), entry.dated());
            Page page = written.getOrDefault(entry.subject(), pages.get(entry.subject()));
            written.put(entry.subject(), (page == null ? new Page() : page).with(recorded));
        }
        pages.putAll(written);
        applied.put(idempotencyKey, new Applied(wanted, next));
        place = next;
        return next;
    }

    @Override
    public Revision read(
            Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
        Revision now = place;
        for (Subject subject : new LinkedHashSet<>(subjects)) {
            Page page = pages.get(subject);
            each.accept(subject, page == null ? List.of() : page.upTo(now));
        }
        return now;
    }

    @Override
    public Freshness freshness() {
        return new Freshness(place, Freshness.Durability.VOLATILE);
    }
}
