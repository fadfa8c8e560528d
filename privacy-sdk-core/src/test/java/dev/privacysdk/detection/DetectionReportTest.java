package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DetectionReportTest {
    private static final long SEED = 20_260_611;
    private static final int LINES = 60;
    private static final long SEED_OF_THE_PAGE = 6;
    private static final int LINES_OF_THE_PAGE = 100;
    private static final double MOST_TOUCHED = 0.005;

    @Test
    void theDefaultDetectorsFindAlmostAllAndAreSeldomWrong() {
        DetectionReport report = byDefault(SEED, LINES);

        assertThat(shortfalls(report)).as(() -> explained(report)).isEmpty();
    }

    @Test
    void soDoTheOthersBesideThem() {
        DetectionReport report = all(SEED, LINES);

        assertThat(shortfalls(report)).as(() -> explained(report)).isEmpty();
    }

    @Test
    void theBarsCatchAMaskerThatFindsNothingAndOneThatMasksEverything() {
        DetectionReport blind = new DetectionReport(UnaryOperator.identity(), List.of(Entity.EMAIL), SEED, 10);
        DetectionReport greedy = new DetectionReport(line -> "[EMAIL]", List.of(Entity.EMAIL, Entity.CARD), SEED, 10);

        assertThat(shortfalls(blind)).containsExactly("email recall 0.000");
        assertThat(shortfalls(greedy))
                .hasSize(3)
                .anyMatch(shortfall -> shortfall.startsWith("email precision 0."))
                .contains("card recall 0.000", "clean lines touched 1.0000");
    }

    @Test
    void thePageIsWhatTheReportSays() throws IOException {
        String text = DetectionPage.text(
                byDefault(SEED_OF_THE_PAGE, LINES_OF_THE_PAGE), all(SEED_OF_THE_PAGE, LINES_OF_THE_PAGE));

        if (System.getProperty("detection.write") != null) {
            Files.writeString(DetectionPage.PLACE, text);
        }
        assertThat(DetectionPage.PLACE)
                .as("docs/masking.md is not what the detectors do; write it anew with ./mvnw -pl privacy-sdk-core"
                        + " -Dtest=DetectionReportTest -Ddetection.write test, and read the difference")
                .hasContent(text);
    }

    @Test
    void aFigureThatIsNoLongerTrueIsSeen() {
        String page = "before\n<!-- detectors -->\nold\n<!-- end -->\nbehind\n";

        assertThat(DetectionPage.between(page, "<!-- detectors -->", "new\n"))
                .isEqualTo("before\n<!-- detectors -->\nnew\n<!-- end -->\nbehind\n");
        assertThatThrownBy(() -> DetectionPage.between(page, "<!-- speed -->", "new\n"))
                .hasMessageContaining("<!-- speed -->");
    }

    private static DetectionReport byDefault(long seed, int lines) {
        TextScanner scanner = unhurried(Detectors.standard());
        return new DetectionReport(scanner::text, Entity.standard(), seed, lines);
    }

    private static DetectionReport all(long seed, int lines) {
        TextScanner scanner =
                unhurried(Detectors.standard().with(NationalIds.all().toArray(Detector[]::new)));
        return new DetectionReport(scanner::text, List.of(Entity.values()), seed, lines);
    }

    /** What a detector finds is measured here, and not what a busy machine leaves it time for. */
    private static TextScanner unhurried(Detectors detectors) {
        return TextScanner.of(detectors).within(TextScanner.LONGEST, Duration.ofHours(1));
    }

    private static List<String> shortfalls(DetectionReport report) {
        List<String> shortfalls = new ArrayList<>();
        for (Entity entity : report.entities()) {
            Tally.Count count = report.of(entity);
            if (count.recall() < entity.bar.recall) {
                shortfalls.add("%s recall %.3f".formatted(entity.title(), count.recall()));
            }
            if (count.precision() < entity.bar.precision) {
                shortfalls.add("%s precision %.3f".formatted(entity.title(), count.precision()));
            }
        }
        if (report.touched() > MOST_TOUCHED) {
            shortfalls.add("clean lines touched %.4f".formatted(report.touched()));
        }
        return shortfalls;
    }

    /** The tables, and a few lines for every entity that were not as labelled. */
    private static String explained(DetectionReport report) {
        StringBuilder out = new StringBuilder(report.markdown());
        for (Entity entity : report.entities()) {
            report.misses().stream()
                    .filter(miss -> miss.entity().equals(entity.title()))
                    .limit(6)
                    .forEach(miss -> out.append('\n').append(miss.row()));
        }
        return out.toString();
    }
}
