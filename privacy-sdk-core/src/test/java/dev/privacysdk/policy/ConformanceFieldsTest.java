package dev.privacysdk.policy;

import static dev.privacysdk.policy.ConformanceCheck.edition;
import static dev.privacysdk.policy.ConformanceCheck.problems;
import static dev.privacysdk.policy.ConformanceCheck.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.policy.ConformanceCheck.Letters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConformanceFieldsTest {
    record Wider(
            @SubjectId("customer") String id,

            @EmailAddress @ForPurpose("newsletter") @Nullable
            String email) {}

    @Test
    void aFieldMarkedForMoreThanThePolicyLetsItsPurposeUseIsAnError() {
        assertThat(problems(Wider.class, Letters.class))
                .containsExactly(
                        "ERROR Wider.email: Wider.email is marked for newsletter, but policy v2 lets newsletter use only"
                                + " [identity.name]; drop the word, or have the policy add contact.email.");
    }

    record Unknown(
            @SubjectId("customer") String id,
            @PersonalData("contcat.email") @Nullable String mail,
            @PersonalData("body.shoe-size") @Nullable String shoeSize,
            @EmailAddress @ForPurpose("biling") @Nullable String email,
            @EmailAddress @CollectedFor("sales") @Nullable String other) {}

    @Test
    void whatThePolicyDoesNotNameIsAnErrorThatSaysWhatWasMeant() {
        assertThat(problems(Unknown.class, Letters.class))
                .hasSize(4)
                .anySatisfy(each -> assertThat(each)
                        .startsWith(
                                "ERROR Unknown.mail: Unknown.mail holds contcat.email, which policy v2 does not name; did you"
                                        + " mean \"contact.email\"?"))
                .anySatisfy(
                        each -> assertThat(each)
                                .startsWith(
                                        "ERROR Unknown.shoeSize: Unknown.shoeSize holds body.shoe-size, which policy v2 does not name"))
                .anySatisfy(each -> assertThat(each)
                        .startsWith(
                                "ERROR Unknown.email: Unknown.email is marked for biling, which policy v2 does not name; did"
                                        + " you mean \"billing\"?"))
                .anySatisfy(
                        each -> assertThat(each)
                                .startsWith(
                                        "ERROR Unknown.other: Unknown.other was collected for sales, which policy v2 does not name"));
    }

    record Fixed(
            @SubjectId("customer") @EmailAddress String id,
            @PersonName String name,
            @PersonName int year) {}

    static class Entity {
        @SubjectId("customer")
        String id = "";

        @EmailAddress
        String email = "";
    }

    @PurposeRequired
    interface Entities {
        Optional<Entity> find(String id);
    }

    @Test
    void aComponentThatIsWithheldSomewhereMustBeAbleToBeAbsent() {
        assertThat(problems(Fixed.class, Letters.class))
                .containsExactlyInAnyOrder(
                        "ERROR Fixed.name: Fixed.name is withheld for some purposes, such as billing, and cannot be left out; make"
                                + " it @Nullable, Optional or a collection.",
                        "ERROR Fixed.year: Fixed.year is withheld for some purposes, such as billing, and cannot be left out; make"
                                + " it @Nullable, Optional or a collection.");
    }

    @Test
    void whatIsNotCopiedPassesWholeAndIsAWarningOnly() {
        assertThat(problems(Entity.class, Entities.class, Letters.class))
                .containsExactly(
                        "WARNING Entities.find: Entities.find answers with Entity, which is no record and therefore passes"
                                + " whole or not at all; answer with a record or a projection.");
    }

    record Patient(
            @SubjectId("customer") String id,

            @PersonalData("health.illness") @ForPurpose("care") @Nullable
            String illness) {}

    record Claimant(
            @SubjectId("customer") String id,

            @PersonalData("health") @ForPurpose("newsletter") @Nullable
            String illness) {}

    @Test
    void aSpecialCategoryWithoutConsentOrAGroundOfItsOwnIsAWarning() {
        assertThat(problems(Patient.class, Letters.class))
                .containsExactly(
                        "WARNING Patient.illness: Patient.illness holds health.illness, a special category, for care,"
                                + " which policy v2 rests on [CONTRACT]; without explicit consent every use is denied, so ask for it or"
                                + " drop the word.");
        Edition claims = edition("v3", "2026-01-01T00:00:00Z", Set.of("health"));
        assertThat(told(Conformance.check(claims, List.of(Claimant.class, Letters.class))))
                .noneMatch(each -> each.contains("special category"));
    }
}
