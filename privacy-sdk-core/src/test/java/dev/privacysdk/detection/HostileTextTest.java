package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these stops one of the usual regular expressions for minutes, or overflows its stack. */
class HostileTextTest {
    private static final TextScanner SCANNER =
            TextScanner.of(Detectors.standard()).within(1 << 22, Duration.ofHours(1));

    private static final int LENGTH = 1 << 19;

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
                "fe80:",
                "%25",
                "%25%25",
                "\\u0041",
                "\\",
                "&amp;",
                "&#",
                "1 1 1 1",
                "0-0-",
                "A A",
                "=",
                "token=",
                "token=eyJ",
                "password=[",
                "password:'",
                "authorization:{",
                "eyJ",
                "-eyJ",
                "eyJhbGciOiJI.",
                "-----BEGIN PRIVATE KEY",
                "Bearer ",
                "-ghp_",
                "://a:",
                "DE89",
                "aa:bb:",
                "aa-bb-",
                "1a2b.",
                "[a:",
                "phone 123456789 ",
                "\uD835\uDFD8",
                "a\u0301",
                "\u334D");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void halfAMegabyteOfAnythingEnds(String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        assertThat(SCANNER.text(text)).hasSizeLessThanOrEqualTo(2 * text.length() + 8);
        assertThat(SCANNER.text(text + " taro@example.com")).doesNotContain(" taro@example.com");
    }

    @Test
    void aStackIsNotNeeded() {
        assertThat(SCANNER.text("(a".repeat(LENGTH))).hasSize(2 * LENGTH);
    }
}
