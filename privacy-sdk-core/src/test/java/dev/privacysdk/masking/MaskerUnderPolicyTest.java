package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskerUnderPolicyTest {
    private static final PrivacyKey KEY = key("k1", "thirty-two bytes of test secret!");
    private static final Edition EDITION = PolicyReader.readClasspath("dev/privacysdk/masking/masks.yml")
            .policy()
            .latest();

    private static PrivacyKey key(String id, String secret) {
        return PrivacyKey.of(id, secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void eachFieldIsMaskedByTheNearestRuleOfItsCategory() {
        String shown = Masker.under(EDITION, KEY).render(Shop.everything());

        assertThat(shown)
                .contains("mail=t***@example.com")
                .contains("phone=[REDACTED]")
                .contains("name=T. Y.")
                .contains("born=1984,")
                .contains("card=****1111")
                .contains("ip=203.0.113.*")
                .contains("comment=write to [EMAIL] please")
                .contains("id=[k1:")
                .contains("device=[k1:");
    }

    @Test
    void aSecretIsRedactedWhateverItsMaskSays() {
        assertThat(Masker.under(EDITION, KEY).render(Shop.everything())).contains("password=[REDACTED]");
    }

    @Test
    void whatIsDroppedIsNotEvenNamed() {
        assertThat(Masker.under(EDITION, KEY).render(Shop.everything())).doesNotContain("proof");
    }

    @Test
    void aStrategyOrCategoryNobodyKnowsIsRedacted() {
        String shown = Masker.under(EDITION, KEY).render(Shop.everything());

        assertThat(shown).contains("loyalty=[REDACTED]").contains("unheard=[REDACTED]");
        assertThat(Masks.unansweredIn(EDITION, Set.of())).containsExactly("acme.loyalty-number");
        assertThat(Masks.unansweredIn(EDITION, Set.of("acme.loyalty-number"))).isEmpty();
    }

    @Test
    void anApplicationBringsStrategiesOfItsOwn() {
        Masker masker = Masker.under(EDITION, KEY, Map.of("acme.loyalty-number", value -> "L-*"));

        assertThat(masker.render(Shop.everything())).contains("loyalty=L-*");
    }

    @Test
    void aStrategyThatThrowsOrFloodsShowsNothing() {
        for (MaskingStrategy broken : List.<MaskingStrategy>of(
                value -> {
                    throw new IllegalStateException(value);
                },
                value -> value.repeat(100),
                value -> null)) {
            Masker masker = Masker.under(EDITION, KEY, Map.of("acme.loyalty-number", broken));

            assertThat(masker.render(Shop.everything()))
                    .contains("loyalty=[MASKING-FAILED]")
                    .doesNotContain("L-12345");
        }
    }

    @Test
    void aStrategyMayAddAsMuchAsOursDo() {
        MaskingStrategy longest = value -> value.startsWith("#") ? value : "#".repeat(value.length() + 96);
        Masker masker = Masker.under(EDITION, KEY, Map.of("acme.loyalty-number", longest));

        assertThat(masker.render(Shop.everything())).contains("loyalty=" + "#".repeat(7 + 96));
    }

    @Test
    void onePersonHasOneTokenAndAnotherKeyMakesAnother() {
        Masker masker = Masker.under(EDITION, KEY);
        Masker other = Masker.under(EDITION, key("k2", "another thirty-two bytes secret!"));

        assertThat(masker.render(Shop.customer())).isEqualTo(masker.render(Shop.customer()));
        assertThat(other.render(Shop.customer())).contains("[k2:").isNotEqualTo(masker.render(Shop.customer()));
    }

    @Test
    void masksComeOutOfTheScannerAsTheyWentIn() {
        String shown = Masker.under(EDITION, KEY).render(Shop.everything());

        assertThat(Masker.standard().text(shown)).isSameAs(shown);
    }

    @Test
    void thePolicyReaderKnowsTheSameNames() {
        for (String name : Masks.names()) {
            String document = """
                    edition: v1
                    effective: 2025-01-01T00:00:00Z
                    controller: { name: "Masks Inc.", contact: privacy@masks.example, country: US }
                    languages: [en]
                    regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }
                    categories: { contact: { name: { en: Contact }, mask: NAME, keep: { period: P1Y } } }
                    recipients: { self: { name: { en: Us } } }
                    purposes: { support: { name: { en: Support }, basis: contract, uses: [contact], recipients: [self] } }
                    """.replace("NAME", name);

            assertThat(PolicyReader.read(
                                    new java.io.ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), name)
                            .policy()
                            .latest()
                            .category("contact")
                            .mask())
                    .isEqualTo(name);
        }
    }
}
