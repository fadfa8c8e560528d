package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What would have been denied while it was only observed: how often, by call, purpose and reason.
 *
 * <p>Each row is warned of when it is met first. Holds places in the code and never people. Safe for any number of threads.
 */
public final class Observations {
    private static final Logger LOG = LoggerFactory.getLogger(PurposeGate.class);
    private static final List<String> HEADINGS = List.of("times", "purpose", "reason", "rule", "call");

    private final Map<Place, LongAdder> noted = new ConcurrentHashMap<>();

    private record Place(String call, @Nullable Purpose purpose, Reason reason) {}

    /**
     * One kind of denial that did not happen.
     *
     * @param call the call, by its place in the code
     * @param purpose what it was for; null where it had no purpose
     * @param reason why it would have been denied, which names the rule
     * @param times how often
     */
    public record Row(String call, @Nullable Purpose purpose, Reason reason, long times) {}

    Observations() {}

    void note(String call, @Nullable Purpose purpose, Deny deny) {
        noted.computeIfAbsent(new Place(call, purpose, deny.reason()), Observations::met)
                .increment();
    }

    private static LongAdder met(Place place) {
        LOG.warn(
                "Would have been denied, and runs because it is only observed: {} for {}, {}.",
                place.call,
                named(place.purpose),
                place.reason);
        return new LongAdder();
    }

    /** All of it, the most frequent first. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        noted.forEach((place, times) -> rows.add(new Row(place.call, place.purpose, place.reason, times.sum())));
        rows.sort(Comparator.comparingLong(Row::times)
                .reversed()
                .thenComparing(row -> named(row.purpose))
                .thenComparing(Row::reason)
                .thenComparing(Row::call));
        return rows;
    }

    /** Says all of it once more at the end. */
    void report() {
        if (!noted.isEmpty()) {
            LOG.warn("What would have been denied, had it been enforced:\n{}", this);
        }
    }

    /** A table for people; one sentence where there is nothing to tell. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        for (Row row : rows()) {
            lines.add(List.of(
                    Long.toString(row.times),
                    named(row.purpose),
                    row.reason.toString(),
                    row.reason.rule().toString(),
                    row.call));
        }
        return lines.size() == 1 ? "Nothing would have been denied." : table(lines);
    }

    private static String table(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                int width = width(lines, column);
                String cell = line.get(column);
                String gap = " ".repeat(width - cell.length());
                boolean last = column == line.size() - 1;
                text.append(column == 0 ? gap + cell : last ? cell : cell + gap).append(last ? "\n" : "  ");
            }
        }
        return text.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String named(@Nullable Purpose purpose) {
        return purpose == null ? "(none)" : purpose.id();
    }
}
