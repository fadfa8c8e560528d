package dev.privacysdk.masking;

import static dev.privacysdk.masking.Handing.ada;
import static dev.privacysdk.masking.Handing.inScope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a text for a value that was found there. */
class ConcealingTest {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));

    private static Masker byPolicy(MaskingStrategy loyalty) {
        return Masker.under(
                PolicyReader.readClasspath("dev/privacysdk/masking/masks.yml")
                        .policy()
                        .latest(),
                KEY,
                Map.of("acme.loyalty-number", loyalty));
    }

    private static Object marked(String category, Object value) {
        return new HandedOut.Marked(DataCategory.of(category), value);
    }

    @ParameterizedTest
    @CsvSource({
        "to lovelace@home.example., to [EMAIL].",
        "to x@lovelace.example, to [EMAIL]",
        "to a.lovelace.b@home.example, to [EMAIL]",
        "(lovelace@home.example), ([EMAIL])",
        "lovelace <x@home.example>, [REDACTED] <[EMAIL]>",
        "x@home.example lovelace y@home.example, [EMAIL] [REDACTED] [EMAIL]",
        "lovelace, [REDACTED]"
    })
    void aNameInAnAddressIsPartOfTheAddress(String text, String shown) {
        assertThat(inScope(Masker.standard(), text, ada())).isEqualTo(shown);
    }

    @Test
    void thePlusOfATelephoneNumberGoesWithIt() {
        assertThat(inScope(Masker.standard(), "+81 90-1234-5678", ada())).isEqualTo("[REDACTED]");
        assertThat(inScope(Masker.standard(), "81 90-1234-5678", ada())).isEqualTo("[REDACTED]");
        assertThat(inScope(Masker.standard(), "+Lovelace", ada())).isEqualTo("+[REDACTED]");
    }

    @Test
    void whatReplacesAValueMayHoldAnother() {
        Masker masker = byPolicy(value -> "Hopperson's");

        assertThat(inScope(masker, "card L-12345", marked("loyalty", "L-12345"), marked("identity.name", "Hopperson")))
                .isEqualTo("card H.'s");
    }

    @Test
    void whatReplacesTheOtherMayHoldTheFirstAndThatHasAnEnd() {
        Masker masker = byPolicy(value -> "<" + value + ">");

        assertThat(inScope(masker, "card L-12345", marked("loyalty", "L-12345")))
                .startsWith("card <<");
    }

    @Test
    void whatIsDroppedEmptyOrOfNobodysCategoryIsRedacted() {
        Masker masker = byPolicy(value -> "");

        assertThat(inScope(masker, "card L-12345", marked("loyalty", "L-12345")))
                .isEqualTo("card [REDACTED]");
        assertThat(inScope(masker, "passport TZ1234567", marked("proof", "TZ1234567")))
                .isEqualTo("passport [REDACTED]");
        assertThat(inScope(masker, "to c-100042", ada())).startsWith("to [k1:");
    }

    @Test
    void whatIsReplacedIsCountedByItsKind() {
        Masker masker = byPolicy(value -> "*");
        inScope(masker, "Lovelace, Lovelace and c-100042", ada());

        assertThat(masker.counts().values()).containsEntry("identity.name", 2L).containsEntry("subject-id", 1L);
    }
}
