package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A scan with one detector, asked as the real scan asks it: at each trigger, but in a run of digits once. */
final class Alone {
    private final Detector detector;

    Alone(Detector detector) {
        this.detector = detector;
    }

    /** What it finds in the text, in order. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean inRun = at > 0 && Peek.digit(text, at) >= 0 && Peek.digit(text, at - 1) >= 0;
            long span = inRun || detector.triggers().indexOf(text.charAt(at)) < 0 ? Span.NONE : detector.find(text, at);
            if (span == Span.NONE) {
                at++;
                continue;
            }
            assertThat(at).as("inside what was found").isBetween(Span.start(span), Span.end(span) - 1);
            found.add(text.substring(Span.start(span), Span.end(span)));
            at = Span.end(span);
        }
        return found;
    }

    /** That it finds the number, and nothing else, in many surroundings. */
    void finds(String number) {
        for (String around : List.of(
                "%s",
                "a %s, b",
                "#%s",
                "1,%s,2",
                "id=%s;",
                "{\"id\":\"%s\"}",
                "(%s)",
                "/people/%s/orders",
                "\u756A\u53F7\u306F%s\u3067\u3059",
                "It is %s.")) {
            assertThat(in(around.formatted(number))).as(around).containsExactly(number);
        }
    }

    /** That it finds nothing where the number is a piece of something longer. */
    void sparesPieces(String number) {
        for (String around :
                List.of("x%s", "%s9", "9%s", "%s_1", "ab-%s-cd", "1.%s", "%s@example.org", "%s-1f", "v%s.2")) {
            assertThat(in(around.formatted(number))).as(around).isEmpty();
        }
    }

    void spares(String text) {
        assertThat(in(text)).as(text).isEmpty();
    }
}
