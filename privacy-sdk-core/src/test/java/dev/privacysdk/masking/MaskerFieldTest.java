package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The value of one marked field, for those who write the fields of an object themselves. */
class MaskerFieldTest {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));

    private final Masker masker = Masker.under(
            PolicyReader.readClasspath("dev/privacysdk/masking/masks.yml")
                    .policy()
                    .latest(),
            KEY);

    private static MarkedField field(Class<?> type, String name) {
        return MarkedType.of(type).fields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MarkedField field(String name) {
        return field(Shop.Everything.class, name);
    }

    @Test
    void itIsMaskedByItsCategory() {
        assertThat(masker.field(field("mail"), "taro@example.com")).isEqualTo("t***@example.com");
        assertThat(masker.field(field("mail"), List.of("taro@example.com"))).isEqualTo("[t***@example.com]");
        assertThat(masker.field(field("phone"), "090-1234-5678")).isEqualTo("[REDACTED]");
        assertThat(masker.field(field("proof"), "passport TZ1234567")).isNull();
        assertThat(masker.field(field("comment"), "to taro@example.com")).isEqualTo("to [EMAIL]");
    }

    @Test
    void theIdOfAPersonIsAToken() {
        assertThat(masker.field(field("id"), "42")).startsWith("[k1:").endsWith("]");
        assertThat(Masker.standard().field(field("id"), "42")).isEqualTo("[REDACTED]");
    }

    @Test
    void whatHasNoMarkIsRenderedLikeAnyValue() {
        MarkedField tier = field(Shop.Customer.class, "tier");

        assertThat(masker.field(tier, "GOLD")).isEqualTo("GOLD");
        assertThat(masker.field(tier, "taro@example.com")).isEqualTo("[EMAIL]");
        assertThat(masker.field(tier, Shop.customer()))
                .startsWith("Customer[id=[k1:")
                .doesNotContain("secret");
    }

    @Test
    void whatBreaksIsReplacedAndCounted() {
        long before = masker.counts().failures();

        assertThat(masker.field(field("mail"), RendererTest.torn("taro@example.com")))
                .isEqualTo("[MASKING-FAILED]");
        assertThat(masker.counts().failures()).isEqualTo(before + 1);
    }

    @Test
    void whatBreaksInsideAnObjectIsReplacedAlone() {
        record Letters(@EmailAddress List<Object> mails, String tier) {}
        Object letters = new Letters(RendererTest.torn("taro@example.com"), "GOLD");

        assertThat(masker.render(letters)).isEqualTo("Letters[mails=[MASKING-FAILED], tier=GOLD]");
        assertThat(masker.counts().failures()).isEqualTo(1);
    }
}
