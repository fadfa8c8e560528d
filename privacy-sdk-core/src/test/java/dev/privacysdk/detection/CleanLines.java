package dev.privacysdk.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Log lines without personal data: what services write all day, and what looks like personal data and is none. */
final class CleanLines {
    private static final List<String> ORDINARY = templates("ordinary.txt");
    private static final List<String> LOOKALIKES = templates("lookalikes.txt");

    private CleanLines() {}

    static LabelledLine some(Dice dice, Tongue tongue) {
        boolean alike = dice.percent(50);
        String template = dice.pick(alike ? LOOKALIKES : ORDINARY);
        String line = alike && dice.percent(50) ? "{iso} INFO [{thread}] c.a.{class} : " + template : template;
        return new LabelledLine(
                alike ? "lookalike" : "ordinary", tongue, Blanks.fill(dice, tongue, line), List.of(), Set.of());
    }

    private static List<String> templates(String name) {
        try (InputStream in = Objects.requireNonNull(CleanLines.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
