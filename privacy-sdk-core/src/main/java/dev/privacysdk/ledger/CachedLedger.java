package dev.privacysdk.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node knows about people, and how long it may believe it.
 *
 * <p>A change of this node forgets the person at once, also when its outcome is unknown, and whatever read began before
 * that is not kept. A change of another node, of which the ledger tells only that there was one, ends the belief in all
 * snapshots.
 */
final class CachedLedger {
    /** So many people are read at once, which keeps memory flat. */
    static final int BATCH = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(SubjectLedger.class);

    private final LedgerStore store;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Cache<Subject, KnownSubject> cache;

    /**
     * Reads that are under way; the entry of a person is also the lock under which that person is kept or forgotten.
     */
    private final ConcurrentHashMap<Subject, Asked<KnownSubject>> flights = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Asked<Boolean>> proof = new AtomicReference<>();
    private final Progress progress = new Progress();
    private volatile boolean troubled;

    CachedLedger(LedgerStore store, Clock clock, LongSupplier nanoTime, long people) {
        this.store = store;
        this.clock = clock;
        this.nanoTime = nanoTime;
        // No expiry: reading the clock costs more than the decision, and freshness is proven, not assumed.
        this.cache = Caffeine.newBuilder()
                .maximumWeight(people)
                .<Subject, KnownSubject>weigher((subject, known) -> 1 + known.facts / 8)
                .build();
    }

    @Nullable
    KnownSubject cached(Subject subject) {
        KnownSubject known = cache.getIfPresent(subject);
        return known != null && known.generation == progress.generation() ? known : null;
    }

    KnownSubject known(Subject subject, @Nullable Revision atLeast) {
        KnownSubject known = cached(subject);
        if (known != null && includes(known, atLeast)) {
            return known;
        }
        if (atLeast != null) {
            // What others read may have begun before the change that this caller has seen.
            return lead(List.of(subject), atLeast).values().iterator().next();
        }
        Asked<KnownSubject> mine = new Asked<>(nanoTime.getAsLong());
        while (true) {
            Asked<KnownSubject> running = flights.putIfAbsent(subject, mine);
            if (running == null) {
                return lead(subject, mine);
            }
            KnownSubject theirs = running.await(mine.startedAt());
            if (theirs != null) {
                return theirs;
            }
            // A read may hang for ever; nobody is refused for ever because of it.
            if (flights.replace(subject, running, mine)) {
                return lead(subject, mine);
            }
        }
    }

    void known(Collection<Subject> people, @Nullable Revision atLeast, BiConsumer<Subject, KnownSubject> each) {
        List<Subject> missing = new ArrayList<>();
        for (Subject subject : new LinkedHashSet<>(people)) {
            KnownSubject known = cached(subject);
            if (known != null && includes(known, atLeast)) {
                each.accept(subject, known);
            } else {
                missing.add(subject);
            }
        }
        for (int from = 0; from < missing.size(); from += BATCH) {
            lead(missing.subList(from, Math.min(missing.size(), from + BATCH)), atLeast)
                    .forEach(each);
        }
    }

    long provenAt() {
        return progress.provenAt();
    }

    /** The proof is read first: one that ends the generation afterwards must not make the snapshot look fresh. */
    long currentAt(KnownSubject known) {
        long proven = progress.provenAt();
        boolean believed = proven != Progress.NEVER && known.generation == progress.generation();
        return believed && proven - known.readAt() > 0 ? proven : known.readAt();
    }

    boolean regressed() {
        return progress.lost();
    }

    @Nullable
    Revision lastRevision() {
        return progress.floor();
    }

    /** Asks the ledger how far it has come; whoever asks while that is under way gets the same answer. */
    boolean prove(long now) {
        Asked<Boolean> mine = new Asked<>(now);
        while (true) {
            Asked<Boolean> running = proof.compareAndExchange(null, mine);
            Boolean theirs = running == null ? null : running.await(now);
            if (theirs != null) {
                return theirs;
            }
            if (running == null || proof.compareAndSet(running, mine)) {
                return lead(mine, now);
            }
        }
    }

    private boolean lead(Asked<Boolean> mine, long now) {
        boolean proven = false;
        try {
            proven = ask(now);
        } catch (RuntimeException e) {
            trouble("does not answer (" + e.getClass().getName() + ")");
        } finally {
            proof.compareAndSet(mine, null);
            mine.answered(proven);
        }
        return proven;
    }

    private boolean ask(long now) {
        Revision before = progress.floor();
        Revision lowWater = store.freshness().lowWater();
        if (progress.proven(now, before, lowWater) == Progress.Step.BEHIND) {
            trouble("lost changes that this node has seen; nothing is decided until it names a new epoch");
            return false;
        }
        if (troubled) {
            troubled = false;
            LOG.info("The ledger answers again.");
        }
        return true;
    }

    /** Once for each time of trouble. */
    private void trouble(String what) {
        if (!troubled) {
            troubled = true;
            LOG.warn("The ledger {}.", what);
        }
    }

    /** An append of this node was acknowledged: nobody here is decided on what was known before. */
    void acknowledged(Revision place, Collection<Subject> people, int entries) {
        progress.acknowledged(place, entries);
        forget(people);
    }

    /** What is known about these people may be out of date. */
    void forget(Collection<Subject> people) {
        for (Subject subject : people) {
            flights.compute(subject, (key, flight) -> {
                cache.invalidate(key);
                return null;
            });
        }
    }

    private void keep(Subject subject, Asked<KnownSubject> mine, KnownSubject known) {
        flights.computeIfPresent(subject, (key, flight) -> {
            if (flight != mine) {
                return flight;
            }
            cache.put(key, known);
            return null;
        });
    }

    private KnownSubject lead(Subject subject, Asked<KnownSubject> mine) {
        try {
            KnownSubject known = cached(subject);
            if (known == null) {
                known = read(List.of(subject), null).values().iterator().next();
                keep(subject, mine, known);
            }
            mine.answered(known);
            return known;
        } catch (Throwable e) {
            mine.failed(e);
            throw e;
        } finally {
            flights.remove(subject, mine);
        }
    }

    private Map<Subject, KnownSubject> lead(List<Subject> people, @Nullable Revision atLeast) {
        Map<Subject, Asked<KnownSubject>> mine = new HashMap<>();
        try {
            for (Subject subject : people) {
                Asked<KnownSubject> flight = new Asked<>(nanoTime.getAsLong());
                if (flights.putIfAbsent(subject, flight) == null) {
                    mine.put(subject, flight);
                }
            }
            Map<Subject, KnownSubject> read = read(people, atLeast);
            read.forEach((subject, known) -> {
                Asked<KnownSubject> flight = mine.get(subject);
                if (flight != null) {
                    keep(subject, flight, known);
                    flight.answered(known);
                }
            });
            return read;
        } catch (Throwable e) {
            mine.values().forEach(flight -> flight.failed(e));
            throw e;
        } finally {
            mine.forEach(flights::remove);
        }
    }

    /** One read of the store, which is held to its promises. */
    private Map<Subject, KnownSubject> read(List<Subject> people, @Nullable Revision atLeast) {
        Revision floor = progress.floor();
        long believedIn = progress.generation();
        long readAt = nanoTime.getAsLong();
        Snapshot snapshot = new Snapshot(people, clock.instant());
        Revision place = store.read(people, atLeast, snapshot);
        check(floor, place);
        return snapshot.at(place, readAt, believedIn);
    }

    private void check(@Nullable Revision floor, Revision place) {
        if (progress.read(floor, place) == Progress.Step.BEHIND) {
            throw new IllegalStateException(
                    "The ledger answered from before a change that this node has seen; nothing is decided on that.");
        }
    }

    /** Everything about a person, asked of the store and not remembered. */
    List<Recorded> history(Subject subject) {
        Revision floor = progress.floor();
        List<Recorded> history = new ArrayList<>();
        check(floor, store.read(List.of(subject), floor, (person, events) -> history.addAll(events)));
        return List.copyOf(history);
    }

    private static boolean includes(KnownSubject known, @Nullable Revision atLeast) {
        return atLeast == null || known.revision().includes(atLeast);
    }
}
