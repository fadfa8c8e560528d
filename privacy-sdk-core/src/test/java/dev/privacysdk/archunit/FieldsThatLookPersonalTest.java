package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import org.junit.jupiter.api.Test;

class FieldsThatLookPersonalTest {
    @Test
    void whatLooksPersonalIsReportedWithTheWordToUse() {
        assertThat(Fixtures.findings(PurposeRules.fieldsThatLookPersonalAreMarked(), "looks.guilty"))
                .containsExactlyInAnyOrder(
                        looks("Customer.mailAddress", "an e-mail address", "EmailAddress"),
                        looks("Customer.birthday", "a date of birth", "BirthDate"),
                        looks("Customer.name", "the name of a person", "PersonName"),
                        looks("Kaiin.sei", "the name of a person", "PersonName"),
                        looks("Kaiin.mei", "the name of a person", "PersonName"),
                        looks("Kaiin.jusho", "a postal address", "PostalAddress"),
                        looks("Kaiin.denwaBango", "a telephone number", "PhoneNumber"),
                        looks("Kaiin.myNumber", "a number from a government", "GovernmentId"),
                        looks("Delivery.phoneNumbers", "a telephone number", "PhoneNumber"),
                        looks("Delivery.zipCode", "a postal address", "PostalAddress"),
                        "Delivery.gender looks like a gender and bears no category; add a word of your own with"
                                + " @PersonalData(\"demographic.gender\").",
                        looks("Delivery.to", "an e-mail address", "EmailAddress"),
                        looks("Delivery.clientIp", "an IP address", "IpAddress"),
                        looks("Delivery.latitude", "a position", "PreciseLocation"),
                        looks("Delivery.longitude", "a position", "PreciseLocation"),
                        looks("Login.user_name", "a name chosen for an account", "Username"),
                        looks("Login.password_hash", "a secret that proves who one is", "Credential"),
                        looks("Login.IPAddress", "an IP address", "IpAddress"));
    }

    @Test
    void markedFieldsMachineryAndOtherNamesAreSpared() {
        assertThat(Fixtures.findings(PurposeRules.fieldsThatLookPersonalAreMarked(), "looks.innocent"))
                .isEmpty();
    }

    @Test
    void whatIsKnownToBeHarmlessIsLeftOut() {
        assertThat(Fixtures.findings(
                        PurposeRules.fieldsThatLookPersonalAreMarked(DescribedPredicate.describe(
                                "are no person's", field -> !field.getName().equals("jusho"))),
                        "looks.guilty"))
                .containsExactly(looks("Kaiin.jusho", "a postal address", "PostalAddress"));
    }

    @Test
    void aSentenceEndsNearTheField() {
        assertThat(Fixtures.details(PurposeRules.fieldsThatLookPersonalAreMarked(), "looks.guilty"))
                .allMatch(sentence -> sentence.matches("[A-Z].*\\. \\(\\w+\\.java:[1-9]\\d*\\)"));
    }

    private static String looks(String field, String what, String word) {
        return field + " looks like " + what + " and bears no category; add @" + word
                + ", or a word of your own with @PersonalData.";
    }
}
