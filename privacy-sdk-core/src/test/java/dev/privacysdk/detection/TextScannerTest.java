package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextScannerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final TextScanner scanner = TextScanner.of(Detectors.standard()).within(TextScanner.LONGEST, LONG);

    /** Finds words of three small letters behind a tilde. */
    private record Tilde(List<Integer> shown) implements Detector {
        @Override
        public String id() {
            return "tilde";
        }

        @Override
        public String token() {
            return "[TILDE]";
        }

        @Override
        public String triggers() {
            return "~";
        }

        @Override
        public long find(CharSequence text, int at) {
            shown.add(text.length());
            return at + 4 <= text.length() ? Span.of(at, at + 4) : Span.NONE;
        }
    }

    /** Does at a tilde what a test wants. */
    private interface Look extends Detector {
        @Override
        default String id() {
            return "look";
        }

        @Override
        default String token() {
            return "[LOOK]";
        }

        @Override
        default String triggers() {
            return "~7";
        }
    }

    private static TextScanner with(Look look) {
        return TextScanner.of(Detectors.standard().with(look)).within(TextScanner.LONGEST, LONG);
    }

    @Test
    void textWithoutAnythingPersonalIsTheSameInstance() {
        for (String text : List.of("", "a", "order 12 shipped", "日本語のテキスト", "100%25 of \\u0041 &amp; more", "a\nb")) {
            assertThat(scanner.text(text)).isSameAs(text);
        }
        assertThat(scanner.line("one line\tonly")).isEqualTo("one line\tonly");
        assertThat(scanner.counts().values()).containsOnly(0L);
    }

    @Test
    void whatWasFoundIsCountedByItsDetector() {
        scanner.text("taro@example.com, hanako@example.com from 203.0.113.7");

        assertThat(scanner.counts())
                .containsEntry("email", 2L)
                .containsEntry("ipv4", 1L)
                .containsEntry("card", 0L)
                .containsOnlyKeys(Detectors.standard().ids());
        assertThat(scanner.failures()).isZero();
    }

    @Test
    void aReplacementGetsThePlainValue() {
        List<String> seen = new ArrayList<>();
        TextScanner own = scanner.replacing(Map.of("email", value -> {
            seen.add(value);
            return "<mail>";
        }));

        assertThat(own.text("to taro%40example.com and ｔａｒｏ＠example．com")).isEqualTo("to <mail> and <mail>");
        assertThat(seen).containsExactly("taro@example.com", "taro@example.com");
    }

    @Test
    void aReplacementThatFailsShowsNothing() {
        for (java.util.function.UnaryOperator<String> broken : List.<java.util.function.UnaryOperator<String>>of(
                value -> {
                    throw new IllegalStateException(value);
                },
                value -> "x".repeat(1000),
                TextScannerTest::nothing)) {
            TextScanner own = scanner.replacing(Map.of("email", broken));

            assertThat(own.text("to taro@example.com")).isEqualTo("[MASKING-FAILED]");
            assertThat(own.failures()).isEqualTo(1);
        }
        assertThatThrownBy(() -> scanner.replacing(Map.of("emial", value -> "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("NullAway")
    private static String nothing(String value) {
        return null;
    }

    @Test
    void aReplacementThatGivesTheValueBackIsNotTrusted() {
        assertThat(scanner.replacing(Map.of("email", value -> value + "!")).text("to taro@example.com"))
                .isEqualTo("[MASKED:budget]");
    }

    @Test
    void oneLineStaysOneLine() {
        assertThat(scanner.line("a\r\nb\u001B[31m\u0085\u2028\u202E\u200Fc\td\u007F"))
                .isEqualTo("a\\r\\nb\\u001B[31m\\u0085\\u2028\\u202E\\u200Fc\td\\u007F");
        assertThat(scanner.line("taro@example.com\nforged")).isEqualTo("[EMAIL]\\nforged");
        assertThat(scanner.line("日本\ntaro@exam\u200Eple.com")).isEqualTo("日本\\n[EMAIL]");
        assertThat(scanner.text("a\nb")).isEqualTo("a\nb");
    }

    @Test
    void aReplacementCannotBreakALine() {
        assertThat(scanner.replacing(Map.of("email", value -> "a\nb")).line("to taro@example.com"))
                .isEqualTo("to a\\nb");
    }

    @Test
    void whatIsLongerThanTheLimitIsNotShown() {
        TextScanner small = scanner.within(2000, LONG);
        String text = "word ".repeat(600) + "secret-end";

        String masked = small.text(text);

        assertThat(masked).startsWith("word word ").endsWith(" [MASKED:budget]").hasSizeLessThanOrEqualTo(2000);
        assertThat(small.text(masked)).isEqualTo(masked);
        assertThat(small.budgetsSpent()).isPositive();
        assertThat(small.text("word ".repeat(399))).doesNotContain("budget");
    }

    @Test
    void noValueIsCutAndHalfOfItShown() {
        TextScanner small = scanner.within(2000, LONG);
        for (int before = 1900; before < 2050; before++) {
            String masked = small.text("x".repeat(before) + "(4111 1111 1111 1111)" + "y".repeat(3000));

            assertThat(masked).doesNotContain("4111").contains("[MASKED:budget]");
        }
    }

    @Test
    void whatTakesTooLongIsNotShown() {
        String text = "call 12 ".repeat(4000);
        TextScanner hasty = scanner.within(TextScanner.LONGEST, Duration.ZERO);

        assertThat(hasty.text(text)).startsWith("call 12 call 12 ").endsWith("[MASKED:budget]");
        assertThat(hasty.text("call 12 ".repeat(100))).doesNotContain("budget");
        assertThat(scanner.text(text)).isSameAs(text);
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> scanner.within(10, LONG)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scanner.within(2000, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDetectorOfTheApplicationSeesAWindow() {
        List<Integer> shown = new ArrayList<>();
        TextScanner own =
                TextScanner.of(Detectors.standard().with(new Tilde(shown))).within(TextScanner.LONGEST, LONG);

        assertThat(own.text("x".repeat(3000) + "~abc" + "y".repeat(3000)))
                .isEqualTo("x".repeat(3000) + "[TILDE]" + "y".repeat(3000));
        assertThat(own.text("～ａｂｃ and taro@example.com")).isEqualTo("[TILDE] and [EMAIL]");
        assertThat(shown).allMatch(length -> length <= 1024);
        assertThat(own.counts()).containsEntry("tilde", 2L);
    }

    @Test
    void aDetectorThatFailsShowsNothingAndNobodyHearsOfIt() {
        Look throwing = (text, at) -> {
            throw new IllegalStateException(text.toString());
        };
        Look overflowing = new Look() {
            @Override
            public long find(CharSequence text, int at) {
                return text.length() < 0 ? Span.NONE : find(text, at) + 1;
            }
        };
        Look elsewhere = (text, at) -> Span.of(at + 1, at + 2);
        Look outside = (text, at) -> Span.of(at, text.length() + 1);

        for (Look look : List.of(throwing, overflowing, elsewhere, outside)) {
            assertThat(with(look).text("secret ~ secret")).isEqualTo("[MASKING-FAILED]");
            assertThat(with(look).text("nothing here")).isEqualTo("nothing here");
        }
    }

    @Test
    void aDetectorIsAskedOnceForEachTrigger() {
        int[] calls = {0};
        Look counting = (text, at) -> {
            calls[0]++;
            return Span.NONE;
        };
        TextScanner own = with(counting);

        own.text("~".repeat(1000) + " 777 " + "a7");
        int once = calls[0];
        own.text(("~".repeat(1000) + " 777 " + "a7").repeat(2));

        assertThat(once).isEqualTo(1002);
        assertThat(calls[0]).isEqualTo(3 * once);
    }

    @Test
    void aDetectorIsNotAskedForEver() {
        TextScanner own = TextScanner.of(Detectors.standard().with((Look) (text, at) -> Span.NONE))
                .within(1 << 20, LONG);

        assertThat(own.text("~ ".repeat(30_000))).endsWith("[MASKED:budget]");
    }

    @Test
    void aDetectorMayMaskItself() {
        Look nested = (text, at) ->
                scanner.text("to taro@example.com").equals("to [EMAIL]") ? Span.of(at, at + 1) : Span.NONE;

        assertThat(with(nested).text("a ~ hanako@example.com")).isEqualTo("a [LOOK] [EMAIL]");
    }

    @Test
    void tokensOfOurOwnAreLeft() {
        for (String text : List.of(
                "[EMAIL] [PHONE] [CARD] [IP] [REDACTED] [MASKING-FAILED] [MASKED:budget] [CREDENTIAL]",
                "[k1:41111111111111111aaa]",
                "[key-1.2:a0901234567809012345]",
                "tel [k1:x09012345678-0123456] ok")) {
            assertThat(scanner.text(text)).isSameAs(text);
        }
        assertThat(scanner.text("[client:4111111111111111]")).isEqualTo("[client:[CARD]]");
    }

    @Test
    void whatAReplacementUncoversIsFoundToo() {
        String masked = scanner.text("203.0.113.7.taro@example.com@203.0.113.8");

        assertThat(scanner.text(masked)).isEqualTo(masked);
    }

    @Test
    void brokenSurrogatesAreKept() {
        String text = "\uD83D taro \uDC00 \uD83D\uDE00";

        assertThat(scanner.text(text)).isSameAs(text);
        assertThat(scanner.text(text + " taro@example.com")).isEqualTo(text + " [EMAIL]");
    }
}
