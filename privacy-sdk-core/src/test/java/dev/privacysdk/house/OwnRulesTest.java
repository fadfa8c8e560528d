package dev.privacysdk.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.archunit.PurposeRules;
import dev.privacysdk.erasure.Contact;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps the rules that it sells, as far as they make sense where no method is for a purpose. */
class OwnRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(ForPurpose.class.getProtectionDomain().getCodeSource().getLocation());

    /**
     * An address whose category its channel decides, and which its class never prints; and the name of a member of a JSON
     * object.
     */
    private static final DescribedPredicate<JavaField> NOBODYS = DescribedPredicate.describe(
            "nobody's",
            field -> Set.of("Contact.address", "Member.name")
                    .contains(field.getOwner().getSimpleName() + "." + field.getName()));

    static Stream<ArchRule> rules() {
        return Stream.of(
                PurposeRules.purposeMethodsNameTheirSubject(),
                PurposeRules.purposeMethodsCanBeIntercepted(),
                PurposeRules.fieldsAreReadOnlyForTheirPurposes(),
                PurposeRules.fieldsThatLookPersonalAreMarked(NOBODYS),
                PurposeRules.classesMaskTheirToString(),
                PurposeRules.personalDataStaysOutOfLogs(),
                PurposeRules.personalDataStaysOutOfExceptions(),
                PurposeRules.personalObjectsAreNotTurnedIntoText(),
                PurposeRules.personalDataStaysOutOfObjectStreams(),
                PurposeRules.personalDataLeavesOnlyToDeclaredRecipients(),
                PurposeRules.personalDataIsKeptOnlyForAPurpose(),
                PurposeRules.secretsAreComparedInConstantTime(),
                PurposeRules.noFallbackTrackers());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsOwnRules(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    /** Interception carries scopes to the threads of streams and stages, as a framework does. */
    @Test
    void nobodyButInterceptionCarriesScopes() {
        PurposeRules.applicationsStayOutOfScopeCarrier()
                .check(HOUSE.that(JavaClass.Predicates.resideOutsideOfPackage("dev.privacysdk.interception")));
    }

    @Test
    void theWholeHouseIsJudged() {
        assertThat(HOUSE.contain(Contact.class)).isTrue();
        assertThat(PurposeRules.fieldsThatLookPersonalAreMarked()
                        .evaluate(HOUSE)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("Contact.address looks like"));
    }
}
