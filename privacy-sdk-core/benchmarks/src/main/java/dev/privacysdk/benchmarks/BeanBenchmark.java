package dev.privacysdk.benchmarks;

import dev.privacysdk.benchmarks.Letters.ByAspect;
import dev.privacysdk.benchmarks.Letters.ByBean;
import dev.privacysdk.benchmarks.Letters.ByHand;
import dev.privacysdk.benchmarks.Letters.ByPurpose;
import dev.privacysdk.benchmarks.Letters.ByRole;
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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One call of a bean with a purpose, beside the same call behind what else can stand in front of a bean. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class BeanBenchmark {
    /** A service with one bean of each kind. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class World {
        @Param({"1", "10000"})
        int people;

        Shop shop;
        ConfigurableApplicationContext service;
        String[] ids;
        ByPurpose purpose;
        ByHand hand;
        ByRole role;
        ByBean bean;
        ByAspect aspect;

        /** Starts it, and has everybody known. */
        @Setup
        public void open() {
            shop = Shop.of(people);
            service = LetterService.start(shop);
            purpose = service.getBean(ByPurpose.class);
            hand = service.getBean(ByHand.class);
            role = service.getBean(ByRole.class);
            bean = service.getBean(ByBean.class);
            aspect = service.getBean(ByAspect.class);
            ids = new String[people];
            for (int i = 0; i < people; i++) {
                ids[i] = shop.people[i].id();
                purpose.opened(ids[i]);
            }
            Shop.settle();
        }

        /** Ends its threads. */
        @TearDown
        public void close() {
            service.close();
            shop.close();
        }

        String id(Turn turn) {
            return ids[turn.of(people)];
        }
    }

    /** Whoever is signed in on the thread that measures. */
    @State(Scope.Thread)
    public static class SignedIn {
        /** Signs in. */
        @Setup
        public void in() {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("clerk", "", "newsletter"));
        }

        /** Signs out. */
        @TearDown
        public void out() {
            SecurityContextHolder.clearContext();
        }
    }

    /** The word of a purpose on the method. */
    @Benchmark
    public Integer purpose(World world, Turn turn) {
        return world.purpose.opened(world.id(turn));
    }

    /** An interceptor with a check written by hand. */
    @Benchmark
    public Integer checkedByHand(World world, Turn turn) {
        return world.hand.opened(world.id(turn));
    }

    /** Spring Security asking for a role. */
    @Benchmark
    public Integer preAuthorize(World world, Turn turn, SignedIn signedIn) {
        return world.role.opened(world.id(turn));
    }

    /** Spring Security asking a bean about the person. */
    @Benchmark
    public Integer preAuthorizeByBean(World world, Turn turn, SignedIn signedIn) {
        return world.bean.opened(world.id(turn));
    }

    /** An aspect with a check written by hand. */
    @Benchmark
    public Integer around(World world, Turn turn) {
        return world.aspect.opened(world.id(turn));
    }
}
