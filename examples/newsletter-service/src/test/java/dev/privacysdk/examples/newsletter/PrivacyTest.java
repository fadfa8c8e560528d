package dev.privacysdk.examples.newsletter;

// region boot-privacy-test
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privacysdk.archunit.PurposeRules;
import dev.privacysdk.policy.Conformance;
import dev.privacysdk.policy.ConformanceProblem;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    @Test
    void codeKeepsToItsPurposes() {
        PurposeRules.all().check(new ClassFileImporter().importPackagesOf(NewsletterApplication.class));
    }

    @Test
    void codeAndPolicyAgree() {
        Policy policy = PolicyReader.readClasspath("privacy-policy.yml").policy();

        assertThat(Conformance.check(policy, List.of(Reader.class, Readers.class, NewsletterController.class)))
                .filteredOn(ConformanceProblem::isError)
                .isEmpty();
    }
}
// endregion
