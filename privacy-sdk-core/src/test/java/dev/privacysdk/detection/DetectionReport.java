package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How much of the personal data in a corpus of labelled log lines a masker finds, and how often it is wrong.
 *
 * <p>The corpus is made from a seed by the definitions of the formats, not by what the detectors know.
 */
final class DetectionReport {
    private final Tally tally = new Tally();
    private final List<Entity> entities;

    /** Masks so many lines for each entity in each language, and as many clean ones as there are of the others. */
    DetectionReport(UnaryOperator<String> masker, List<Entity> entities, long seed, int lines) {
        this.entities = entities;
        for (LabelledLine line : corpus(entities, seed, lines)) {
            tally.add(line, masker.apply(line.text()));
        }
    }

    static List<LabelledLine> corpus(List<Entity> entities, long seed, int lines) {
        List<LabelledLine> corpus = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            for (Entity entity : entities) {
                // Each has its own dice, so that a change to one entity's lines leaves the others' alone.
                Dice dice = new Dice(seed(seed, entity.name(), tongue));
                for (int i = 0; i < lines; i++) {
                    corpus.add(PersonalLines.some(dice, entity, tongue));
                }
            }
            Dice dice = new Dice(seed(seed, "clean", tongue));
            for (int i = 0; i < lines * entities.size(); i++) {
                corpus.add(CleanLines.some(dice, tongue));
            }
        }
        return corpus;
    }

    private static long seed(long seed, String what, Tongue tongue) {
        return seed * 1_000_003 + (what + tongue.name()).hashCode();
    }

    List<Entity> entities() {
        return entities;
    }

    Tally.Count of(Entity entity) {
        return tally.all(entity.title());
    }

    /** The share of clean lines that did not come out as they were. */
    double touched() {
        return (double) tally.touched / tally.clean;
    }

    List<Tally.Miss> misses() {
        return tally.misses;
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("| entity | values | found | missed | false | recall | precision |");
        for (Tongue tongue : Tongue.values()) {
            out.append(" recall ").append(tongue).append(" |");
        }
        out.append("\n|---|--:|--:|--:|--:|--:|--:|")
                .append("--:|".repeat(Tongue.values().length))
                .append('\n');
        for (Entity entity : entities) {
            Tally.Count count = of(entity);
            out.append("| %s | %d | %d | %d | %d | %s | %s |"
                    .formatted(
                            entity.title(),
                            count.rows,
                            count.found,
                            count.rows - count.found,
                            count.wrong,
                            share(count.recall()),
                            share(count.precision())));
            for (Tongue tongue : Tongue.values()) {
                Tally.Count one = tally.counts.get(entity.title()).get(tongue);
                out.append(' ').append(share(one.recall())).append(" |");
            }
            out.append('\n');
        }
        return out.append("\nOf %,d clean lines %,d were touched: %.2f %%.%n"
                        .formatted(tally.clean, tally.touched, 100 * touched()))
                .toString();
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
