package dev.privacysdk.benchmarks;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.vocabulary.Processing;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** A clean line of a log outside every scope, and in one that has handed out so many values; and what handing out costs. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ScopeValuesBenchmark {
    private static final String LINE =
            "Order 20260115-77 was packed in warehouse north, and will leave with the next carrier today";

    record Named(@PersonName String name) {}

    /** A permit, and people whose names stand in no line. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class World {
        final Masker masker = Masker.standard();
        Shop shop;
        Permit permit;
        Named[] people;

        /** Asks once. */
        @Setup
        public void open() {
            shop = Shop.of(1);
            permit = shop.gate().require(Processing.of(shop.people[0], ForNewsletter.class));
            people = new Named[100];
            for (int i = 0; i < people.length; i++) {
                people[i] = new Named("Nobody Wadleigh" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
            }
        }

        /** Ends the gate's threads. */
        @TearDown
        public void close() {
            shop.close();
        }
    }

    /** A thread in a scope that has handed out so many. */
    @State(Scope.Thread)
    public static class Inside {
        @Param({"0", "10", "100"})
        int values;

        private @Nullable PurposeScope outer;

        /** Enters. */
        @Setup
        public void enter(World world) {
            outer = ScopeCarrier.put(PurposeScope.of(world.permit));
            for (int i = 0; i < values; i++) {
                PurposeScope.handOut(world.people[i]);
            }
        }

        /** Leaves. */
        @TearDown
        public void leave() {
            ScopeCarrier.put(outer);
        }
    }

    /** Outside. */
    @Benchmark
    public String outside(World world) {
        return world.masker.text(LINE);
    }

    /** In a scope, the values of which are known already. */
    @Benchmark
    public String inside(World world, Inside inside) {
        return world.masker.text(LINE);
    }

    /** Beginning and ending a scope. */
    @Benchmark
    public Object scopeAlone(World world) {
        return PurposeScope.of(world.permit).get(() -> world);
    }

    /** The same with one object handed out. */
    @Benchmark
    public Object scopeThatHandsOut(World world) {
        return PurposeScope.of(world.permit).get(() -> {
            PurposeScope.handOut(world.people[0]);
            return world;
        });
    }

    /** The same with one object handed out and one line, for which it is read. */
    @Benchmark
    public Object scopeThatHandsOutAndLogs(World world) {
        return PurposeScope.of(world.permit).get(() -> {
            PurposeScope.handOut(world.people[0]);
            return world.masker.text(LINE);
        });
    }
}
