package dev.privacysdk.benchmarks;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Subject;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A record of twelve fields made to hold what a permit covers, beside code written for this record alone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class MinimizeBenchmark {
    /** A customer, a permit that covers everything and one that does not cover four fields. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class World {
        final Minimizer minimizer = new Minimizer();
        long everyBit = 0b1111_1111_1111;
        Shop shop;
        Permit orders;
        Permit newsletter;
        Customer customer;

        /** Asks for both permits, and sees that each does what it is measured for. */
        @Setup
        @SuppressWarnings("ReferenceEquality") // The same instance is what is promised.
        public void open() {
            shop = Shop.of(1);
            Subject person = shop.people[0];
            orders = shop.gate().require(Processing.of(person, ForOrders.class));
            newsletter = shop.gate().require(Processing.of(person, ForNewsletter.class));
            customer = Customer.filled(person.id());
            if (minimizer.minimize(customer, orders) != customer) {
                throw new IllegalStateException("Orders were to see everything.");
            }
            if (!minimizer.minimize(customer, newsletter).equals(withoutFour(customer))) {
                throw new IllegalStateException("The newsletter was to see all but four fields.");
            }
        }

        /** Ends the gate's threads. */
        @TearDown
        public void close() {
            shop.close();
        }
    }

    private static @Nullable Customer checked(Customer customer, long bits) {
        for (int field = 0; field < 12; field++) {
            if ((bits & 1L << field) == 0) {
                return null;
            }
        }
        return customer;
    }

    private static Customer withoutFour(Customer all) {
        return new Customer(
                all.id(),
                all.plan(),
                all.name(),
                all.username(),
                all.email(),
                all.phone(),
                all.address(),
                all.device(),
                null,
                null,
                null,
                null);
    }

    /** Twelve bits tested by hand. */
    @Benchmark
    public @Nullable Customer twelveBitsByHand(World world) {
        return checked(world.customer, world.everyBit);
    }

    /** Nothing is withheld, and the record comes back. */
    @Benchmark
    public Customer nothingWithheld(World world) {
        return world.minimizer.minimize(world.customer, world.orders);
    }

    /** A copy written by hand. */
    @Benchmark
    public Customer copyByHand(World world) {
        return withoutFour(world.customer);
    }

    /** Four fields are withheld, and a copy comes back. */
    @Benchmark
    public Customer fourWithheld(World world) {
        return world.minimizer.minimize(world.customer, world.newsletter);
    }
}
