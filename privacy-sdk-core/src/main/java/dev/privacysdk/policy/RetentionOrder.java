package dev.privacysdk.policy;

import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of two retentions lasts longer, where that can be told. */
final class RetentionOrder {
    private RetentionOrder() {}

    /** Positive where the second is longer, negative where it is shorter, 0 for the same length, null where nothing shows. */
    static @Nullable Integer compare(Retention was, Retention is) {
        if (!Objects.equals(was.until(), is.until()) || !was.criterion().equals(is.criterion())) {
            return null;
        }
        Integer period = compare(was.period(), is.period());
        Integer then = compare(was.then(), is.then());
        if (period == null || then == null || period * then < 0) {
            return null;
        }
        return Integer.signum(period + then);
    }

    private static @Nullable Integer compare(@Nullable Period was, @Nullable Period is) {
        if (was == null || is == null) {
            return Objects.equals(was, is) ? Integer.valueOf(0) : null;
        }
        // A month has 28 to 31 days: longer is what is longer in the shortest and in the longest month.
        int shortest = Long.compare(days(is, 28), days(was, 28));
        int longest = Long.compare(days(is, 31), days(was, 31));
        return shortest * longest < 0 ? null : Integer.valueOf(Integer.signum(shortest + longest));
    }

    private static long days(Period period, int month) {
        return (12L * period.getYears() + period.getMonths()) * month + period.getDays();
    }

    static String words(@Nullable Retention keep) {
        if (keep == null) {
            return "for a time that nothing names";
        }
        StringBuilder words = new StringBuilder();
        if (keep.period() != null) {
            words.append("for ").append(keep.period());
        }
        if (keep.until() != null) {
            words.append(words.length() == 0 ? "" : " and ").append("until ").append(keep.until());
        }
        if (keep.then() != null) {
            words.append(" and ").append(keep.then()).append(" after");
        }
        if (!keep.criterion().isEmpty()) {
            words.append(words.length() == 0 ? "" : ", ").append("by a criterion in words");
        }
        return words.toString();
    }
}
