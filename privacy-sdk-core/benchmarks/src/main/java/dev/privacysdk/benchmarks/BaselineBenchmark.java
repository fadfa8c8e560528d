package dev.privacysdk.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the parts of a decision cost by themselves on this machine. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class BaselineBenchmark {
    private static final ThreadLocal<@Nullable Object> SCOPE = new ThreadLocal<>();

    /** Caches of the same thousand keys, and whatever else a check could be made of. */
    @State(Scope.Benchmark)
    public static class Parts {
        final String[] keys = new String[1_000];
        final Cache<String, Integer> bounded =
                Caffeine.newBuilder().maximumSize(100_000).build();
        final Cache<String, Integer> unbounded = Caffeine.newBuilder().build();
        final LongAdder adder = new LongAdder();

        /** Fills the caches. */
        public Parts() {
            for (int i = 0; i < keys.length; i++) {
                bounded.put("c-" + i, i);
                unbounded.put("c-" + i, i);
                keys[i] = "c-" + i;
            }
        }
    }

    /** A hit of a bounded cache less than half full. */
    @Benchmark
    public @Nullable Integer caffeineBounded(Parts parts, Turn turn) {
        return parts.bounded.getIfPresent(parts.keys[turn.of(1_000)]);
    }

    /** A hit of a cache without a bound. */
    @Benchmark
    public @Nullable Integer caffeineUnbounded(Parts parts, Turn turn) {
        return parts.unbounded.getIfPresent(parts.keys[turn.of(1_000)]);
    }

    /** One look at the clock that never goes back. */
    @Benchmark
    public long nanoTime() {
        return System.nanoTime();
    }

    /** What opening and ending a scope takes. */
    @Benchmark
    public @Nullable Object threadLocalSetGetRemove(Parts parts) {
        SCOPE.set(parts);
        Object got = SCOPE.get();
        SCOPE.remove();
        return got;
    }

    /** What counting takes. */
    @Benchmark
    public LongAdder adderIncrement(Parts parts) {
        parts.adder.increment();
        return parts.adder;
    }
}
