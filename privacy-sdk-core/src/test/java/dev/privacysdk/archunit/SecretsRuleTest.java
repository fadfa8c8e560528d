package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.DataCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsRuleTest {
    private static final String REMEDY = "; compare bytes with MessageDigest.isEqual.";

    @Test
    void noSecretIsComparedByEquals() {
        assertThat(findings(PurposeRules.secretsAreComparedInConstantTime(), "secret.guilty"))
                .containsExactlyInAnyOrder(
                        "ByArrays.check compares Account.password with Arrays.equals, which takes the longer the more of"
                                + " a guess is right" + REMEDY,
                        "ByObjects.check compares Account.password with Objects.equals, which takes the longer the more "
                                + "of a guess is right" + REMEDY,
                        "ByReference.check compares Account.password with String.equals, which takes the longer the more"
                                + " of a guess is right" + REMEDY,
                        "Equal.check compares Account.password with String.equals, which takes the longer the more of a "
                                + "guess is right" + REMEDY,
                        "Helper.check compares Account.password with String.contentEquals, by way of Helper.same, which "
                                + "takes the longer the more of a guess is right" + REMEDY,
                        "Identity.check compares Account.password with ==, which takes the longer the more of a guess is"
                                + " right" + REMEDY,
                        "InLambda.check compares Account.password with String.equals, which takes the longer the more of"
                                + " a guess is right" + REMEDY,
                        "InheritedCheck.check compares Account.password with String.equals, by way of"
                                + " InheritedCheck.Texts.same, which takes the longer the more of a guess is right"
                                + REMEDY,
                        "Turned.check compares Account.password with String.equalsIgnoreCase, which takes the longer the"
                                + " more of a guess is right" + REMEDY);
    }

    @Test
    void constantTimeAndOtherValuesAreFine() {
        assertThat(findings(PurposeRules.secretsAreComparedInConstantTime(), "secret.innocent"))
                .isEmpty();
    }

    @Test
    void anApplicationSaysWhatElseIsSecret() {
        assertThat(findings(
                        PurposeRules.secretsAreComparedInConstantTime(List.of(DataCategory.of("contact"))),
                        "secret.innocent"))
                .containsExactly(
                        "Other.check compares Account.email with String.equals, which takes the longer the more of a"
                                + " guess is right; compare bytes with MessageDigest.isEqual.");
    }
}
