package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strategies by the names that a policy calls them. */
class MasksTest {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));

    private static String masked(String name, String value) {
        return Masks.named(name, KEY).orElseThrow().mask(value);
    }

    @ParameterizedTest
    @CsvSource({
        "redact, taro, [REDACTED]",
        "drop, taro, ''",
        "partial-email, taro@example.com, t***@example.com",
        "last-4, 4111 1111 1111 1111, ****1111",
        "year-only, 1984-02-29, 1984",
        "initials, Taro Yamada, T. Y.",
        "partial-ip, 203.0.113.7, 203.0.113.*",
        "scan-text, to taro@example.com, to [EMAIL]"
    })
    void eachDoesWhatItsNameSays(String name, String value, String shown) {
        assertThat(masked(name, value)).isEqualTo(shown);
        assertThat(masked(name, "[REDACTED]")).isIn("[REDACTED]", "");
    }

    @Test
    void aKeyedHashIsATokenOfTheKey() {
        assertThat(masked("keyed-hash", "taro"))
                .startsWith("[k1:")
                .isEqualTo(masked("keyed-hash", "taro"))
                .isNotEqualTo(masked("keyed-hash", "hanako"));
    }

    @Test
    void whatStandsForAHiddenValueAlreadyStays() {
        for (String name : new String[] {"partial-email", "last-4", "year-only", "initials", "partial-ip"}) {
            for (String hidden : new String[] {"[REDACTED]", "[MASKING-FAILED]", "[MASKED:budget]"}) {
                assertThat(masked(name, hidden)).isEqualTo(hidden);
            }
        }
    }

    @Test
    void theirNamesStandInTheOrderOfTheDocumentationAndNobodyElseIsNamed() {
        assertThat(Masks.names())
                .containsExactly(
                        "redact",
                        "partial-email",
                        "last-4",
                        "year-only",
                        "keyed-hash",
                        "initials",
                        "partial-ip",
                        "scan-text",
                        "drop");
        assertThat(Masks.named("Redact", KEY)).isEmpty();
    }
}
