package dev.privacysdk.benchmarks;

import ch.qos.logback.classic.Logger;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A Logback event behind the masker, beside the same event without it and beside what others mask with. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class LogBenchmark {
    /** Lines with nobody's data in them, or those of a service, of which three in ten hold some. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class Lines {
        @Param({"clean", "mix"})
        String lines;

        private String[] all;
        private int next;

        /** Makes the lines. */
        @Setup
        public void open() {
            all = LogLines.of(4_000, lines.equals("clean") ? 100 : 70, 6).toArray(String[]::new);
        }

        String next() {
            next = next + 1 == all.length ? 0 : next + 1;
            return all[next];
        }
    }

    /** Text lines plain and masked, and what costs the same promise elsewhere. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class Backend {
        @Param({"plain", "masked", "replace", "json", "json-masked", "json-replace"})
        String logger;

        private Logger log;

        /** Starts the one that is measured. */
        @Setup
        public void open() {
            log = Loggers.named(logger);
        }
    }

    /** Text lines plain and masked. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class Text {
        @Param({"plain", "masked"})
        String logger;

        private Logger log;
        private final Throwable thrown = deep(40);

        /** Starts the one that is measured. */
        @Setup
        public void open() {
            log = Loggers.named(logger);
        }

        /** A failure with two causes, as deep in a framework as they usually are. */
        private static Throwable deep(int depth) {
            if (depth > 0) {
                return deep(depth - 1);
            }
            Throwable root = new IllegalStateException("duplicate key (email)=(ada@example.com)");
            return new RuntimeException(
                    "could not save order 4711", new IllegalArgumentException("could not execute statement", root));
        }
    }

    /** One line. */
    @Benchmark
    public void event(Lines lines, Backend backend) {
        backend.log.info(lines.next());
    }

    /** A line with a parameter. */
    @Benchmark
    public void parameter(Lines lines, Text text) {
        text.log.info("handled: {}", lines.next());
    }

    /** A line with a failure. */
    @Benchmark
    public void thrown(Text text) {
        text.log.error("could not save order 4711", text.thrown);
    }

    /** A line of a level that is off. */
    @Benchmark
    public void disabled(Text text) {
        text.log.debug("could not save order 4711");
    }
}
