package dev.privacysdk.policy;

import static dev.privacysdk.policy.Documents.NEXT;
import static dev.privacysdk.policy.Documents.SMALL;
import static dev.privacysdk.policy.Documents.refusals;
import static dev.privacysdk.policy.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderBadInputTest {
    private static final String MAILER = "country: US, role: processor, safeguard: SCC";

    static List<Arguments> oneMistakeEach() throws IOException {
        try (InputStream in = PolicyReaderBadInputTest.class.getResourceAsStream("mistakes.txt")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(table.split("\n\n"))
                    .skip(1)
                    .map(mistake -> Arguments.of(
                            lines(mistake, "- ").get(0), lines(mistake, "+ ").get(0), lines(mistake, "! ")))
                    .toList();
        }
    }

    private static List<String> lines(String mistake, String mark) {
        return mistake.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).replace("\\n", "\n"))
                .toList();
    }

    @Test
    void theTableOfMistakesIsWhole() throws IOException {
        assertThat(oneMistakeEach()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("oneMistakeEach")
    void aMistakeIsToldWithItsPlaceAndARemedy(String place, String change, List<String> said) {
        List<String> refusals = refusals(with(place, change));

        assertThat(refusals).isNotEmpty().allMatch(refusal -> refusal.startsWith("privacy-policy.yml:"));
        for (String sentence : said) {
            assertThat(refusals).anyMatch(refusal -> refusal.contains(sentence));
        }
        assertThat(refusals).as("only what is wrong is told").hasSizeLessThanOrEqualTo(said.size());
    }

    @Test
    void allMistakesOfAllEditionsAreToldAtOnceInTheOrderOfTheLines() {
        String document = with(with(SMALL, "bas", "bbas"), "min-age: 18", "min-age: x") + "---\n"
                + with(NEXT, "kind: subject", "kind: x");

        PolicyException refusal = catchThrowableOfType(PolicyException.class, () -> Documents.read(document));

        assertThat(refusal.problems()).filteredOn(PolicyProblem::isError).hasSize(4);
        assertThat(refusal.problems()).extracting(PolicyProblem::line).isSorted();
        assertThat(refusal)
                .hasMessageStartingWith(
                        "The privacy policy does not load because of 4 problems:\n  privacy-policy.yml:6 ")
                .hasMessageContaining(
                        "\nBesides, 2 things are doubtful:\n  privacy-policy.yml:18 purposes.order.basis: has no basis")
                .hasMessageContaining("privacy-policy.yml:6 settings.min-age")
                .hasMessageContaining("privacy-policy.yml:18 purposes.order.bbasis")
                .hasMessageContaining("privacy-policy.yml:19 purposes.newsletter.bbasis")
                .hasMessageContaining("privacy-policy.yml:40 sources.person.kind");
    }

    @Test
    void twoEditionsOfOneNameAreRefused() {
        assertThat(refusals(SMALL + "---\n" + NEXT)).isEmpty();
        assertThat(refusals(SMALL + "---\n" + with(NEXT, "edition: v2", "edition: v1")))
                .containsExactly(
                        "privacy-policy.yml:30 edition: line 1 has an edition of this name; give each its own");
    }

    @Test
    void twoEditionsOfOneInstantAreRefused() {
        assertThat(refusals(SMALL + "---\n" + with(NEXT, "2026-01-01T00:00:00Z", "2025-01-01T00:00:00.000Z")))
                .containsExactly(
                        "privacy-policy.yml:31 effective: the edition on line 2 takes effect at this instant too;"
                                + " only one can be in force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# Nothing yet.\n", "\uFEFF"})
    void aDocumentWithoutAnEditionIsRefused(String document) {
        assertThat(refusals(document))
                .containsExactly(
                        "privacy-policy.yml: is empty; write at least one edition, beginning with \"edition: v1\"");
    }

    @Test
    void anEmptyEditionIsRefused() {
        assertThat(refusals(SMALL + "---\n"))
                .singleElement()
                .asString()
                .endsWith(": an edition is empty; write it, or take the marker --- out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "[a, b]", "42"})
    void aDocumentThatIsNoMapIsRefused(String document) {
        assertThat(refusals(document)).singleElement().asString().contains(":1: must be a map of keys and values");
    }

    @Test
    void aDocumentOfTheLargestSizeLoadsAndALargerOneIsRefusedUnread() {
        byte[] small = SMALL.getBytes(StandardCharsets.UTF_8);
        String padding = "#".repeat(DocumentParser.MAX_BYTES - small.length);

        assertThat(refusals(SMALL + padding)).isEmpty();
        assertThat(refusals(SMALL + padding + "#")).singleElement().asString().contains("is larger than 256 kB");
        assertThat(refusals("{".repeat(DocumentParser.MAX_BYTES + 1)))
                .singleElement()
                .asString()
                .contains("is larger than 256 kB");
    }

    @Test
    void moreThanTwentyLevelsAreRefusedWithoutRunningOutOfStack() {
        String levels = "[".repeat(19) + "]".repeat(19);

        assertThat(refusals("a: " + levels)).noneMatch(refusal -> refusal.contains("deeper"));
        assertThat(refusals("a: [" + levels + "]"))
                .anyMatch(refusal -> refusal.contains(":1: is nested deeper than 20"));
        for (String bomb : List.of(
                "[".repeat(200_000),
                "[".repeat(100_000) + "]".repeat(100_000),
                "{a: ".repeat(60_000),
                "- ".repeat(100_000))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(refusals("a:\n  " + bomb))
                            .anyMatch(refusal -> refusal.contains("is nested deeper than 20")));
        }
    }

    @Test
    void anAliasOfAListOrAMapIsRefused() {
        assertThat(refusals(with("recipients: [self] }", "recipients: &r [self] }")))
                .as("an anchor alone harms nobody")
                .isEmpty();
        String aliased = with(
                with("uses: [contact], recipients: [self]", "uses: [contact], recipients: &r [self]"),
                "recipients: [self, mailer]",
                "recipients: *r");

        assertThat(refusals(aliased))
                .containsExactly(
                        "privacy-policy.yml:19: *r repeats a whole list or map, which is not allowed in a policy;"
                                + " write it out");
    }

    @Test
    void anAliasOfWhatItStandsInIsRefused() {
        assertThat(refusals(with("settings: { min-age: 18 }", "settings: &s { min-age: 18, gpc: *s }")))
                .singleElement()
                .asString()
                .contains("*s repeats a whole list or map");
    }

    @Test
    void aBombOfAnchorsIsRefusedAtOnce() {
        String bomb = IntStream.range(1, 30)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "x]")
                .collect(Collectors.joining("\n", "a0: &a0 [x]\n", "\n"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(refusals(bomb))
                        .anyMatch(refusal -> refusal.contains("*a28 repeats a whole list or map")));
    }

    @Test
    void anUndeclaredNameTenThousandTimesIsToldInReasonableTime() {
        String many = IntStream.range(0, 10_000).mapToObj(i -> "unknown" + i).collect(Collectors.joining(", "));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(refusals(with("uses: [contact],", "uses: [" + many + "],")))
                        .hasSize(10_000));
    }

    @Test
    void aTabInTheIndentationIsToldAsWhatItIs() {
        assertThat(refusals(with("  contact: {", "\tcontact: {")))
                .containsExactly(
                        "privacy-policy.yml:8: is not YAML here: a line is indented with a tab; indent with spaces");
    }

    @Test
    void brokenSyntaxIsToldWithItsLine() {
        assertThat(refusals(with("basis: contract, uses: [contact]", "basis: contract, uses: [contact")))
                .singleElement()
                .asString()
                .startsWith("privacy-policy.yml:")
                .contains("is not YAML here: ", "check quotes, brackets and indentation");
    }

    @Test
    void anEditionBeforeBrokenSyntaxIsJudgedAllTheSame() {
        assertThat(refusals(with("min-age: 18", "min-age: x") + "---\nedition: [\n"))
                .anyMatch(refusal -> refusal.contains("settings.min-age"))
                .anyMatch(refusal -> refusal.contains("is not YAML here"));
    }

    @Test
    void anotherEncodingIsToldInOneSentence() {
        byte[] sjis = SMALL.getBytes(Charset.forName("Shift_JIS"));

        assertThat(refusals(sjis))
                .singleElement()
                .asString()
                .startsWith("privacy-policy.yml:8: is not UTF-8 from byte ")
                .endsWith("; save the file in the encoding UTF-8");
        assertThat(refusals(SMALL.getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .asString()
                .contains("is not UTF-8");
        assertThat(refusals(new byte[] {'a', (byte) 0xC0, (byte) 0x80}))
                .singleElement()
                .asString()
                .contains("is not UTF-8");
    }

    @Test
    void aCharacterThatYamlForbidsIsNamedByItsNumber() {
        assertThat(refusals(with("en: Orders", "en: Orders\u0007")))
                .singleElement()
                .asString()
                .contains("holds the character U+0007, which YAML does not allow; remove it");
    }

    @Test
    void aLookAlikeLetterIsNotTheLetter() {
        assertThat(refusals(with("  order: {", "  \u043erder: {")))
                .anyMatch(refusal -> refusal.contains("is not an id; use lower-case ASCII letters"));
    }

    @Test
    void whatIsInvisibleIsShownInTheMessage() {
        assertThat(refusals(with("basis: contract", "basis: contract\u200b")))
                .singleElement()
                .asString()
                .contains("\"contract\\u200B\" is not a word here; did you mean \"contract\"?");
    }

    @Test
    void withoutAnEuRegimeNoSafeguardIsAskedFor() {
        String document = with("EU: [EU, UNKNOWN], ", "").replace(", safeguard: SCC", "");

        assertThat(refusals(document)).isEmpty();
        assertThat(refusals(with(", safeguard: SCC", ""))).hasSize(1);
        assertThat(refusals(with("regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }\n", "")
                        .replace(", safeguard: SCC", "")))
                .as("who is under no regime named is under that of the EU")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "NO", "CH", "JP", "GB", "BR", "EU"})
    void insideTheEeaAndWhereADecisionSaysAdequateNoSafeguardIsAskedFor(String country) {
        assertThat(refusals(with(MAILER, "country: " + country + ", role: processor")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "IN", "CN", "AU", "RU"})
    void elsewhereASafeguardIsAskedForUnlessTheDataNamesNobody(String country) {
        assertThat(refusals(with(MAILER, "country: " + country + ", role: processor")))
                .hasSize(1);
        assertThat(refusals(with(MAILER, "country: " + country + ", role: processor, deidentified-only: true")))
                .isEmpty();
    }

    @Test
    void aMissingFileIsToldInOneSentence(@TempDir Path folder) {
        Path file = folder.resolve("privacy-policy.yml");

        assertThatThrownBy(() -> PolicyReader.read(file))
                .isInstanceOf(PolicyException.class)
                .hasMessageEndingWith(
                        "privacy-policy.yml: does not exist; write the policy there, or name the file it is in");
        assertThatThrownBy(() -> PolicyReader.read(folder))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("cannot be read; check that it is a file");
    }

    @Test
    void aMissingResourceIsToldInOneSentence() {
        assertThatThrownBy(() -> PolicyReader.readClasspath("no-policy.yml"))
                .isInstanceOf(PolicyException.class)
                .hasMessageEndingWith(
                        "no-policy.yml: is not on the class path; put it into src/main/resources, or name the"
                                + " resource it is in");
    }

    @Test
    void aStreamThatBreaksIsARefusal() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> PolicyReader.read(broken, "upload"))
                .isInstanceOf(PolicyException.class)
                .hasRootCauseMessage("gone")
                .hasMessageContaining("upload: cannot be read");
    }
}
