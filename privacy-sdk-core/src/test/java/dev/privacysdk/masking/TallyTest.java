package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.detection.Detector;
import dev.privacysdk.detection.Detectors;
import dev.privacysdk.detection.TextScanner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    private MaskingCounts now() {
        return tally.with(TextScanner.of(Detectors.standard()));
    }

    /** A detector that breaks on an exclamation mark. */
    private static final Detector BREAKING = new Detector() {
        @Override
        public String id() {
            return "acme.breaking";
        }

        @Override
        public String token() {
            return "[BROKEN]";
        }

        @Override
        public String triggers() {
            return "!";
        }

        @Override
        public long find(CharSequence text, int at) {
            throw new IllegalStateException("torn");
        }
    };

    /** One that failed once, and was given too much twice. */
    private static TextScanner tried() {
        TextScanner scanner =
                TextScanner.of(Detectors.standard().with(BREAKING)).within(1024, Duration.ofMinutes(1));
        scanner.text("Oh!");
        scanner.text("x".repeat(3000));
        scanner.text("y".repeat(3000));
        assertThat(scanner.failures()).isEqualTo(1);
        assertThat(scanner.budgetsSpent()).isEqualTo(2);
        return scanner;
    }

    @Test
    void eachValueAndEachSampleIsCounted() {
        tally.value("email");
        tally.value("email");
        tally.timed(5);
        tally.timed(7);

        assertThat(now().values()).containsEntry("email", 2L);
        assertThat(now().samples()).isEqualTo(2);
        assertThat(now().sampledNanos()).isEqualTo(12);
        assertThat(now())
                .hasToString("MaskingCounts[values={email=2}, failures=0, budgetHits=0, samples=2, sampledNanos=12]");
    }

    @Test
    void whatAScannerCouldNotDoIsCountedWhileItIsUsedAndAfterwards() {
        tally.failure();
        tally.budgetHit();

        assertThat(tally.with(tried()).failures()).isEqualTo(2);
        assertThat(tally.with(tried()).budgetHits()).isEqualTo(3);
        tally.keep(tried());
        assertThat(now().failures()).isEqualTo(2);
        assertThat(now().budgetHits()).isEqualTo(3);
    }

    @Test
    void anObjectCountsForEachOfItsKinds() {
        tally.objectsOf(List.of("a", "b")).increment();
        tally.objectsOf(List.of("b")).increment();

        assertThat(now().values()).containsOnly(entry("a", 1), entry("b", 2));
        assertThat(tally.objectsOf(List.of("a", "b"))).isSameAs(tally.objectsOf(List.of("a", "b")));
    }

    private static Map.Entry<String, Long> entry(String kind, long count) {
        return Map.entry(kind, count);
    }

    /** So that an application that makes classes cannot fill the memory. */
    @Test
    void ofTooManyKindsTheFirstAreCounted() {
        for (int i = 0; i < 600; i++) {
            tally.objectsOf(List.of("kind-" + i)).increment();
            tally.value("value-" + i);
        }
        LongAdder last = tally.objectsOf(List.of("kind-511"));
        last.increment();
        tally.value("value-511");

        assertThat(now().values())
                .hasSize(1024)
                .containsEntry("kind-511", 2L)
                .containsEntry("value-511", 2L)
                .doesNotContainKeys("kind-512", "value-512");
    }
}
