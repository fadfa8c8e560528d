package dev.privacysdk.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.interception.PurposeProxy;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
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

/** One call of a marked method through a proxy, beside the same call with a check somebody wrote by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ProxyBenchmark {
    /** What a shop does with its customers. */
    public interface Letters {
        /** How often a reader opened a letter: personal, and nothing in it to leave out. */
        @ForNewsletter
        Integer opened(@SubjectId("customer") String reader);
    }

    /** The bean behind the proxies. */
    record Drawer(Integer count) implements Letters {
        @Override
        public Integer opened(String reader) {
            return count;
        }
    }

    /** What a check written by hand knows of a person. */
    record Bits(long purposes, long untilNanos) {}

    /** The bean bare, behind a check written by hand, and behind its purposes. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class World {
        @Param({"1", "10000"})
        int people;

        Shop shop;
        String[] ids;
        Letters bare;
        Letters checked;
        Letters guarded;

        /** Has everybody known. */
        @Setup
        public void open() {
            shop = Shop.of(people);
            ids = new String[people];
            Cache<String, Bits> known =
                    Caffeine.newBuilder().maximumSize(100_000).build();
            long later = System.nanoTime() + TimeUnit.DAYS.toNanos(1);
            for (int i = 0; i < people; i++) {
                Subject person = shop.people[i];
                ids[i] = person.id();
                known.put(person.id(), new Bits(2, later));
            }
            bare = new Drawer(7);
            checked = checkedByHand(bare, known);
            guarded = PurposeProxy.of(Letters.class, bare, shop.gate());
            for (String id : ids) {
                guarded.opened(id);
            }
            Shop.settle();
        }

        private static Letters checkedByHand(Letters target, Cache<String, Bits> known) {
            InvocationHandler check = (proxy, method, args) -> {
                Bits bits = known.getIfPresent((String) args[0]);
                if (bits == null || (bits.purposes & 2) == 0 || System.nanoTime() - bits.untilNanos >= 0) {
                    throw new IllegalStateException("This person may not be processed.");
                }
                return method.invoke(target, args);
            };
            return (Letters)
                    Proxy.newProxyInstance(Letters.class.getClassLoader(), new Class<?>[] {Letters.class}, check);
        }

        /** Ends the gate's threads. */
        @TearDown
        public void close() {
            shop.close();
        }

        String id(Turn turn) {
            return ids[turn.of(people)];
        }
    }

    /** The bean itself. */
    @Benchmark
    public Integer bareBean(World world, Turn turn) {
        return world.bare.opened(world.id(turn));
    }

    /** A proxy with a check written by hand. */
    @Benchmark
    public Integer checkedByHand(World world, Turn turn) {
        return world.checked.opened(world.id(turn));
    }

    /** A proxy with the purpose on the method. */
    @Benchmark
    public Integer purposeProxy(World world, Turn turn) {
        return world.guarded.opened(world.id(turn));
    }
}
