package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the rules on data flow say of the fixtures, imported once. */
final class FlowFixtures {
    static final JavaClasses ALL = new ClassFileImporter().importPackages("dev.privacysdk.archunit.fixture");

    private FlowFixtures() {}

    static JavaClasses in(String place) {
        return ALL.that(JavaClass.Predicates.resideInAPackage("dev.privacysdk.archunit.fixture." + place));
    }

    /** The sentences with their places. */
    static List<String> details(ArchRule rule, String place) {
        return rule.evaluate(in(place)).getFailureReport().getDetails();
    }

    /** The sentences without the places, which move whenever a fixture is edited. */
    static List<String> findings(ArchRule rule, String place) {
        return details(rule, place).stream()
                .map(sentence -> sentence.replaceAll(" \\(\\w+\\.java:\\d+\\)$", ""))
                .toList();
    }
}
