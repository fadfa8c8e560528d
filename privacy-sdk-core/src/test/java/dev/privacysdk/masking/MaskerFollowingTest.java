package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A masker that lives longer than an edition of the policy. */
class MaskerFollowingTest {
    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "thirty-two bytes of test secret!".getBytes(StandardCharsets.US_ASCII));
    private static final Instant YESTERDAY = Instant.parse("2025-05-31T12:00:00Z");
    private static final Instant TODAY = Instant.parse("2025-06-01T00:00:00Z");

    private static String edition(String name, String effective, String mask) {
        return """
                edition: NAME
                effective: EFFECTIVE
                controller: { name: "Masks Inc.", contact: privacy@masks.example, country: US }
                languages: [en]
                regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }
                categories: { contact: { name: { en: Contact }, mask: MASK, keep: { period: P1Y } } }
                recipients: { self: { name: { en: Us } } }
                purposes: { support: { name: { en: Support }, basis: contract, uses: [contact], recipients: [self] } }
                """.replace("NAME", name).replace("EFFECTIVE", effective).replace("MASK", mask);
    }

    private static Policy policy(String... editions) {
        byte[] document = String.join("---\n", editions).getBytes(StandardCharsets.UTF_8);
        return PolicyReader.read(new ByteArrayInputStream(document), "masks.yml")
                .policy();
    }

    private static final String OLD = edition("v1", "2025-01-01T00:00:00Z", "partial-email");
    private static final String NEW = edition("v2", "2025-06-01T00:00:00Z", "keyed-hash");

    /** A source that can be changed, and that can fail. */
    private static final class Changing implements PolicySource {
        private Policy policy;
        private boolean broken;

        Changing(Policy policy) {
            this.policy = policy;
        }

        @Override
        public Policy current() {
            if (broken) {
                throw new IllegalStateException("No policy today.");
            }
            return policy;
        }
    }

    private static Masker following(PolicySource policies) {
        return Masker.following(policies, Clock.fixed(YESTERDAY, ZoneOffset.UTC), KEY, Map.of(), List.of());
    }

    private static String mail(Masker masker) {
        return masker.render(Shop.everything());
    }

    @Test
    void anEditionThatComesIntoForceIsFollowedFromTheFirstEventOfItsTime() {
        Masker masker = following(PolicySource.fixed(policy(OLD, NEW)));

        masker.at(TODAY.toEpochMilli() - 1);
        assertThat(mail(masker)).contains("mail=t***@example.com");
        masker.at(TODAY.toEpochMilli());
        assertThat(mail(masker)).contains("mail=[k1:");
    }

    @Test
    void aPolicyThatWasExchangedIsFollowedAtOnce() {
        Changing policies = new Changing(policy(OLD));
        Masker masker = following(policies);
        assertThat(mail(masker)).contains("mail=t***@example.com");

        policies.policy = policy(edition("v1", "2025-01-01T00:00:00Z", "redact"));

        assertThat(mail(masker)).contains("mail=[REDACTED]");
    }

    @Test
    void whileNoEditionIsInForceEverythingMarkedIsRedacted() {
        Masker masker = following(PolicySource.fixed(policy(NEW)));

        assertThat(mail(masker)).contains("mail=[REDACTED]");
        masker.at(TODAY.toEpochMilli());
        assertThat(mail(masker)).contains("mail=[k1:");
    }

    @Test
    void aSourceThatFailsLeavesWhatIsKnownInForce() {
        Changing policies = new Changing(policy(OLD, NEW));
        Masker masker = following(policies);

        policies.broken = true;
        masker.at(YESTERDAY.toEpochMilli());

        assertThat(mail(masker)).contains("mail=t***@example.com");
    }

    @Test
    void whatWasDoneUnderAPolicyStaysCountedUnderTheNext() {
        Changing policies = new Changing(policy(OLD));
        Masker masker = following(policies);
        masker.text("to taro@example.com");

        policies.policy = policy(edition("v1", "2025-01-01T00:00:00Z", "redact"));
        masker.text("to hanako@example.com");

        assertThat(masker.counts().values()).containsEntry("email", 2L);
        assertThat(masker.counts().values()).containsEntry("email", 2L);
    }

    /** As where two threads see the new policy at the same time. */
    @Test
    void whatAnotherThreadHasLearntIsNotLearntAgain() {
        Policy next = policy(edition("v1", "2025-01-01T00:00:00Z", "redact"));
        Object[] learnt = new Object[1];
        Masker[] masker = new Masker[1];
        Policy old = policy(OLD);
        masker[0] = following(() -> {
            if (masker[0] == null) {
                return old;
            }
            if (learnt[0] == null) {
                learnt[0] = this;
                learnt[0] = masker[0].state();
            }
            return next;
        });

        assertThat(masker[0].state()).isSameAs(learnt[0]);
        assertThat(mail(masker[0])).contains("mail=[REDACTED]");
    }
}
