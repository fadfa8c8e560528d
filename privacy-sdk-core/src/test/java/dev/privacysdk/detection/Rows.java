package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Lines in which what is to be found stands in French quotes. */
final class Rows {
    static final TextScanner SCANNER = TextScanner.of(Detectors.standard()).within(1 << 22, Duration.ofHours(1));

    private Rows() {}

    /** One detector of the default profile finds what is marked in a line, and nothing else there. */
    static void finds(String id, String line) {
        assertThat(masked(id, line)).isEqualTo(line.replaceAll("«[^»]*»", "<>"));
    }

    /** It finds nothing in a line, nor does any of the others. */
    static void leaves(String id, String line) {
        assertThat(only(id).text(line)).isSameAs(line);
        assertThat(SCANNER.text(line)).isSameAs(line);
    }

    private static String masked(String id, String line) {
        return only(id).text(line.replaceAll("[«»]", "")).replaceAll("\\[[A-Z-]+]", "<>");
    }

    private static TextScanner only(String id) {
        String[] others = Detectors.standard().ids().stream()
                .filter(other -> !other.equals(id))
                .toArray(String[]::new);
        return TextScanner.of(Detectors.standard().without(others)).within(1 << 22, Duration.ofHours(1));
    }
}
