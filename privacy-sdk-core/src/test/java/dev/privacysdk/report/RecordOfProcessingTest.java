package dev.privacysdk.report;

import static dev.privacysdk.report.Twins.CODE;
import static dev.privacysdk.report.Twins.POLICY;
import static dev.privacysdk.report.Twins.classes;
import static dev.privacysdk.report.Twins.policy;
import static dev.privacysdk.report.Twins.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordOfProcessingTest {
    private static String record(String document, String code) {
        return RecordOfProcessing.of(policy(document), classes(code)).markdown();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RecordOfProcessingTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        }
    }

    @Test
    void theWholeRecordIsTheGoldenOne() throws IOException {
        assertThat(record(POLICY, CODE)).isEqualTo(resource("record.md"));
    }

    @Test
    void neitherLocaleNorTimeZoneChangesIt() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = record(POLICY, CODE);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(record(POLICY, CODE)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (String words : List.of("record", "countries")) {
            Properties english = new Properties();
            Properties japanese = new Properties();
            english.load(new java.io.StringReader(resource(words + "_en.properties")));
            japanese.load(new java.io.StringReader(resource(words + "_ja.properties")));
            assertThat(japanese.keySet()).isEqualTo(english.keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "```",
                "</td><script>",
                "[x](javascript:alert)",
                "**b** _i_ ~~s~~ # $x$",
                "one\\n\\n# two",
                "| --- |",
                "<!-- ",
                "\\u202Eright\\u202C"
            })
    void noNameInThePolicyBreaksTheDocument(String name) {
        String plain = record(with(POLICY, "{ en: E-mail, ja: メール }", "{ en: Plain, ja: Plain }"), CODE);
        String named =
                record(with(POLICY, "{ en: E-mail, ja: メール }", "{ en: \"" + name + "\", ja: \"" + name + "\" }"), CODE);

        assertThat(shape(named)).isEqualTo(shape(plain));
        assertThat(withoutEscapes(named)).doesNotContain("<script", "](java", "<!--", "\u202E", "**b");
        assertThat(Inventory.in(named).under("use newsletter")).containsExactly("contact.email");
    }

    private static String withoutEscapes(String markdown) {
        return markdown.replaceAll("\\\\.", "");
    }

    /** The first mark of each line, and the number of cells in it. */
    private static List<String> shape(String markdown) {
        return markdown.lines()
                .map(line -> line.replace("\\|", ""))
                .map(line -> line.isEmpty()
                        ? ""
                        : line.charAt(0) + " "
                                + line.chars().filter(c -> c == '|').count())
                .toList();
    }

    @Test
    void aNameThatIsMissingInJapaneseIsGivenInEnglishAndSaysSo() {
        String english =
                POLICY.replace("languages: [en, ja]", "languages: [en]").replaceAll(", ja: [^ }]+", "");

        assertThat(record(english, CODE)).contains("| E-mail（日本語の記載なし）（`contact.email`） |");
    }

    @Test
    void codeThatThePolicyDoesNotPermitIsListed() {
        String greedy = with(
                CODE,
                "@ForPurpose(\"delivery\") @Nullable String phone",
                "@ForPurpose(\"survey\") @Nullable String phone");

        assertThat(record(POLICY, greedy))
                .contains(
                        "- Reader.phone is marked for survey, but policy v1 lets survey use only \\[contact.email\\];");
    }

    @Test
    void workOnBehalfOfACustomerStandsInItsOwnPart() {
        String processor = with(
                CODE,
                "public void count(@SubjectId(\"reader\") String reader)",
                "public void count(@SubjectId(\"reader\") String reader, @OnBehalfOf String customer)");

        assertThat(record(POLICY, processor))
                .contains("| Analytics (`analytics`) | Phone | nobody outside the service |")
                .doesNotContain("### 2.1 Analytics");
    }

    @Test
    void aDocumentThatSomebodyEditedIsNoRecord() {
        String record = record(POLICY, CODE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.in(record.replace("- Name: Acme Press", "- Name: Acme Books")))
                .withMessage(
                        "The text of the record and the facts at its end were not written together, so somebody edited or"
                                + " merged it by hand; write it anew.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.in(record.replace("use newsletter contact.email\n", "")))
                .withMessageContaining("were not written together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.in(record + "One more line.\n"))
                .withMessageContaining("were not written together");
    }

    @Test
    void aDocumentWithoutFactsIsNoRecord() {
        for (String damaged : List.of(
                "", "# Notes\n", "```\nuse a b\n```\n", record(POLICY, CODE).substring(0, 2000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Inventory.in(damaged))
                    .withMessage(
                            "The document does not end with the facts that the build compares, so it is no record of"
                                    + " processing or a part of one; write it anew.");
        }
    }

    @Test
    void factsOfAnotherKindAreNotGuessedAt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.parse(List.of("edition: v1", "effective: x", "hash: x", "moon full")))
                .withMessage(
                        "The facts at the end of the record are damaged, or of another version of the SDK; write it anew.");
    }

    @Test
    void theLineEndsOfACheckoutDoNotCount() {
        String record = record(POLICY, CODE);

        assertThat(Inventory.in("\uFEFF" + record.replace("\n", "\r\n"))).isEqualTo(Inventory.in(record));
    }
}
