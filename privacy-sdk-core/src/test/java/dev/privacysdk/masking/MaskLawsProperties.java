package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of every strategy: never throws, masks its own output into itself, is bounded, and gives its input back only
 * where that is what it would have made itself or holds nothing to hide.
 */
class MaskLawsProperties {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));

    @Property(tries = 3000)
    void aStrategyKeepsTheLaws(@ForAll("names") String name, @ForAll("values") String value) {
        assertThat(broken(Masks.named(name, KEY).orElseThrow(), value)).isEmpty();
    }

    @Property
    void aPersonalValueNeverComesOut(@ForAll("names") String name, @ForAll("personal") String value) {
        assertThat(Masks.named(name, KEY).orElseThrow().mask(value)).doesNotContain(value);
    }

    @Property
    void theSameValueHasTheSameTokenAndAnotherHasAnother(@ForAll String one, @ForAll String other) {
        MaskingStrategy hash = Masks.named("keyed-hash", KEY).orElseThrow();

        assertThat(hash.mask(one)).isEqualTo(hash.mask(one)).startsWith("[k1:");
        assertThat(hash.mask(one).equals(hash.mask(other))).isEqualTo(one.equals(other));
    }

    @Example
    void strategiesThatBreakALawAreFoundOut() {
        assertThat(broken(value -> value, "taro")).contains("returned its input");
        assertThat(broken(value -> value + "*", "taro")).contains("not idempotent");
        assertThat(broken(value -> "*".repeat(500), "taro")).contains("too long");
        assertThat(broken(
                        value -> {
                            throw new IllegalStateException(value);
                        },
                        "taro"))
                .contains("threw");
    }

    private static List<String> broken(MaskingStrategy strategy, String value) {
        List<String> broken = new ArrayList<>();
        try {
            String masked = strategy.mask(value);
            String again = strategy.mask(masked);
            if (!again.equals(masked)) {
                broken.add("not idempotent");
            }
            if (masked.length() > value.length() * 2 + 64) {
                broken.add("too long");
            }
            if (masked.equals(value) && hides(value)) {
                broken.add("returned its input");
            }
        } catch (RuntimeException e) {
            broken.add("threw");
        }
        return broken;
    }

    /** Whether there is anything in it but what strategies themselves write: stars, tokens, a year, initials. */
    private static boolean hides(String value) {
        return value.equals("taro")
                || (value.codePoints().filter(Character::isLetterOrDigit).count() > 2
                        && !value.contains("*")
                        && !value.contains("[")
                        && !value.contains(".")
                        && !value.matches("\\d{4}")
                        && Masks.TEXT.text(value + " ").length() != value.length() + 1);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Masks.names());
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withChars("0123456789-/ .:*[]@aZ山田\u3000").ofMaxLength(24),
                personal(),
                Arbitraries.of(
                        "",
                        " ",
                        "[REDACTED]",
                        "[MASKING-FAILED]",
                        "****1111",
                        "t***@example.com",
                        "203.0.113.*",
                        "2001:db8:1:*",
                        "1984",
                        "T. Y.",
                        "[k1:AAAAAAAAAAAAAAAAAAAA]"));
    }

    @Provide
    Arbitrary<String> personal() {
        Arbitrary<String> name =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
        return Arbitraries.oneOf(
                name.map(text -> text + "@example.com"),
                Combinators.combine(name, name).as((first, last) -> first + " " + last + " 090-1234-5678"),
                Arbitraries.integers().between(1, 254).map(part -> "203.0.113." + part),
                Arbitraries.integers()
                        .between(1000, 9999)
                        .map(part -> "4111 1111 1111 1111 / " + part + " taro@example.com"),
                Arbitraries.of("2001:db8:85a3::8a2e:370:7334", "+81 90-1234-5678", "taro@example.com"));
    }
}
