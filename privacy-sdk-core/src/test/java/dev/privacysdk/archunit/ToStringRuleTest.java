package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.archunit.fixture.tostring.innocent.MaskedRecord;
import org.junit.jupiter.api.Test;

class ToStringRuleTest {
    private static final String REMEDY = "; leave it out, or write @Override public String toString() { return "
            + "Masker.standard().render(this); }.";

    @Test
    void noToStringTellsPersonalData() {
        assertThat(findings(PurposeRules.classesMaskTheirToString(), "tostring.guilty"))
                .containsExactlyInAnyOrder(
                        "The toString of Anonymous.1 tells Anonymous.1.email" + REMEDY,
                        "The toString of ByGetter tells ByGetter.email" + REMEDY,
                        "The toString of ByHelper tells ByHelper.email" + REMEDY,
                        "The toString of Generated tells Generated.email" + REMEDY,
                        "The toString of Heir tells Plain.email" + REMEDY,
                        "The toString of ObjectInside tells Customer.email and Customer.name" + REMEDY,
                        "The toString of OfEnum tells OfEnum.email" + REMEDY,
                        "The toString of Written tells Written.email and Written.name" + REMEDY);
    }

    @Test
    void maskedLeftOutAndMissingOnesAreFine() {
        assertThat(findings(PurposeRules.classesMaskTheirToString(), "tostring.innocent"))
                .isEmpty();
    }

    @Test
    void theRemedyMasksAndDoesNotCallItself() {
        assertThat(new MaskedRecord("7", "ada@example.org").toString())
                .contains("7")
                .doesNotContain("ada@example.org");
    }
}
