package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import java.util.List;

/** The small classes that rules are tried on, imported once. */
final class Fixtures {
    static final String HOME = "dev.privacysdk.archunit.fixture";

    /** A policy that names what the fixtures do. */
    static final Policy POLICY =
            PolicyReader.readClasspath("dev/privacysdk/archunit/rules.yml").policy();

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(HOME);

    private Fixtures() {}

    /** The classes of one directory, such as {@code reading.guilty}. */
    static JavaClasses in(String place) {
        return ALL.that(JavaClass.Predicates.resideInAPackage(HOME + "." + place));
    }

    /** The sentences about them. */
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
