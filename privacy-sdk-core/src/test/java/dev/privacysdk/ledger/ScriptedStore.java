package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A store in memory that another node writes to as well, and that fails, loses and hangs when it is told to. */
final class ScriptedStore implements LedgerStore {
    final LedgerStore real = LedgerStore.inMemory();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger appends = new AtomicInteger();
    volatile @Nullable RuntimeException failure;
    volatile Runnable afterSnapshot = () -> {};
    volatile Runnable beforeFreshness = () -> {};
    volatile UnaryOperator<Revision> places = place -> place;
    final AtomicInteger acknowledgementsToLose = new AtomicInteger();
    volatile @Nullable RuntimeException appendFailure;

    /** An append of another node. */
    Revision elsewhere(Subject subject, LedgerEvent... events) {
        List<LedgerEntry> entries = List.of(events).stream()
                .map(event -> new LedgerEntry(subject, event))
                .toList();
        return real.append(entries, UUID.randomUUID().toString());
    }

    @Override
    public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
        appends.incrementAndGet();
        if (appendFailure != null) {
            throw appendFailure;
        }
        Revision place = real.append(entries, idempotencyKey);
        if (acknowledgementsToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new OutcomeUnknown(idempotencyKey, new IllegalStateException("connection reset"));
        }
        return places.apply(place);
    }

    @Override
    public Revision read(
            Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
        reads.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
        Revision place = real.read(subjects, atLeast, each);
        afterSnapshot.run();
        return places.apply(place);
    }

    @Override
    public Freshness freshness() {
        beforeFreshness.run();
        if (failure != null) {
            throw failure;
        }
        Freshness real = this.real.freshness();
        return new Freshness(places.apply(real.lowWater()), real.durability());
    }
}
