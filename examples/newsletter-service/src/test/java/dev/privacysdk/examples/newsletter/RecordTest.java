package dev.privacysdk.examples.newsletter;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.testkit.RecordGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed record of processing is the one that policy and marks give. */
class RecordTest {
    @Test
    void theRecordOfProcessingIsWhatPolicyAndMarksGive() {
        Policy policy = PolicyReader.readClasspath("privacy-policy.yml").policy();

        RecordGate.check(Path.of("record-of-processing.md"), policy, classes());
    }

    // region record-classes
    private static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(NewsletterApplication.class)) {
            classes.add(found.reflect());
        }
        return classes;
    }
    // endregion
}
