package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.archunit.fixture.conformance.Started;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformToTest {
    private static final ArchRule RULE = PurposeRules.conformTo(Fixtures.POLICY);

    @Test
    void everyErrorIsOneViolationAtItsClass() {
        assertThat(Fixtures.details(RULE, "conformance.guilty"))
                .satisfiesExactlyInAnyOrder(
                        sentence -> assertThat(sentence)
                                .isEqualTo(
                                        "Member.email is marked for segmentation, but policy v1 lets segmentation use only"
                                                + " [profile.interests, payment.card]; drop the word, or have the policy add"
                                                + " contact.email. (Member.java:0)"),
                        sentence -> assertThat(sentence)
                                .startsWith("Member.shoeSize holds body.shoe-size, which policy v1 does not name")
                                .endsWith(" (Member.java:0)"),
                        sentence -> assertThat(sentence)
                                .startsWith("Loud.height holds body.height, which policy v1 does not name")
                                .endsWith(" (Loud.java:0)"));
    }

    @Test
    void noClassIsInitialized() {
        RULE.evaluate(Fixtures.in("conformance.guilty"));
        assertThat(Started.CLASSES).isEmpty();
    }

    @Test
    void whatConformsIsNoViolation() {
        assertThat(Fixtures.details(RULE, "conformance.innocent")).isEmpty();
    }

    @Test
    void editionsToComeAreHeldAgainstToo() {
        ArchRule tomorrow = PurposeRules.conformTo(Fixtures.POLICY, Instant.parse("2025-06-01T00:00:00Z"));
        assertThat(Fixtures.details(tomorrow, "conformance.guilty"))
                .isEqualTo(Fixtures.details(RULE, "conformance.guilty"));
    }

    @Test
    void aClassThatCannotBeLoadedIsOneSentence(@TempDir Path folder) {
        Compiled.into(folder, Map.of("broken.Base", "class Base {}", "broken.Heir", "class Heir extends Base {}"));
        assertThat(folder.resolve("broken/Base.class").toFile().delete()).isTrue();
        List<String> details = Compiled.loading(
                List.of(folder),
                loader -> RULE.evaluate(new ClassFileImporter().importPath(folder))
                        .getFailureReport()
                        .getDetails());
        assertThat(details)
                .contains(
                        "Heir cannot be loaded, for lack of broken.Base, so it is not held against the policy; put what it"
                                + " needs on the class path of the test. (Heir.java:0)");
    }
}
