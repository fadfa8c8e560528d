package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
    private static final TextScanner SCANNER =
            TextScanner.of(Detectors.standard()).within(1 << 22, Duration.ofHours(1));

    private static final Pattern PLANTED = Pattern.compile("«([^»]*)»");
    private static final Pattern TOKEN =
            Pattern.compile("\\[(EMAIL|PHONE|CARD|IP|MAC|IBAN|SSN|POSTAL|MY-NUMBER|JWT|CREDENTIAL)]");

    /** What most teams put into their configuration. */
    private static final Pattern USUAL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"
            + "|\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b"
            + "|\\b\\d{3}-\\d{4}-\\d{4}\\b"
            + "|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b");

    static Stream<String> personal() throws IOException {
        return lines("personal.txt").stream();
    }

    static Stream<String> clean() throws IOException {
        return lines("clean.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatIsPersonalIsReplacedAndNothingElse(String line) {
        assertThat(TOKEN.matcher(SCANNER.text(text(line))).replaceAll("<>")).isEqualTo(expected(line));
    }

    @ParameterizedTest
    @MethodSource("clean")
    void whatIsNotPersonalComesBackAsItIs(String line) {
        assertThat(SCANNER.text(line)).isSameAs(line);
    }

    @Test
    void theUsualRegularExpressionLeaksAndOverdoesOnTheSameLines() throws IOException {
        UnaryOperator<String> usual = line -> USUAL.matcher(line).replaceAll("<>");

        long leaking = personal()
                .filter(line -> !usual.apply(text(line)).equals(expected(line)))
                .count();
        long touched = clean().filter(line -> !usual.apply(line).equals(line)).count();

        assertThat(leaking).isGreaterThan(30);
        assertThat(touched).isGreaterThan(5);
    }

    @Test
    void theCorporaAreLargeEnoughToMeanSomething() throws IOException {
        assertThat(lines("personal.txt")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(lines("clean.txt")).hasSizeGreaterThanOrEqualTo(60);
    }

    private static String text(String line) {
        return line.replace("«", "").replace("»", "");
    }

    private static String expected(String line) {
        Matcher planted = PLANTED.matcher(line);
        return planted.replaceAll("<>");
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = CorpusTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
