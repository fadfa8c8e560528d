package dev.privacysdk.examples.plain.newsletter;

// region record-test
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.testkit.RecordGate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordTest {
    @Test
    void theRecordOfProcessingIsWhatPolicyAndMarksGive() {
        Policy policy = PolicyReader.readClasspath("newsletter-policy.yml").policy();

        RecordGate.check(
                Path.of("record-of-processing.md"), policy, List.of(Reader.class, Readers.class, Issues.class));
    }
}
// endregion
