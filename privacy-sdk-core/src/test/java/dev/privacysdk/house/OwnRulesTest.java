package dev.privacysdk.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.archunit.PurposeRules;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps the rules that it sells, as far as they make sense where no method is for a purpose. */
class OwnRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(ForPurpose.class.getProtectionDomain().getCodeSource().getLocation());

    /** A company's address in its policy, which everybody is to read, and the name of a member of a JSON object. */
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
}
