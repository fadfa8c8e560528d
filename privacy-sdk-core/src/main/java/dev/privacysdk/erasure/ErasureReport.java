package dev.privacysdk.erasure;

import dev.privacysdk.vocabulary.DataCategory;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure came to; complete only where every eraser ran to its end, and what may still be there is named.
 *
 * @param complete whether every eraser ran without a fault and the ledger says that the person was erased
 * @param steps the keeping of opt-outs, named {@code suppressions}, then one per eraser in their order
 * @param kept the categories that had to stay, each with its ground
 */
public record ErasureReport(boolean complete, List<Step> steps, SortedMap<DataCategory, Kept.Ground> kept) {
    /** Keeps copies. */
    public ErasureReport {
        steps = List.copyOf(steps);
        kept = new TreeMap<>(kept);
    }

    /** A copy. */
    @Override
    public SortedMap<DataCategory, Kept.Ground> kept() {
        return new TreeMap<>(kept);
    }

    /**
     * What one step came to.
     *
     * @param name the name of the eraser
     * @param removed how many records it removed
     * @param kept how many records stayed because they must
     * @param failure the class of what it failed with, never its message, which may hold data
     * @param cause what it failed with
     */
    public record Step(
            String name,
            long removed,
            long kept,
            @Nullable String failure,
            @Nullable Throwable cause) {
        /** Whether it ran to its end. */
        public boolean done() {
            return failure == null;
        }

        static Step done(String name, Erased erased) {
            return new Step(name, erased.removed(), erased.kept(), null, null);
        }

        static Step failed(String name, Throwable cause) {
            return new Step(name, 0, 0, cause.getClass().getName(), cause);
        }

        /** Never the cause, whose message may hold data. */
        @Override
        public String toString() {
            return "Step[" + name + ": removed " + removed + ", kept " + kept
                    + (failure == null ? "" : ", failed with " + failure) + "]";
        }
    }

    /** Whether records stayed because they must, so that they have to be erased when the ground ends. */
    public boolean keptAnything() {
        return steps.stream().anyMatch(step -> step.kept() > 0);
    }
}
