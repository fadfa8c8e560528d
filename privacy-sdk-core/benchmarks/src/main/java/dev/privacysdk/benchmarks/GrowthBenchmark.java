package dev.privacysdk.benchmarks;

import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Revision;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same questions under a policy of twenty purposes and one of two hundred. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class GrowthBenchmark {
    /** A thousand people under a policy of some size. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class World {
        @Param({"20", "200"})
        int purposes;

        Shop shop;
        Processing[] asked;
        Revision last;

        /** Has everybody known. */
        @Setup
        public void open() {
            shop = Shop.of(1_000, purposes);
            ProcessingKind mail = Processing.of(shop.people[0], ForNewsletter.class)
                    .using(EmailAddress.class)
                    .kind();
            asked = shop.permitted(person -> Processing.of(person, mail));
            last = shop.last();
            Shop.settle();
        }

        /** Ends the gate's threads. */
        @TearDown
        public void close() {
            shop.close();
        }
    }

    /** The answer that is remembered. */
    @Benchmark
    public Decision warm(World world, Turn turn) {
        return world.shop.gate().decide(world.asked[turn.of(world.asked.length)]);
    }

    /** The answer that is worked out. */
    @Benchmark
    public Decision decidedAnew(World world, Turn turn) {
        return world.shop.gate().decide(world.asked[turn.of(world.asked.length)].notOlderThan(world.last));
    }
}
