package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptRuleTest {
    private static final String REMEDY =
            "; keep the id and look the rest up, or do it in a method that is for a purpose or demands one.";

    @Test
    void nothingPersonalIsKeptForNoPurpose() {
        assertThat(findings(PurposeRules.personalDataIsKeptOnlyForAPurpose(), "kept.guilty"))
                .containsExactlyInAnyOrder(
                        "Annotated.all lets a Customer flow into a cache (its answer)" + REMEDY,
                        "ByReference.remember lets Customer.name flow into a cache (Cache.put)" + REMEDY,
                        "InCaffeine.remember lets a Customer flow into a cache (Cache.put)" + REMEDY,
                        "InSession.login lets a Customer flow into a session or context (HttpSession.setAttribute)"
                                + REMEDY,
                        "Loaded.look lets a Customer flow into a cache (Cache.get)" + REMEDY,
                        "ValueInSession.login lets Customer.email flow into a session or context "
                                + "(HttpSession.setAttribute)" + REMEDY);
    }

    @Test
    void idsAndWhatIsForAPurposeMayBeKept() {
        assertThat(findings(PurposeRules.personalDataIsKeptOnlyForAPurpose(), "kept.innocent"))
                .isEmpty();
    }
}
