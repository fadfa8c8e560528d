package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackersRuleTest {
    private static final String REMEDY =
            "; leave it away: who blocks cookies or images is not to be recognized, and visits can be "
                    + "counted without.";

    @Test
    void nobodyIsRecognizedByTraits() {
        assertThat(findings(PurposeRules.noFallbackTrackers(), "tracker.guilty"))
                .containsExactlyInAnyOrder(
                        "Digest.visitor makes a fingerprint of accept-language and user-agent (MessageDigest.digest)"
                                + REMEDY,
                        "EntityTag.answer hides EntityTag.Visit.cookie in a header that browsers give back "
                                + "(HttpServletResponse.setHeader)" + REMEDY,
                        "Hash.visitor makes a fingerprint of accept-language and user-agent (Objects.hash)" + REMEDY,
                        "Helper.visitor makes a fingerprint of remote address and user-agent (UUID.nameUUIDFromBytes), "
                                + "by way of Helper.key" + REMEDY,
                        "StepByStep.visitor makes a fingerprint of remote address and sec-ch-ua (MessageDigest.digest)"
                                + REMEDY);
    }

    @Test
    void oneTraitAndTheDigestOfAPageAreFine() {
        assertThat(findings(PurposeRules.noFallbackTrackers(), "tracker.innocent"))
                .isEmpty();
    }
}
