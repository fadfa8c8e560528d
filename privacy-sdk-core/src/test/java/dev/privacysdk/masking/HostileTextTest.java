package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these stops one of the usual regular expressions for minutes, or overflows its stack. */
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;

    static Stream<String> repeated() {
        return Stream.of(
                "a",
                "1",
                "@",
                "a@",
                "@a",
                "1 ",
                "1-",
                "1.",
                "(1",
                "((",
                ")",
                ":",
                "::",
                "a:",
                "1:2:",
                "0:",
                "%40",
                "%",
                "a%40",
                "+1",
                "+",
                "\"",
                "\"@",
                "a.",
                "a@b.",
                "a@b-",
                "1.1.1.",
                "255.255.255.255.",
                "4111-",
                "0\u200B",
                "９",
                "＠",
                "é@",
                "a=",
                "a+b=",
                ".",
                "-",
                "日本@",
                "[@[",
                "phone ",
                "4111 1111 1111 1111 ",
                "fe80:");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMegabyteOfAnythingEnds(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());

        assertThat(TextScanner.mask(text)).hasSizeLessThanOrEqualTo(2 * text.length() + 8);
        assertThat(TextScanner.mask(text + " taro@example.com")).doesNotContain(" taro@example.com");
    }

    @Test
    void aStackIsNotNeeded() {
        assertThat(TextScanner.mask("(a".repeat(MEGABYTE))).hasSize(2 * MEGABYTE);
    }
}
