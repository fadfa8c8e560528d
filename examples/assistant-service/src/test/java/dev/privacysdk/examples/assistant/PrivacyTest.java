package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import dev.privacysdk.archunit.PurposeRules;
import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.guilty.CardReader;
import dev.privacysdk.examples.guilty.Greedy;
import dev.privacysdk.policy.Conformance;
import dev.privacysdk.policy.ConformanceProblem;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code and policy of the service agree, and its code keeps to its purposes. */
class PrivacyTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(AssistantService.class.getPackageName())
            // People with browsers, who play the story, are not the service.
            .that(JavaClass.Predicates.resideOutsideOfPackage("..assistant.story.."));

    private static final Policy POLICY =
            PolicyReader.readClasspath("privacy-policy.yml").policy();

    /**
     * What some lines log and throw carelessly is there to be masked while the service runs, and frozen in
     * src/test/resources/frozen; whatever is new fails.
     */
    @Test
    void personalDataIsUsedAsMarksAndPolicySay() {
        FreezingArchRule.freeze(PurposeRules.all(POLICY)).check(SERVICE);
    }

    @Test
    void aMethodThatReadsWhatIsNotForItsPurposeIsFound() {
        JavaClasses guilty = new ClassFileImporter().importClasses(CardReader.class, Customer.class);

        assertThat(PurposeRules.fieldsAreReadOnlyForTheirPurposes()
                        .evaluate(guilty)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("cardToken");
    }

    @Test
    void codeAndPolicyAgree() {
        assertThat(errors(classes())).isEmpty();
    }

    @Test
    void aFieldThatThePolicyDoesNotAllowForItsPurposeIsFound() {
        assertThat(errors(List.of(Greedy.class)))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("Greedy.card"));
    }

    private static List<ConformanceProblem> errors(List<Class<?>> types) {
        return Conformance.check(POLICY, types).stream()
                .filter(ConformanceProblem::isError)
                .toList();
    }

    private static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        for (JavaClass found : SERVICE) {
            classes.add(found.reflect());
        }
        return classes;
    }
}
