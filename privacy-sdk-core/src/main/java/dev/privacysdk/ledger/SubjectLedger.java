package dev.privacysdk.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The record of what people said and what happened to them, and what it amounts to.
 *
 * <p>Safe for any number of threads. Once a write is acknowledged, no decision that begins later on this node is made
 * without it. A write whose outcome is unknown is tried again with the same key before anybody hears of it.
 */
public final class SubjectLedger extends LedgerWriter {
    /** An append of unknown outcome is made so many times in all. */
    private static final int ATTEMPTS = 3;

    private final LedgerStore store;
    private final Clock clock;
    private final CachedLedger cache;
    private final Cache<String, List<LedgerEntry>> unsettled =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private SubjectLedger(LedgerStore store, Clock clock, LongSupplier nanoTime, long people) {
        this.store = store;
        this.clock = clock;
        this.cache = new CachedLedger(store, clock, nanoTime, people);
    }

    /** A ledger over this store, with what a sixteenth or so of the heap can hold remembered. */
    public static SubjectLedger over(LedgerStore store, Clock clock) {
        long people = Math.max(10_000, Math.min(1_000_000, Runtime.getRuntime().maxMemory() / 8192));
        return over(store, clock, System::nanoTime, people);
    }

    /**
     * The same with another monotonic time in nanoseconds, and room for about so many people in memory.
     *
     * @param people at least twice as many as are asked about within minutes, as a half empty cache is the quicker one
     */
    public static SubjectLedger over(LedgerStore store, Clock clock, LongSupplier nanoTime, long people) {
        return new SubjectLedger(store, clock, nanoTime, people);
    }

    /** Writes events that count from this instant instead of now, such as what was said on paper. */
    public LedgerWriter at(Instant instant) {
        return new Dated(this, instant, null);
    }

    /** Writes one event from this instant under this key: however often it is written, it takes effect once. */
    public LedgerWriter at(Instant instant, String idempotencyKey) {
        return new Dated(this, instant, idempotencyKey);
    }

    @Override
    Revision write(Subject subject, Function<Instant, LedgerEvent> event) {
        // Microseconds are what every database keeps, so that an event reads back equal to what was written.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return append(List.of(new LedgerEntry(subject, event.apply(now), false)), newKey());
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Appends these entries, all or none, and returns the place of the last one.
     *
     * @throws AppendRefused nothing was written
     * @throws OutcomeUnknown nobody knows, after trying again with this key; {@link #settle} tries once more
     */
    public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
        return append(List.copyOf(entries), idempotencyKey, null);
    }

    /** Appends again what has an unknown outcome on this node; an unknown key is refused. */
    public Revision settle(OutcomeUnknown unknown) {
        String key = unknown.idempotencyKey();
        List<LedgerEntry> entries = unsettled.getIfPresent(key);
        if (entries == null) {
            throw new AppendRefused(
                    "No append of unknown outcome has this key on this node; append the entries with the key.");
        }
        return append(entries, key, unknown);
    }

    private Revision append(List<LedgerEntry> entries, String key, @Nullable OutcomeUnknown before) {
        Set<Subject> people = new HashSet<>();
        entries.forEach(entry -> people.add(entry.subject()));
        OutcomeUnknown unknown = before;
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                try {
                    Revision place = store.append(entries, key);
                    cache.acknowledged(place, people, entries.size());
                    unsettled.invalidate(key);
                    return place;
                } catch (AppendRefused refused) {
                    if (unknown == null) {
                        throw refused;
                    }
                    // This attempt wrote nothing, which says nothing about the one before.
                    unknown = new OutcomeUnknown(key, refused);
                    break;
                } catch (RuntimeException e) {
                    unknown = e instanceof OutcomeUnknown ou
                                    && ou.idempotencyKey().equals(key)
                            ? ou
                            : new OutcomeUnknown(key, e);
                }
            }
        } finally {
            cache.forget(people);
        }
        unsettled.put(key, entries);
        throw unknown;
    }

    /** What the ledger knows about a person, asked of the store and not remembered. */
    public SubjectState of(Subject subject) {
        return LedgerOrder.state(history(subject), clock.instant());
    }

    /** Everything the ledger holds about a person, in its order, asked of the store. */
    public List<Recorded> history(Subject subject) {
        return cache.history(subject);
    }

    /** How far the ledger has come, and what an acknowledgement survives, asked of the store. */
    public Freshness freshness() {
        return store.freshness();
    }

    /** For the gate: what is known about a person, remembered or read; one read at a time for each person. */
    public KnownSubject known(Subject subject) {
        return cache.known(subject, null);
    }

    /** For the gate: the same, and read anew unless it includes this change; the caller compares the place. */
    public KnownSubject known(Subject subject, Revision atLeast) {
        return cache.known(subject, atLeast);
    }

    /** For the gate: the same about many people, each handed over once, with one read for those not remembered. */
    public void known(
            Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, KnownSubject> each) {
        cache.known(subjects, atLeast, each);
    }

    /**
     * For the gate: what is remembered about a person and still believed; null where nothing is.
     *
     * <p>How fresh it is says {@link #currentAt}, and no comparison with {@link #provenAt}: a proof that came in
     * between would make an older snapshot look fresh.
     */
    public @Nullable KnownSubject cached(Subject subject) {
        return cache.cached(subject);
    }

    /** For the gate: whether the last proof of freshness is at most this old, both in monotonic nanoseconds. */
    public boolean provenWithin(long now, long nanos) {
        long provenAt = cache.provenAt();
        return provenAt != Progress.NEVER && now - provenAt <= nanos;
    }

    /**
     * For the gate: the monotonic time at which a snapshot is last known to have been the truth: when it was read, or
     * at the last proof of freshness if nothing came between.
     */
    public long currentAt(KnownSubject known) {
        return cache.currentAt(known);
    }

    /**
     * The monotonic time of the last proof of freshness; Long.MIN_VALUE, which must not be calculated with, for none.
     */
    public long provenAt() {
        return cache.provenAt();
    }

    /**
     * For the gate: asks the ledger how far it has come, once for all who ask meanwhile; false if it gave no usable
     * answer.
     */
    public boolean prove(long now) {
        return cache.prove(now);
    }

    /** The furthest place this node knows of; null before the first. */
    public @Nullable Revision lastRevision() {
        return cache.lastRevision();
    }

    /** Whether the ledger lost changes that this node had seen; nothing runs until it names a new epoch. */
    public boolean regressed() {
        return cache.regressed();
    }
}
