package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.detection.Detector;
import dev.privacysdk.detection.Detectors;
import dev.privacysdk.detection.Span;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The policy says which detectors are on, and what is done with what they find. */
class DetectorsUnderPolicyTest {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));
    private static final String LINE = "ada@example.com from 203.0.113.7, NINO QQ123456C, AB123456C, star 77777";

    /** Finds the five digits of a loyalty number behind the word "star". */
    private static final Detector STARS = new Detector() {
        @Override
        public String id() {
            return "acme.star";
        }

        @Override
        public String token() {
            return "[STAR]";
        }

        @Override
        public String triggers() {
            return "0123456789";
        }

        @Override
        public long find(CharSequence text, int at) {
            boolean star = at >= 5 && text.subSequence(at - 5, at).toString().equals("star ");
            return star && at + 5 <= text.length() ? Span.of(at, at + 5) : Span.NONE;
        }
    };

    private static Edition edition(String detectors) {
        String document = """
                edition: v1
                effective: 2025-01-01T00:00:00Z
                controller: { name: "Masks Inc.", contact: privacy@masks.example, country: US }
                languages: [en]
                settings: { detectors: { DETECTORS } }
                regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }
                categories: { contact: { name: { en: Contact }, keep: { period: P1Y } } }
                recipients: { self: { name: { en: Us } } }
                purposes: { support: { name: { en: Support }, basis: contract, uses: [contact], recipients: [self] } }
                """.replace("DETECTORS", detectors);
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return PolicyReader.read(new ByteArrayInputStream(bytes), "policy.yml")
                .policy()
                .latest();
    }

    private static String masked(String detectors, Detector... own) {
        return Masker.under(edition(detectors), KEY, Map.of("acme.stars", value -> "*".repeat(5)), List.of(own))
                .text(LINE);
    }

    @Test
    void oneThatIsOffFindsNothingAndAnotherCanBeTurnedOn() {
        assertThat(masked("ipv4: off")).startsWith("[EMAIL] from 203.0.113.7,").contains("AB123456C");
        assertThat(masked("uk-nino: on")).startsWith("[EMAIL] from [IP],").doesNotContain("AB123456C");
    }

    @Test
    void whatIsFoundIsMaskedByTheStrategyThatIsNamed() {
        assertThat(masked("email: partial-email, ipv4: partial-ip")).startsWith("a***@example.com from 203.0.113.*, ");
        assertThat(masked("email: redact")).startsWith("[REDACTED] from ");
        assertThat(masked("email: keyed-hash")).startsWith("[k1:").isEqualTo(masked("email: keyed-hash"));
    }

    @Test
    void anApplicationsOwnIsOnUnlessItIsOff() {
        assertThat(masked("ipv4: on", STARS)).endsWith("star [STAR]");
        assertThat(masked("acme.star: off", STARS)).endsWith("star 77777");
        assertThat(masked("acme.star: acme.stars", STARS)).endsWith("star *****");
    }

    @Test
    void whatNobodyBringsIsTold() {
        Edition edition = edition("acme.star: acme.stars, email: acme.mail, phone: last-4");

        assertThat(Masks.unansweredIn(edition, Set.of())).containsExactly("acme.mail", "acme.star", "acme.stars");
        assertThat(Masks.unansweredIn(edition, Set.of("acme.stars", "acme.mail"), List.of(STARS)))
                .isEmpty();
        assertThat(masked("email: acme.mail")).startsWith("[REDACTED] from ");
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        for (String detectors :
                List.of("email: partial-email, ipv4: partial-ip", "email: keyed-hash, ipv4: initials")) {
            Masker masker = Masker.under(edition(detectors), KEY);
            String once = masker.text(LINE);

            assertThat(masker.text(once)).isEqualTo(once);
        }
    }

    @Test
    void thePolicyReaderKnowsEveryDetectorByItsId() {
        String all =
                Detectors.catalogue().stream().map(each -> each.id() + ": on").collect(Collectors.joining(", "));

        assertThat(edition(all).settings().detectors().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Detectors.catalogue().stream().map(Detector::id).toList());
    }
}
