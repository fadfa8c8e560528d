package dev.privacysdk.testkit;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The values that must not come out, and how they are recognized. */
final class PlantedValues {
    private static final int SHORTEST = 4;
    private static final int AROUND = 60;

    /** A value to be found, and how it is called. */
    private record Needle(String name, String value) {}

    private final List<Needle> needles = new CopyOnWriteArrayList<>();

    PlantedValues(List<String> values) {
        values.forEach(this::add);
    }

    void add(String value) {
        add(value, "");
    }

    /** Adds one with a word on what it is. */
    void add(String value, String kind) {
        String name = "Planted value " + (needles.size() + 1);
        needles.add(new Needle(
                kind.isEmpty() ? name : name + " (" + kind + ")", checked(value).toLowerCase(Locale.ROOT)));
    }

    static String checked(String value) {
        if (value.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("A planted value has at least " + SHORTEST
                    + " characters, or it would be found in ordinary text; plant a longer one.");
        }
        return value;
    }

    /** Adds a sentence for each value that is in a text, in clear or in a common encoding. */
    void search(String text, String exit, Collection<String> leaks) {
        List<String> readings = readings(text);
        for (Needle needle : needles) {
            String seen = seen(needle, readings);
            if (seen != null) {
                leaks.add(needle.name() + " came out of " + exit + ": \"" + excerpt(seen, needle) + "\"");
            }
        }
    }

    private static @Nullable String seen(Needle needle, List<String> readings) {
        for (String reading : readings) {
            if (reading.contains(needle.value())) {
                return reading;
            }
        }
        return null;
    }

    /** What stands around the value, on one line, with every planted value in it replaced. */
    private String excerpt(String reading, Needle found) {
        int at = reading.indexOf(found.value());
        // A value at the edge is shown whole or not at all.
        String masked = reading;
        for (Needle each : needles) {
            masked = masked.replace(each.value(), "***");
        }
        int from = Math.max(0, Math.min(at, masked.length()) - AROUND);
        int to = Math.min(masked.length(), from + 2 * AROUND);
        return masked.substring(from, to).replace('\n', ' ').replace('\r', ' ').strip();
    }

    /** Wholly decoded ones first, since in those every planted value can be replaced. */
    private static List<String> readings(String text) {
        String percent = Decoding.percent(text);
        String escapes = Decoding.escapes(text);
        String html = Decoding.html(text);
        String all = Decoding.html(Decoding.escapes(percent));
        return List.of(folded(all), all, text, percent, percent.replace('+', ' '), escapes, html).stream()
                .map(reading -> reading.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Wide and decorated characters as plain ones, and without those that nobody sees. */
    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(out::appendCodePoint);
        return out.toString();
    }
}
