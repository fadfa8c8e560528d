package dev.privacysdk.masking;

import dev.privacysdk.detection.TextScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts while masking goes on; touched only where something was masked. Safe for any number of threads. */
final class Tally {
    /** Categories come from marks and detectors from the policy: both are few. */
    private static final int MOST_KINDS = 512;

    private final Map<String, LongAdder> values = new ConcurrentHashMap<>();
    private final Map<List<String>, LongAdder> objects = new ConcurrentHashMap<>();
    private final LongAdder failures = new LongAdder();
    private final LongAdder budgetHits = new LongAdder();
    private final LongAdder samples = new LongAdder();
    private final LongAdder sampledNanos = new LongAdder();

    /** One value of this category, kind of person or detector was replaced. */
    void value(String kind) {
        add(kind, 1);
    }

    /** Counts objects whose fields are masked, one of each of these kinds at a time. */
    LongAdder objectsOf(List<String> kinds) {
        LongAdder known = objects.get(kinds);
        if (known != null || objects.size() >= MOST_KINDS) {
            return known == null ? new LongAdder() : known;
        }
        return objects.computeIfAbsent(List.copyOf(kinds), each -> new LongAdder());
    }

    void failure() {
        failures.increment();
    }

    void budgetHit() {
        budgetHits.increment();
    }

    void timed(long nanos) {
        samples.increment();
        sampledNanos.add(nanos);
    }

    /** What a scanner did that is not asked any more. */
    void keep(TextScanner scanner) {
        scanner.counts().forEach(this::add);
        failures.add(scanner.failures());
        budgetHits.add(scanner.budgetsSpent());
    }

    private void add(String kind, long count) {
        LongAdder adder = count == 0 ? null : adder(kind);
        if (adder != null) {
            adder.add(count);
        }
    }

    private @Nullable LongAdder adder(String kind) {
        LongAdder adder = values.get(kind);
        if (adder == null && values.size() < MOST_KINDS) {
            adder = values.computeIfAbsent(kind, each -> new LongAdder());
        }
        return adder;
    }

    private static void merge(Map<String, Long> seen, String kind, long count) {
        if (count > 0) {
            seen.merge(kind, count, Long::sum);
        }
    }

    /** The sums until now, with those of the scanner that is in use. */
    MaskingCounts with(TextScanner scanner) {
        Map<String, Long> seen = new HashMap<>();
        values.forEach((kind, adder) -> seen.put(kind, adder.sum()));
        objects.forEach((kinds, adder) -> kinds.forEach(kind -> merge(seen, kind, adder.sum())));
        scanner.counts().forEach((id, count) -> merge(seen, id, count));
        return new MaskingCounts(
                seen,
                failures.sum() + scanner.failures(),
                budgetHits.sum() + scanner.budgetsSpent(),
                samples.sum(),
                sampledNanos.sum());
    }
}
