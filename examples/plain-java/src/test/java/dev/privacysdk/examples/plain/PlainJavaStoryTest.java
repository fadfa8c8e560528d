package dev.privacysdk.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The demo tells the story that is written down, and what is written down is right.
 *
 * <p>After a change that is meant: {@code ./mvnw -q -Ddemo > examples/plain-java/src/test/resources/story.txt}.
 */
class PlainJavaStoryTest {
    private static final int WIDEST = 110;

    /** Values that the shop holds about people; the names by which the story calls them are not among these. */
    private static final List<String> HELD =
            List.of("山田", "太郎", "佐藤", "花子", "健", "taro", "hanako", "ken@", "+81", "1234", "tok_", "dishwasher");

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private static final List<String> STORY = told();

    private static List<String> told() {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        PlainJavaDemo.tell(new PrintStream(buffer, true, StandardCharsets.UTF_8));
        return buffer.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> writtenDown() throws IOException {
        try (InputStream in = PlainJavaStoryTest.class.getResourceAsStream("/story.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** A line that a decision was taken in. */
    private record Step(String day, String what, String answer, String reason, String rule, String obligations) {
        static Stream<Step> of(String line) {
            String[] cells = (line + "   -").split(" {2,}", -1);
            return cells.length >= 6 && cells[0].matches("\\d{4}-\\d{2}-\\d{2}")
                    ? Stream.of(new Step(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                    : Stream.empty();
        }
    }

    private static List<Step> steps(List<String> story) {
        return story.stream().flatMap(Step::of).toList();
    }

    @Test
    void theStoryIsToldLineByLineAsItIsWrittenDown() throws IOException {
        assertThat(STORY).containsExactlyElementsOf(writtenDown());
    }

    @Test
    void theStoryIsTheSameEachTime() {
        assertThat(told()).isEqualTo(STORY);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    opens an account                  | permit | CONTRACT                   | R24
                    asks to mail him an offer         | DENY   | CONSENT_MISSING            | R24
                    he has consented                  | permit | CONSENT                    | R24
                    he withdraws                      | DENY   | CONSENT_WITHDRAWN          | R24
                    he consents again                 | permit | CONSENT                    | R24
                    changed marketing materially      | DENY   | RECONSENT_REQUIRED         | R24
                    he consents under v3              | permit | CONSENT                    | R24
                    he unsubscribes from mail         | DENY   | CHANNEL_OPT_OUT            | R17
                    order confirmation still goes out | permit | CONTRACT                   | R24
                    the parcel is on its way          | permit | CONTRACT                   | R24
                    ＳＴＯＰ                          | DENY   | CHANNEL_OPT_OUT            | R17
                    card goes to the payment processor| permit | CONTRACT                   | R24
                    vendor                            | DENY   | RECIPIENT_NOT_ALLOWED      | R09
                    with GPC                          | DENY   | GPC_OPT_OUT                | R19
                    1,000 people                      | permit | DECIDED_FOR_EACH           | GATE
                    repository is asked               | DENY   | NO_PURPOSE_IN_SCOPE        | GATE
                    shares Taro's plan                | permit | CONTRACT                   | R24
                    has processing restricted         | DENY   | PROCESSING_RESTRICTED      | R16
                    storing her address goes on       | permit | RESTRICTED_STORAGE_ONLY    | R16
                    turns out to be twelve            | DENY   | MINOR_SERVICE_NOT_DIRECTED | R14
                    not verified yet                  | permit | CONTRACT                   | R24
                    verified: everything else stops   | DENY   | ERASURE_PENDING            | R13
                    the erasure itself may run        | permit | ERASURE_EXECUTION          | R13
                    erased: no offer                  | DENY   | SUBJECT_ERASED             | R13
                    the law still asks                | permit | LEGAL_OBLIGATION           | R24
                    """)
    void eachStepEndsAsThePolicyAndTheLawSay(String what, String answer, String reason, String rule) {
        List<Step> told =
                steps(STORY).stream().filter(step -> step.what().contains(what)).toList();

        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .extracting(Step::answer, Step::reason, Step::rule)
                .containsExactly(answer, reason, rule);
    }

    @Test
    void noStepIsLeftOutOfTheTableAbove() {
        assertThat(steps(STORY)).hasSize(25);
    }

    @Test
    void everyReasonStandsBesideItsOwnRuleAndOutcome() {
        assertThat(steps(STORY)).allSatisfy(step -> {
            Reason reason = Reason.valueOf(step.reason());
            assertThat(Rule.valueOf(step.rule())).isEqualTo(reason.rule());
            assertThat(step.answer()).isEqualTo(reason.permits() ? "permit" : "DENY");
        });
    }

    @Test
    void theAiJobGetsTheChatsOfThoseWhoConsentedAndOfNobodyElse() {
        assertThat(STORY).anyMatch(line -> line.contains("it gets 334 chats; 334 of the people have consented"));
    }

    @Test
    void theKeeperHandsOverThePersonOfThePermitWithoutTheCard() {
        assertThat(STORY)
                .anyMatch(line -> line.contains("2 rows found, 1 handed over"))
                .anyMatch(line -> line.contains("name there, card withheld"));
    }

    @Test
    void aDisclosureIsRecordedAndTheSignalToo() {
        assertThat(steps(STORY).stream().filter(step -> !step.obligations().equals("-")))
                .extracting(Step::reason, Step::obligations)
                .contains(tuple("CONTRACT", "LOG_DISCLOSURE"), tuple("GPC_OPT_OUT", "RECORD_GPC"));
    }

    @Test
    void nothingThatIsHeldAboutAPersonIsTold() {
        assertThat(leaks(STORY)).isEmpty();
    }

    @Test
    void aValueThatWereToldWouldBeSeen() {
        assertThat(leaks(List.of("the offer went to ken@example.com", "a nice day", "山田太郎 opens an account")))
                .hasSize(2);
    }

    @Test
    void noLineIsWiderThanATerminal() {
        assertThat(STORY).allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(WIDEST));
        assertThat(columns("ＳＴＯＰ!")).isEqualTo(9);
    }

    private static List<String> leaks(List<String> story) {
        return story.stream()
                .filter(line -> ADDRESS.matcher(line).find() || HELD.stream().anyMatch(line::contains))
                .toList();
    }

    /** Full-width letters take two columns. */
    private static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }
}
