package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {
    private static final Path PAGE = Path.of("../docs/rules.md");

    @Test
    void everyRuleIsInTheBook() {
        assertThat(RuleBook.ENTRIES.stream().map(RuleBook.Entry::method).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PurposeRules.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !name.equals("all"))
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyGuiltyFileIsFound(RuleBook.Entry entry) {
        assertThat(RulesDocument.files(entry, "guilty"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(RulesDocument.sentencesAbout(entry, "guilty", file))
                        .as("what %s says of %s", entry, file)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void noHelperOfTheGuiltyIsFound(RuleBook.Entry entry) {
        assertThat(entry.besides())
                .allSatisfy(file -> assertThat(RulesDocument.sentencesAbout(entry, "guilty", file))
                        .as("%s is guilty itself", file)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void noInnocentFileIsFound(RuleBook.Entry entry) {
        assertThat(RulesDocument.files(entry, "innocent")).isNotEmpty();
        assertThat(Fixtures.findings(entry.rule().get(), entry.fixture() + ".innocent"))
                .isEmpty();
    }

    @Test
    void thePageIsWhatTheBookSays() throws IOException {
        String text = RulesDocument.text();
        if (System.getProperty("rules.write") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE)
                .as("docs/rules.md is not what the rules say; write it anew with ./mvnw -pl privacy-sdk-core"
                        + " -Dtest=RuleBookTest -Drules.write test, and read the difference")
                .hasContent(text);
    }

    static Stream<RuleBook.Entry> entries() {
        return RuleBook.ENTRIES.stream();
    }
}
