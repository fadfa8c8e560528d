package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExceptionsRuleTest {
    private static final String REMEDY =
            "; name the record by its id, or log the object by itself where the exception is handled.";

    @Test
    void noValueGetsIntoTheMessageOfAnException() {
        assertThat(findings(PurposeRules.personalDataStaysOutOfExceptions(), "exception.guilty"))
                .containsExactlyInAnyOrder(
                        "ByReference.check lets Customer.email flow into the message of an exception "
                                + "(IllegalStateException)" + REMEDY,
                        "Concatenation.check lets Customer.name flow into the message of an exception "
                                + "(IllegalStateException)" + REMEDY,
                        "Demanded.later lets Customer.name flow into the message of an exception (Assert.hasText)"
                                + REMEDY,
                        "Demanded.send lets Customer.email flow into the message of an exception "
                                + "(Objects.requireNonNull)" + REMEDY,
                        "Formatted.check lets Customer.email flow into the message of an exception "
                                + "(IllegalArgumentException)" + REMEDY,
                        "InLambda.check lets Customer.email flow into the message of an exception "
                                + "(IllegalStateException)" + REMEDY,
                        "OwnException.check lets Customer.email flow into the message of an exception "
                                + "(RuntimeException), by way of the constructor of OwnException.Undeliverable"
                                + REMEDY,
                        "OwnMessage.Unreachable.getMessage lets Customer.email flow into the message of an exception "
                                + "(OwnMessage.Unreachable.getMessage)" + REMEDY,
                        "TextOfObject.check lets Customer.email and Customer.name flow into the message of an exception "
                                + "(IllegalStateException), by way of Parcel.toString" + REMEDY,
                        "The constructor of Component.Address lets the @EmailAddress parameter of the constructor of "
                                + "Component.Address flow into the message of an exception (IllegalArgumentException)"
                                + REMEDY);
    }

    @Test
    void idsSizesAndObjectsBesideTheMessageAreFine() {
        assertThat(findings(PurposeRules.personalDataStaysOutOfExceptions(), "exception.innocent"))
                .isEmpty();
    }
}
