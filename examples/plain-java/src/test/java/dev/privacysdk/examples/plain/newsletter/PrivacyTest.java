package dev.privacysdk.examples.plain.newsletter;

// region build-check
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privacysdk.archunit.PurposeRules;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.testkit.RecordGate;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    private static final JavaClasses CODE = new ClassFileImporter().importPackagesOf(Issues.class);

    private static final Policy POLICY =
            PolicyReader.readClasspath("newsletter-policy.yml").policy();

    @Test
    void personalDataIsUsedAsMarksAndPolicySay() {
        PurposeRules.all(POLICY).check(CODE);
    }

    @Test
    void theCommittedRecordOfProcessingIsTrue() {
        RecordGate.check(Path.of("record-of-processing.md"), POLICY, CODE);
    }
}
// endregion
