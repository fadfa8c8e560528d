package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a value a strategy shows, at the borders where it shows nothing any more. */
class PartialsTest {
    private static final String REDACTED = "[REDACTED]";

    @ParameterizedTest
    @CsvSource({
        "taro@example.com, t***@example.com",
        "ta@e-x.1.com, t***@e-x.1.com",
        "t@example.com, ***@example.com",
        "a@b@c.com, a***@c.com",
        "-taro@x.com, ***@x.com",
        "\uD842\uDFB7x@x.com, \uD842\uDFB7***@x.com",
        "\uD842\uDFB7@x.com, ***@x.com",
        "@example.com, [REDACTED]",
        "taro@, [REDACTED]",
        "taro, [REDACTED]",
        "taro@exa mple.com, [REDACTED]",
        "taro@exa_mple.com, [REDACTED]"
    })
    void ofAnAddressTheFirstLetterAndTheDomainAreShown(String value, String shown) {
        assertThat(Partials.email(value)).isEqualTo(shown);
    }

    @Test
    void aDomainThatIsTooLongForOneIsNotShown() {
        String longest = "d".repeat(255);

        assertThat(Partials.email("taro@" + longest)).isEqualTo("t***@" + longest);
        assertThat(Partials.email("taro@d" + longest)).isEqualTo(REDACTED);
    }

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1234, ****1234",
        "12345678, ****5678",
        "1234-5678-, ****5678",
        "1234567, [REDACTED]",
        "'', [REDACTED]",
        "****1111, ****1111",
        "****11-1, [REDACTED]",
        "****111, [REDACTED]",
        "****11111, [REDACTED]",
        "****11112222, ****2222",
        "***+1111, [REDACTED]",
        "****\uD842\uDFB7\uD842\uDFB7ab, ****\uD842\uDFB7\uD842\uDFB7ab",
        "abcde\uD842\uDFB7fg, ****e\uD842\uDFB7fg"
    })
    void theLastFourOfEightAreShown(String value, String shown) {
        assertThat(Partials.lastFour(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1984, 1984",
        "' 1984 ', 1984",
        "1984-02-29, 1984",
        "1984x, 1984",
        "19840229, 1984",
        "29.02.1984, 1984",
        "02/29/1990, 1990",
        "xx1984, 1984",
        "1800-01-01, 1800",
        "2199-12-31, 2199",
        "1799-01-01, [REDACTED]",
        "2200-01-01, [REDACTED]",
        "01.01.2200, [REDACTED]",
        "1984022, [REDACTED]",
        "198402291, [REDACTED]",
        "19840a29, [REDACTED]",
        "999999991984, [REDACTED]",
        "x1984, [REDACTED]",
        "198, [REDACTED]",
        "198a, [REDACTED]",
        "198/-01-01, [REDACTED]",
        "198:-01-01, [REDACTED]",
        "'', [REDACTED]"
    })
    void ofADateTheYearIsShown(String value, String shown) {
        assertThat(Partials.year(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Taro Yamada, T. Y.",
        "'  Taro  Yamada ', T. Y.",
        "T. Y., T. Y.",
        "Anna Bella Carla Dora, A. B. C. D.",
        "Anna Bella Carla Dora Emma, [REDACTED]",
        "T Yamada, *. Y.",
        "7eleven Corp, *. C.",
        "山田\u3000太郎, 山. 太.",
        "\uD842\uDFB7田 \uD842\uDFB7, \uD842\uDFB7. *.",
        "' ', [REDACTED]",
        "'', [REDACTED]"
    })
    void ofANameTheFirstLettersAreShown(String value, String shown) {
        assertThat(Partials.initials(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.*",
        "' 203.0.113.7 ', 203.0.113.*",
        "203.0.113.*, 203.0.113.*",
        "2001:db8:1:2::1, 2001:db8:1:*",
        "2001:db8:1:*, 2001:db8:1:*",
        "203.0.113*, [REDACTED]",
        "nonsense*, [REDACTED]",
        "nonsense, [REDACTED]"
    })
    void ofAnAddressOfTheNetTheNetworkIsShown(String value, String shown) {
        assertThat(Partials.ip(value)).isEqualTo(shown);
    }
}
