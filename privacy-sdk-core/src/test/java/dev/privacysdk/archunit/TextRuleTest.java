package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRuleTest {
    private static final String REMEDY =
            "; log the object by itself, use what Masker.render makes of it, or let its class mask toString.";

    @Test
    void noObjectBecomesTextThatTellsWhatItHolds() {
        assertThat(findings(PurposeRules.personalObjectsAreNotTurnedIntoText(), "text.guilty"))
                .containsExactlyInAnyOrder(
                        "Appended.line turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "ByObjectReference.all turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "ByReference.lines turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "Concatenation.line turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "Formatted.line turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "Helper.line turns a Customer into text, which tells Customer.email and Customer.name, by way of"
                                + " Helper.text" + REMEDY,
                        "InLambda.lines turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "ListText.line turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "Nested.line turns a Parcel into text, which tells Customer.email and Customer.name" + REMEDY,
                        "OwnText.line turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY,
                        "ValueOf.line turns a Customer into text, which tells Customer.email and Customer.name"
                                + REMEDY);
    }

    @Test
    void singleValuesAndMaskedObjectsMayBecomeText() {
        assertThat(findings(PurposeRules.personalObjectsAreNotTurnedIntoText(), "text.innocent"))
                .isEmpty();
    }
}
