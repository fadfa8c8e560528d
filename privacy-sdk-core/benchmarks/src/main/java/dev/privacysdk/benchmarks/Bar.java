package dev.privacysdk.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What a row may cost, as a rule beside its floor.
 *
 * @param what the promise in words
 * @param row the row that is held to it
 * @param floor the row of the same run that it is measured by
 */
record Bar(String what, String row, String floor, List<Limit> limits) {
    /** One number that may not be exceeded. */
    sealed interface Limit {
        /** So many times the floor's time. */
        record Times(double most) implements Limit {}

        /** So many nanoseconds, which only a machine like the one they were set on can be held to. */
        record Nanos(double most) implements Limit {}

        /** So many bytes per operation. */
        record Bytes(double most) implements Limit {}

        /** So many bytes per operation more than the floor. */
        record BytesMore(double most) implements Limit {}
    }

    /** What came out against one limit. */
    record Finding(Bar bar, double measured, double most, String unit, boolean met) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-6s %9.2f %-9s at most %7.2f  %s  [%s : %s]",
                    met ? "met" : "MISSED",
                    measured,
                    unit,
                    most,
                    bar.what,
                    bar.row,
                    bar.floor);
        }
    }

    /** A profiler's counting rounds: less than half a byte per operation is none. */
    private static final double NO_BYTE = 0.5;

    Bar(String what, String row, String floor, Limit... limits) {
        this(what, row, floor, List.of(limits));
    }

    /** Holds the row against each limit. */
    List<Finding> check(Row measured, Row least) {
        return limits.stream().map(limit -> check(limit, measured, least)).toList();
    }

    private Finding check(Limit limit, Row measured, Row least) {
        if (limit instanceof Limit.Times times) {
            return finding(measured.nanos() / least.nanos(), times.most(), "x floor", 0);
        } else if (limit instanceof Limit.Nanos nanos) {
            return finding(measured.nanos(), nanos.most(), "ns", 0);
        } else if (limit instanceof Limit.Bytes bytes) {
            return finding(bytes(measured), bytes.most(), "B", NO_BYTE);
        }
        double most = ((Limit.BytesMore) limit).most();
        return finding(bytes(measured) - bytes(least), most, "B more", NO_BYTE);
    }

    private static double bytes(Row row) {
        return row.bytes()
                .orElseThrow(() ->
                        new IllegalArgumentException(row.name() + " says nothing of bytes; measure with -prof gc."));
    }

    private Finding finding(double measured, double most, String unit, double slack) {
        return new Finding(this, measured, most, unit, measured <= most + slack);
    }
}
