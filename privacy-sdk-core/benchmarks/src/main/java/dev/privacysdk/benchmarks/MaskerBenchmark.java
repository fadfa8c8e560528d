package dev.privacysdk.benchmarks;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.masking.KeyedHash;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.masking.MaskingStrategy;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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

/** What one value costs: a marked record as text, and a token. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class MaskerBenchmark {
    /** Six fields, four of them marked. */
    public record Order(
            @SubjectId("customer") String customer,
            @PersonName String name,
            @EmailAddress String email,
            @PhoneNumber String phone,
            String status,
            int items) {}

    private final Order order = new Order("42", "Ada Lovelace", "ada@example.com", "+81 90-1234-5678", "paid", 3);
    private final Masker masker = Masker.standard();
    private final MaskingStrategy token = KeyedHash.of(
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII)),
            DataCategory.of("contact.email"));

    /** The record as its own toString writes it, unmasked. */
    @Benchmark
    public String text() {
        return order.toString();
    }

    /** The record as logs show it. */
    @Benchmark
    public @Nullable Object typed() {
        return masker.typed(order);
    }

    /** An address as a token. */
    @Benchmark
    public String token() {
        return token.mask("ada@example.com");
    }
}
