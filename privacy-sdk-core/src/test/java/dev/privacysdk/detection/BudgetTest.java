package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A machine that stands still for a while costs no line: here every look at the clock is one too late. */
class BudgetTest {
    private record Blind(String id, String token, String triggers) implements Detector {
        @Override
        public long find(CharSequence text, int at) {
            return Span.NONE;
        }
    }

    @Test
    void detectorsOfTheSdkAreAskedWithoutAClock() {
        TextScanner hasty = hasty(NationalIds.all().toArray(Detector[]::new));

        assertThat(hasty.text("call 12 ".repeat(500))).doesNotContain("budget");
        assertThat(NationalIds.all()).allMatch(Bounded.class::isInstance);
    }

    @Test
    void oneOfTheApplicationMayBeAskedOftenBeforeTheClockIs() {
        TextScanner hasty = hasty(new Blind("acme.ticket", "[TICKET]", "~"));

        assertThat(hasty.text("~".repeat(900))).doesNotContain("budget");
        assertThat(hasty.text("~".repeat(1100))).endsWith(TextScanner.BUDGET);
    }

    private static TextScanner hasty(Detector... others) {
        return TextScanner.of(Detectors.standard().with(others)).within(TextScanner.LONGEST, Duration.ZERO);
    }
}
