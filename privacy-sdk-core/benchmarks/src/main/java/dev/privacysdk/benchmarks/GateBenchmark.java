package dev.privacysdk.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** The question that every request asks, about people whom this node knows, beside the least that could answer it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class GateBenchmark {
    /** What the floor knows of a person: the purposes as bits, and until when they hold. */
    record Bits(long purposes, long untilNanos) {}

    /** A gate that knows everybody, and the cache of the floor. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class World {
        @Param({"1", "10000"})
        int people;

        Shop shop;
        Processing[] permitted;
        Processing[] denied;
        Revision last;
        Cache<Subject, Bits> floor;

        /** Has everybody known, and each question answered once. */
        @Setup
        public void open() {
            shop = Shop.of(people);
            ProcessingKind mail = Processing.of(shop.people[0], ForNewsletter.class)
                    .using(EmailAddress.class)
                    .kind();
            ProcessingKind card = Processing.of(shop.people[0], ForNewsletter.class)
                    .using(PaymentCard.class)
                    .kind();
            permitted = shop.permitted(person -> Processing.of(person, mail));
            denied = shop.denied(Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE, person -> Processing.of(person, card));
            last = shop.last();
            floor = Caffeine.newBuilder().maximumSize(100_000).build();
            long later = System.nanoTime() + TimeUnit.DAYS.toNanos(1);
            for (Subject person : shop.people) {
                floor.put(new Subject(person.kind(), person.id()), new Bits(2, later));
            }
            Shop.settle();
        }

        /** Ends the gate's threads. */
        @TearDown
        public void close() {
            shop.close();
        }

        Subject person(Turn turn) {
            return shop.people[turn.of(people)];
        }

        Processing permitted(Turn turn) {
            return permitted[turn.of(people)];
        }

        boolean hit(Turn turn) {
            Bits known = floor.getIfPresent(person(turn));
            return known != null && (known.purposes & 2) != 0 && System.nanoTime() - known.untilNanos < 0;
        }
    }

    /** One hit of a bounded cache less than half full, and one look at the clock. */
    @Benchmark
    public boolean floor(World world, Turn turn) {
        return world.hit(turn);
    }

    /** The whole answer to a question that is at hand. */
    @Benchmark
    public Decision warmDecisionPrebuilt(World world, Turn turn) {
        return world.shop.gate().decide(world.permitted(turn));
    }

    /** The same where the question is put together at each call, about all the purpose may use. */
    @Benchmark
    public Decision warmDecisionBuiltPerCall(World world, Turn turn) {
        return world.shop.gate().decide(Processing.of(world.person(turn), ForNewsletter.class));
    }

    /** The same about one category. */
    @Benchmark
    public Decision warmDecisionBuiltPerCallUsing(World world, Turn turn) {
        return world.shop
                .gate()
                .decide(Processing.of(world.person(turn), ForNewsletter.class).using(EmailAddress.class));
    }

    /** A denial that follows from the policy, whoever it is about. */
    @Benchmark
    public Decision deniedByPolicyAlone(World world, Turn turn) {
        return world.shop.gate().decide(world.denied[turn.of(world.people)]);
    }

    /** The decision that is made anew, as for each person about once a second. */
    @Benchmark
    public Decision decidedAnew(World world, Turn turn) {
        return world.shop.gate().decide(world.permitted(turn).notOlderThan(world.last));
    }

    /** The floor on two threads. */
    @Benchmark
    @Threads(2)
    public boolean floorOnTwoThreads(World world, Turn turn) {
        return world.hit(turn);
    }

    /** The whole answer on two threads. */
    @Benchmark
    @Threads(2)
    public Decision warmDecisionOnTwoThreads(World world, Turn turn) {
        return world.shop.gate().decide(world.permitted(turn));
    }

    /** Denials on two threads, which count into one cell. */
    @Benchmark
    @Threads(2)
    public Decision deniedOnTwoThreads(World world, Turn turn) {
        return world.shop.gate().decide(world.denied[turn.of(world.people)]);
    }
}
