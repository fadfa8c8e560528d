package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.Notice;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A category may be bound to some recipients, whatever its purposes allow: a card goes to the payment processor alone. */
class CategoryRecipientTest {
    private static final Recipient PROCESSOR = Recipient.of("payment_processor");
    private static final Recipient VENDOR = Recipient.of("service_providers");

    private static Policy policy() {
        CategoryRule payment = new CategoryRule(
                DataCategory.of("payment"),
                Label.NONE,
                null,
                List.of(),
                Set.of(PROCESSOR),
                null,
                false,
                true,
                false,
                false,
                null,
                null,
                List.of(),
                Map.of());
        PurposeRule purchase = new PurposeRule(
                Purpose.of("purchase"),
                Label.NONE,
                PurposeRule.defaultBases(List.of(LegalBasis.CONTRACT), false),
                Set.of(DataCategory.of("payment"), DataCategory.of("contact")),
                Set.of(Recipient.SELF, PROCESSOR, VENDOR),
                Set.of(),
                null,
                null,
                null,
                null,
                List.of());
        return Policy.of(List.of(new Edition(
                new PolicyVersion("v1", "hash"),
                Instant.EPOCH,
                Set.of(),
                Settings.DEFAULTS,
                Map.of(),
                Map.of(),
                List.of(
                        payment,
                        CategoryRule.plain(DataCategory.of("payment.card")),
                        CategoryRule.plain(DataCategory.of("contact"))),
                List.of(
                        RecipientRule.plain(Recipient.SELF),
                        RecipientRule.plain(PROCESSOR),
                        RecipientRule.plain(VENDOR)),
                List.of(purchase),
                Notice.EMPTY)));
    }

    @ParameterizedTest
    @CsvSource({
        "payment, payment_processor, CONTRACT",
        "payment, SELF, CONTRACT",
        "payment, service_providers, RECIPIENT_NOT_ALLOWED",
        "payment.card, service_providers, RECIPIENT_NOT_ALLOWED",
        "payment.card.number, service_providers, RECIPIENT_NOT_ALLOWED",
        "contact, service_providers, CONTRACT"
    })
    void aBoundCategoryGoesToItsRecipientsAlone(String category, String recipient, Reason reason) {
        DecisionCase asked = new DecisionCase(
                Map.of(
                        "time", "2025-09-01T10:00:00Z",
                        "purpose", "purchase",
                        "category", category,
                        "operation", "DISCLOSE",
                        "recipient", recipient),
                new JsonMapper().readTree("{\"contract\":\"ACTIVE\"}"));
        assertThat(asked.decide(policy()).reason()).isEqualTo(reason);
    }
}
