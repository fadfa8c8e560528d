package dev.privacysdk.benchmarks;

import dev.privacysdk.detection.Detectors;
import dev.privacysdk.detection.TextScanner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What masking one line of a log costs: the scanner, and the usual regular expression in its place. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class TextScannerBenchmark {
    private static final int COUNT = 4_000;
    private static final long SEED = 6;

    /** What most teams put into their configuration. */
    private static final Pattern USUAL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"
            + "|\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b"
            + "|\\+?\\d[\\d ()-]{8,14}\\d"
            + "|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b"
            + "|\\b[A-Z]{2}\\d{2}[A-Z0-9 ]{11,30}\\b");

    /** The lines, and the scanner of the default profile. */
    @State(Scope.Benchmark)
    public static class Lines {
        final TextScanner scanner = TextScanner.of(Detectors.standard());
        final String[] clean = LogLines.of(COUNT, 100, SEED).toArray(String[]::new);
        final String[] mix = LogLines.of(COUNT, 70, SEED).toArray(String[]::new);
    }

    /** Text that is made to be slow, half as long and whole. */
    @State(Scope.Benchmark)
    public static class Hostile {
        private static final int LENGTH = 1 << 20;

        /** Which. */
        @Param({"0", "1", "2", "3", "4", "5", "6"})
        int shape;

        final TextScanner scanner = TextScanner.of(Detectors.standard()).within(2 * LENGTH, Duration.ofHours(1));
        private final List<String> pieces = List.of("1", "a@", ":", "%25%25", "\\u0041", "1 1 1 1", "a=");

        String whole() {
            String piece = pieces.get(shape);
            return piece.repeat(LENGTH / piece.length());
        }

        String half() {
            return whole().substring(0, LENGTH / 2);
        }
    }

    /** A line in which nothing is personal. */
    @Benchmark
    public String clean(Lines lines, Turn turn) {
        return lines.scanner.text(lines.clean[turn.of(COUNT)]);
    }

    /** A line of which seven in ten hold nothing personal. */
    @Benchmark
    public String mix(Lines lines, Turn turn) {
        return lines.scanner.text(lines.mix[turn.of(COUNT)]);
    }

    /** The same on one line. */
    @Benchmark
    public String mixOnOneLine(Lines lines, Turn turn) {
        return lines.scanner.line(lines.mix[turn.of(COUNT)]);
    }

    /** The same lines with a regular expression. */
    @Benchmark
    public String mixByRegex(Lines lines, Turn turn) {
        return USUAL.matcher(lines.mix[turn.of(COUNT)]).replaceAll("***");
    }

    /** Half a megabyte of hostile text. */
    @Benchmark
    public String hostileHalf(Hostile hostile) {
        return hostile.scanner.text(hostile.half());
    }

    /** A megabyte of the same. */
    @Benchmark
    public String hostileWhole(Hostile hostile) {
        return hostile.scanner.text(hostile.whole());
    }
}
