package dev.privacysdk.masking;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a masker has done since it was made; numbers and names of kinds, never a value.
 *
 * @param values how many values were replaced, by category, kind of person or detector
 * @param failures how many values could not be masked and were replaced whole
 * @param budgetHits how many texts or objects were cut because they were too much
 * @param samples how many texts were timed, about one in a thousand
 * @param sampledNanos how long those took together, in nanoseconds
 */
public record MaskingCounts(Map<String, Long> values, long failures, long budgetHits, long samples, long sampledNanos) {
    /** The numbers of one moment. */
    public MaskingCounts {
        values = Map.copyOf(values);
    }

    /** All values that were replaced. */
    public long total() {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The kinds in the order of their names. */
    @Override
    public String toString() {
        return "MaskingCounts[values=" + new TreeMap<>(values) + ", failures=" + failures + ", budgetHits=" + budgetHits
                + ", samples=" + samples + ", sampledNanos=" + sampledNanos + "]";
    }
}
