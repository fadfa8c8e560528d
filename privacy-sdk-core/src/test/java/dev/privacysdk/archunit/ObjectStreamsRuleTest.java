package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectStreamsRuleTest {
    private static final String REMEDY =
            "; write JSON under a permit with the PrivacyModule, or keep what is personal out of the stream "
                    + "with transient fields.";

    @Test
    void nothingPersonalIsSerialized() {
        assertThat(findings(PurposeRules.personalDataStaysOutOfObjectStreams(), "stream.guilty"))
                .containsExactlyInAnyOrder(
                        "Helper.write lets a Parcel flow into an object stream (ObjectOutputStream.writeObject), by way "
                                + "of Helper.store" + REMEDY,
                        "ListOfObjects.write lets a Customer flow into an object stream "
                                + "(ObjectOutputStream.writeUnshared)" + REMEDY,
                        "ObjectItself.write lets an Account flow into an object stream (ObjectOutputStream.writeObject)"
                                + REMEDY,
                        "Value.write lets Customer.email flow into an object stream (ObjectOutputStream.writeUTF)"
                                + REMEDY);
    }

    @Test
    void whatIsNotPersonalMayBeSerialized() {
        assertThat(findings(PurposeRules.personalDataStaysOutOfObjectStreams(), "stream.innocent"))
                .isEmpty();
    }
}
