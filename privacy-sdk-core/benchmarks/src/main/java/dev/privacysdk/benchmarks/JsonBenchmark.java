package dev.privacysdk.benchmarks;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.json.PrivacyModule;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Subject;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A record of twelve fields written as JSON under a permit, beside plain Jackson on what is to come out. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class JsonBenchmark {
    /** What the newsletter may see of a customer, as somebody would write it by hand. */
    public record Letter(
            @SubjectId("customer") String id,
            String plan,
            String name,
            String username,
            String email,
            String phone,
            String address,
            String device) {}

    /** A customer, a mapper that guards and one that does not; each thread writes inside the scope of its row. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class World {
        ObjectWriter plain;
        ObjectWriter guarded;
        Shop shop;
        Customer customer;
        Letter letter;
        PurposeScope orders;
        PurposeScope newsletter;
        Supplier<byte[]> task;

        /** Asks for both permits, and sees that each writes what its floor does. */
        @Setup
        public void open() {
            shop = Shop.of(1);
            Subject person = shop.people[0];
            orders = PurposeScope.of(shop.gate().require(Processing.of(person, ForOrders.class)));
            newsletter = PurposeScope.of(shop.gate().require(Processing.of(person, ForNewsletter.class)));
            plain = JsonMapper.builder().build().writer();
            guarded = JsonMapper.builder()
                    .addModule(PrivacyModule.create())
                    .build()
                    .writer();
            customer = Customer.filled(person.id());
            letter = new Letter(person.id(), "family", "name", "username", "email", "phone", "address", "device");
            task = () -> guarded.writeValueAsBytes(customer);
            same(orders.get(task), plain.writeValueAsBytes(customer));
            same(newsletter.get(task), plain.writeValueAsBytes(letter));
        }

        private static void same(byte[] guarded, byte[] plain) {
            if (!Arrays.equals(guarded, plain)) {
                throw new IllegalStateException("The document was to be the same as plain Jackson's.");
            }
        }

        /** Ends the gate's threads. */
        @TearDown
        public void close() {
            shop.close();
        }
    }

    /** Twelve fields, plain. */
    @Benchmark
    public byte[] plainTwelve(World world) {
        return world.plain.writeValueAsBytes(world.customer);
    }

    /** Twelve fields, all of which are permitted. */
    @Benchmark
    public byte[] nothingWithheld(World world) {
        return world.orders.get(world.task);
    }

    /** The eight fields that are left, plain. */
    @Benchmark
    public byte[] plainEight(World world) {
        return world.plain.writeValueAsBytes(world.letter);
    }

    /** Twelve fields, four of which are withheld. */
    @Benchmark
    public byte[] fourWithheld(World world) {
        return world.newsletter.get(world.task);
    }
}
