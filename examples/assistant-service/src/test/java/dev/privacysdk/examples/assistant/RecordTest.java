package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.privacysdk.examples.guilty.Greedy;
import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.report.Inventory;
import dev.privacysdk.report.RecordOfProcessing;
import dev.privacysdk.testkit.RecordGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The committed record of processing is the one that policy and marks give. */
class RecordTest {
    private static final Path COMMITTED = Path.of("record-of-processing.md");

    private static final Policy POLICY =
            PolicyReader.readClasspath("privacy-policy.yml").policy();

    @Test
    void theRecordOfProcessingIsWhatPolicyAndMarksGive() {
        RecordGate.check(COMMITTED, POLICY, classes());
    }

    @Test
    void oneMoreFieldIsSaid() {
        List<Class<?>> more = classes();
        more.add(Greedy.class);
        Inventory committed = RecordOfProcessing.of(POLICY, classes()).inventory();

        assertThat(RecordOfProcessing.of(POLICY, more).since(committed).changes())
                .extracting(Change::sentence)
                .containsExactly("dev.privacysdk.examples.guilty.Greedy.card is new and holds payment.card, for "
                        + "marketing.direct, service.purchase: widened.");
    }

    @Test
    void theOrderOfTheClassPathDoesNotCount() {
        List<Class<?>> shuffled = classes();
        Collections.shuffle(shuffled, new Random(5));

        assertThat(RecordOfProcessing.of(POLICY, shuffled).markdown())
                .isEqualTo(RecordOfProcessing.of(POLICY, classes()).markdown());
    }

    private static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(AssistantService.class)) {
            classes.add(found.reflect());
        }
        return classes;
    }
}
