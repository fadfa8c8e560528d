package dev.privacysdk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurposeRuleTest {
    @Test
    void theLawAndThePersonImpose() {
        assertThat(rule(List.of(LegalBasis.LEGAL_OBLIGATION)).imposed()).isTrue();
        assertThat(rule(List.of(LegalBasis.CONTRACT), PurposeTrait.SUBJECT_REQUEST)
                        .imposed())
                .isTrue();
        assertThat(rule(List.of(LegalBasis.LEGITIMATE_INTEREST), PurposeTrait.COMPELLING)
                        .imposed())
                .isTrue();
    }

    @Test
    void nothingElseDoes() {
        assertThat(rule(List.of(LegalBasis.CONTRACT)).imposed()).isFalse();
        assertThat(rule(List.of()).imposed()).isFalse();
        assertThat(rule(List.of(LegalBasis.LEGAL_OBLIGATION, LegalBasis.CONSENT))
                        .imposed())
                .as("who consents is not obliged")
                .isFalse();
        assertThat(rule(List.of(LegalBasis.CONTRACT), PurposeTrait.RETAIN_AFTER_ERASURE)
                        .imposed())
                .isFalse();
    }

    private static PurposeRule rule(List<LegalBasis> eu, PurposeTrait... traits) {
        return new PurposeRule(
                Purpose.of("answer"),
                Label.NONE,
                Map.of(Regime.EU, eu),
                Set.of(),
                Set.of(Recipient.SELF),
                Set.of(traits),
                null,
                null,
                null,
                null,
                List.of());
    }
}
