package dev.privacysdk.examples.newsletter;

// region boot-privacy-test
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.privacysdk.archunit.PurposeRules;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.testkit.RecordGate;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(NewsletterApplication.class);

    private static final Policy POLICY =
            PolicyReader.readClasspath("privacy-policy.yml").policy();

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
