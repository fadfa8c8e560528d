package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class InferenceRulesTest {
    private static final String LEAVE_OUT =
            "; leave it out of the inference or, if nothing is inferred, take @Performs(INFER) away.";
    private static final String INSTRUCTION =
            "; leave customers' data out or, if the customer instructs the training, take the customer as a parameter with"
                    + " @OnBehalfOf.";
    private static final ArchRule BY_LAW = PurposeRules.nothingIsInferredFromSensitiveData();
    private static final ArchRule BY_POLICY = PurposeRules.nothingIsInferredFromSensitiveData(Fixtures.POLICY);
    private static final ArchRule TRAINING =
            PurposeRules.processorsDataStaysOutOfTraining(List.of(Purpose.of("ai-training")));

    @Test
    void nothingIsInferredFromSensitiveData() {
        assertThat(Fixtures.findings(BY_LAW, "inference.guilty"))
                .containsExactlyInAnyOrder(
                        "Segments.spendsMuch infers characteristics but reads Buyer.card, which holds payment.card, by way of"
                                + " Segments.isPremium" + LEAVE_OUT,
                        "Heir.GuessingTable.guess infers characteristics but reads Buyer.card, which holds payment.card"
                                + LEAVE_OUT,
                        "Diet.guess infers characteristics but reads Buyer.allergies, which holds health.allergies"
                                + LEAVE_OUT,
                        "Scores.wealth infers characteristics but takes location.precise" + LEAVE_OUT,
                        "Wealth.wealth infers characteristics but reads Buyer.card, which holds payment.card, by way of"
                                + " Wealth.Table.cardOf" + LEAVE_OUT);
    }

    @Test
    void whatIsNotSensitiveMayBeInferredFromAndWhatIsMayBeUsed() {
        assertThat(Fixtures.findings(BY_LAW, "inference.innocent")).isEmpty();
        assertThat(Fixtures.findings(BY_POLICY, "inference.innocent")).isEmpty();
    }

    @Test
    void aPolicySaysWhatIsSensitive() {
        assertThat(Fixtures.findings(BY_POLICY, "inference.guilty"))
                .hasSize(3)
                .allSatisfy(sentence -> assertThat(sentence).contains("payment.card"));
    }

    @Test
    void anApplicationSaysWhatIsSensitive() {
        ArchRule onlyHealth = PurposeRules.nothingIsInferredFromSensitiveData(List.of(DataCategory.of("health")));
        assertThat(Fixtures.findings(onlyHealth, "inference.guilty"))
                .singleElement()
                .asString()
                .contains("Buyer.allergies");
        ArchRule oneCard =
                PurposeRules.nothingIsInferredFromSensitiveData(List.of(DataCategory.of("payment.card.token")));
        assertThat(Fixtures.findings(oneCard, "inference.guilty"))
                .as("a field for cards may hold their tokens")
                .hasSize(3);
    }

    @Test
    void customersDataStaysOutOfTraining() {
        assertThat(Fixtures.findings(TRAINING, "training.guilty"))
                .containsExactlyInAnyOrder(
                        "NightTraining.samples is for ai-training, which is training, but calls Chats.of, which works on"
                                + " behalf of a customer" + INSTRUCTION,
                        "Archive.texts is for ai-training, which is training, but calls Archive.Mails.of, which works on"
                                + " behalf of a customer" + INSTRUCTION,
                        "Corpus.build is for ai-training, which is training, but calls Chats.of, which works on behalf of a"
                                + " customer, by way of Corpus.Collector.collect" + INSTRUCTION);
    }

    @Test
    void anInstructionLetsATrainingUseCustomersData() {
        assertThat(Fixtures.findings(TRAINING, "training.innocent")).isEmpty();
    }

    @Test
    void aPolicySaysWhatIsTraining() {
        ArchRule byPolicy = PurposeRules.processorsDataStaysOutOfTraining(Fixtures.POLICY);
        assertThat(Fixtures.findings(byPolicy, "training.guilty"))
                .containsExactlyInAnyOrderElementsOf(Fixtures.findings(TRAINING, "training.guilty"));
        assertThat(StayOutOfTraining.purposes(Fixtures.POLICY.latest())).containsExactly(Purpose.of("ai-training"));
    }
}
