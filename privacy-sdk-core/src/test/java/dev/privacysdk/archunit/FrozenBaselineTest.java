package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An old code base freezes what the rules find in it, and starts today. */
class FrozenBaselineTest {
    private static final String OLD = """
            record Customer(String email, String tier) {
                String greeting() { return tier; }
            }""";
    private static final String MOVED = "/* A licence,\nin two lines. */\n\n" + OLD;
    private static final String WORSE = OLD.replace("String tier)", "String tier, String phone)");
    private static final String MENDED =
            OLD.replace("String email", "@dev.privacysdk.annotation.category.EmailAddress String email");

    @TempDir
    private Path folder;

    @Test
    void whatWasThereIsFrozenAndWhatIsNewFails() {
        withStore(() -> {
            check(OLD);
            check(OLD);
            check(MOVED);
            assertThat(store()).contains("Customer.email looks like an e-mail address");
            assertThatThrownBy(() -> check(WORSE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Customer.phone looks like a telephone number")
                    .hasMessageNotContaining("Customer.email");
        });
    }

    @Test
    void whatIsMendedLeavesTheBaselineForGood() {
        withStore(() -> {
            check(OLD);
            check(MENDED);
            assertThat(store()).doesNotContain("Customer.email");
            assertThatThrownBy(() -> check(OLD)).hasMessageContaining("Customer.email");
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyRuleCanBeFrozen(RuleBook.Entry entry) {
        withStore(() -> {
            ArchRule frozen = FreezingArchRule.freeze(entry.rule().get());
            JavaClasses guilty = Fixtures.in(entry.fixture() + ".guilty");
            assertThatCode(() -> frozen.check(guilty)).doesNotThrowAnyException();
            assertThatCode(() -> frozen.check(guilty)).doesNotThrowAnyException();
        });
    }

    static Stream<RuleBook.Entry> entries() {
        return RuleBook.ENTRIES.stream();
    }

    private void check(String customer) {
        Path classes = folder.resolve("classes");
        Compiled.into(classes, Map.of("old.Customer", customer));
        FreezingArchRule.freeze(PurposeRules.fieldsThatLookPersonalAreMarked())
                .check(new ClassFileImporter().importPath(classes));
    }

    /** What {@code archunit.properties} says in a build of its own. */
    private void withStore(Runnable work) {
        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty(
                    "freeze.store.default.path", folder.resolve("store").toString());
            configuration.setProperty("freeze.store.default.allowStoreCreation", "true");
            work.run();
        });
    }

    private String store() {
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            return files.map(FrozenBaselineTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
