package dev.privacysdk.spring.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.archunit.PurposeRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The starter keeps the rules that applications are given, as far as they make sense where no method is for a purpose. */
class SpringOwnRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.privacysdk.spring", "dev.privacysdk.testkit");

    static Stream<ArchRule> rules() {
        return Stream.of(
                PurposeRules.fieldsThatLookPersonalAreMarked(),
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
    void theStarterAndTheTestkitKeepTheRules(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
