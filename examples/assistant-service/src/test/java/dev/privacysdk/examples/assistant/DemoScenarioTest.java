package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.examples.assistant.story.People;
import dev.privacysdk.examples.assistant.story.UnexpectedAnswer;
import dev.privacysdk.testkit.LeakCanary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * The scenario tells the story that is written down, and nothing that it logs names anybody.
 *
 * <p>After a change that is meant, the output in {@code target/story.txt} is the new {@code story.txt}.
 */
class DemoScenarioTest {
    /** Hears everything that is logged while the story is told, whichever test is the first to need it. */
    @RegisterExtension
    static final LeakCanary CANARY =
            LeakCanary.planted(Planted.VALUES.toArray(String[]::new)).listeningToStreams();

    private static @Nullable Told told;

    private static Told told() {
        Told known = told;
        if (known == null) {
            known = Told.with();
            known.writeTo(Path.of("target", "story.txt"));
            told = known;
        }
        return known;
    }

    @Test
    void theStoryIsToldLineByLineAsItIsWrittenDown() {
        assertThat(told().normalized()).containsExactlyElementsOf(Told.writtenDown());
    }

    @Test
    void theTableHoldsEveryReasonThatTheStoryIsAbout() {
        assertThat(told().lines().stream().flatMap(DemoScenarioTest::reason))
                .contains(
                        "CONSENT_MISSING",
                        "CONSENT_WITHDRAWN",
                        "RECONSENT_REQUIRED",
                        "CHANNEL_OPT_OUT",
                        "RECIPIENT_NOT_ALLOWED",
                        "GPC_OPT_OUT",
                        "NO_PURPOSE_IN_SCOPE",
                        "PROCESSING_RESTRICTED",
                        "RESTRICTED_STORAGE_ONLY",
                        "MINOR_SERVICE_NOT_DIRECTED",
                        "ERASURE_PENDING",
                        "SUBJECT_ERASED",
                        "LEGAL_OBLIGATION");
    }

    private static Stream<String> reason(String line) {
        return Pattern.compile(" (\\d{3}) {3}([A-Z_]{6,}) ")
                .matcher(line + " ")
                .results()
                .map(found -> found.group(2));
    }

    @Test
    void nothingInTheLogIsAboutAnybody() {
        assertThat(Planted.in(told().log())).isEmpty();
    }

    @Test
    void nothingThatIsPrintedIsAboutAnybody() {
        assertThat(Planted.in(String.join("\n", told().lines()))).isEmpty();
    }

    @Test
    void aValueThatWereLoggedWouldBeSeen() {
        assertThat(Planted.in("order placed Order[customer=taro, item=Dishwasher filter]"))
                .hasSize(1);
        assertThat(Planted.in("no route to +353-1-555-0142")).hasSize(1);
    }

    @Test
    void thePackageOfEmmaHoldsHerTenRecordsAndNobodyElses() {
        ExportPackage emma = ExportPackage.read(told().folder().resolve("emma.zip"));

        assertThat(emma.records("profile")).hasSize(1);
        assertThat(emma.records("chats")).hasSize(4);
        assertThat(emma.records("orders")).hasSize(3);
        assertThat(emma.records("messages")).hasSize(2);
        assertThat(emma.records("profile").get(0))
                .contains("Emma Larkin", "emma.larkin@example.org", "+353-1-555-0142", "2 Merrion Row, Dublin");
        assertThat(String.join("\n", emma.records("chats")))
                .contains("Does the kettle whistle?", "toaster is too dark", "Which bulb", "Thank you!");
        assertThat(String.join("\n", emma.records("orders"))).contains("Kettle", "Toaster", "Lamp");
        assertThat(String.join("\n", emma.records("messages"))).contains("Ten percent off");
        assertThat(emma.manifest()).contains("\"complete\" : true");
        assertThat(emma.page()).contains("Does the kettle whistle?", "Kettle", "Ten percent off", "2 Merrion Row");
    }

    @Test
    void nothingInThePackageIsAboutSomebodyElseOrACardThatWasNotKept() {
        ExportPackage emma = ExportPackage.read(told().folder().resolve("emma.zip"));

        assertThat(Planted.about(People.TARO, People.HANAKO, People.CAROL, People.KEN))
                .hasSizeGreaterThan(12)
                .noneMatch(emma.everything()::contains);
        assertThat(emma.everything()).doesNotContain("5555 5555", "4242 4242", "My dishwasher, model");
        assertThat(Planted.about(People.EMMA)).allMatch(emma.everything()::contains);
    }

    @Test
    void theCanaryHearsWhatTheServiceLogsAndNoPatternKnows() {
        LeakCanary own = LeakCanary.planted("a name nobody has");
        own.beforeEach(null);
        LoggerFactory.getLogger(AssistantService.class).info("hello, a name nobody has");

        assertThatThrownBy(() -> own.afterEach(null)).hasMessageContaining("came out of logger");
    }

    @Test
    void theLogHoldsWhatTheServiceDidWithTheValuesMasked() {
        assertThat(told().log())
                .contains("account opened: ", "order placed ", "offer mailed to ", "no route to ", "charging card ");
        assertThat(Pattern.compile("offer mailed to (\\S+)")
                        .matcher(told().log())
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain("taro.yamada", "emma.larkin"));
    }

    @Test
    void aStoryThatGoesOtherwiseEndsWithTheStepThatDid() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> DemoScenario.tell(nowhere, "--privacy.enforcement=observe"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("a campaign asks to mail him an offer")
                .hasMessageContaining("403 CONSENT_MISSING");
    }

    @Test
    void theProgramThenEndsWithOneAndSaysSo() throws Exception {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        DemoScenario.class.getName(),
                        "--privacy.enforcement=observe")
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("The story ends here: ", "403 CONSENT_MISSING");
        assertThat(program.waitFor()).isEqualTo(1);
    }
}
