package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far this node knows the ledger to be, and whether it made every step up to there itself.
 *
 * <p>What was read is believed in the generation in which its read began. A generation ends when the ledger shows a
 * change that this node did not make, or when the order of changes is another. The end of a generation and the proof
 * that follows from it become visible in this order.
 */
final class Progress {
    /** What a place that the ledger names means for what this node remembers. */
    enum Step {
        /** Nobody else has changed anything. */
        OWN,
        /** Somebody else may have changed something, or the order of changes is another. */
        FOREIGN,
        /** The ledger is behind what it has shown or acknowledged before. */
        BEHIND
    }

    /** No proof of freshness; never a time, and never to be calculated with. */
    static final long NEVER = Long.MIN_VALUE;

    /** More stretches than this are not worth remembering: the next proof counts as foreign. */
    private static final int MOST_STRETCHES = 1024;

    private @Nullable Revision floor;
    private long accounted = -1;
    private final TreeMap<Long, Long> ahead = new TreeMap<>();
    private boolean lost;
    private volatile long generation;
    private volatile long provenAt = NEVER;

    long generation() {
        return generation;
    }

    long provenAt() {
        return provenAt;
    }

    /** The furthest place that was acknowledged to this node or shown to it. */
    synchronized @Nullable Revision floor() {
        return floor;
    }

    /** Whether the ledger lost changes within one order, after which nothing in that order can be believed. */
    synchronized boolean lost() {
        return lost;
    }

    /** Takes note of an append of this node: its entries stand side by side and end at this place. */
    synchronized Step acknowledged(Revision place, int entries) {
        Revision known = floor;
        if (known == null || !place.sameLine(known)) {
            if (known != null && isOlder(place, known)) {
                return end(Step.BEHIND);
            }
            begin(place, -1);
            return end(Step.FOREIGN);
        }
        if (place.sequence() > known.sequence()) {
            floor = place;
        }
        if (place.sequence() > accounted && ahead.size() < MOST_STRETCHES) {
            ahead.merge(place.sequence() - entries + 1, place.sequence(), Math::max);
            account();
        }
        return Step.OWN;
    }

    /** Takes note of what the ledger said about itself, when asked at {@code now} with {@code before} as the floor. */
    synchronized Step proven(long now, @Nullable Revision before, Revision lowWater) {
        Step step = proven(before, lowWater);
        if (step != Step.OWN) {
            end(step);
        }
        if (step != Step.BEHIND && (provenAt == NEVER || now - provenAt > 0)) {
            provenAt = now == NEVER ? now + 1 : now;
        }
        return step;
    }

    private Step proven(@Nullable Revision before, Revision lowWater) {
        Revision known = floor;
        if (known == null || !lowWater.sameLine(known)) {
            if (known != null && isOlder(lowWater, known)) {
                return Step.BEHIND;
            }
            begin(lowWater, lowWater.sequence());
            return Step.FOREIGN;
        }
        if (lost || (before != null && lowWater.sameLine(before) && lowWater.sequence() < before.sequence())) {
            lost = true;
            return Step.BEHIND;
        }
        if (lowWater.sequence() > known.sequence()) {
            floor = lowWater;
        }
        if (lowWater.sequence() <= accounted) {
            return Step.OWN;
        }
        accounted = lowWater.sequence();
        account();
        return Step.FOREIGN;
    }

    /** What a place means at which the ledger answered a read that began when {@code before} was the floor. */
    synchronized Step read(@Nullable Revision before, Revision place) {
        if (before == null) {
            return Step.OWN;
        }
        if (place.sameLine(before)) {
            return lost || place.sequence() < before.sequence() ? end(Step.BEHIND) : Step.OWN;
        }
        if (isOlder(place, before)) {
            return end(Step.BEHIND);
        }
        if (floor == null || !place.sameLine(floor)) {
            begin(place, -1);
        }
        return end(Step.FOREIGN);
    }

    private static boolean isOlder(Revision place, Revision than) {
        return place.ledger().equals(than.ledger()) && place.epoch() < than.epoch();
    }

    private void begin(Revision place, long upTo) {
        floor = place;
        accounted = upTo;
        ahead.clear();
        lost = false;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock alone
    private Step end(Step why) {
        provenAt = NEVER;
        generation++;
        return why;
    }

    /** Joins the own stretches that follow without a gap. */
    private void account() {
        while (!ahead.isEmpty() && ahead.firstKey() <= accounted + 1) {
            accounted = Math.max(accounted, ahead.pollFirstEntry().getValue());
        }
    }
}
