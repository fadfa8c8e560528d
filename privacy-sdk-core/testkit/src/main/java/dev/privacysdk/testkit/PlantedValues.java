package dev.privacysdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** The values that must not come out, and how they are recognized. */
final class PlantedValues {
    private static final int SHORTEST = 4;

    private final List<String> needles = new CopyOnWriteArrayList<>();

    PlantedValues(List<String> values) {
        values.forEach(this::add);
    }

    void add(String value) {
        needles.add(checked(value).toLowerCase(Locale.ROOT));
    }

    static String checked(String value) {
        if (value.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("A planted value has at least " + SHORTEST
                    + " characters, or it would be found in ordinary text; plant a longer one.");
        }
        return value;
    }

    /** Names of the values that are in a text, in clear or in a common encoding. */
    List<String> in(String text) {
        List<String> readings = readings(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < needles.size(); i++) {
            String needle = needles.get(i);
            if (readings.stream().anyMatch(reading -> reading.contains(needle))) {
                found.add("Planted value " + (i + 1));
            }
        }
        return found;
    }

    private static List<String> readings(String text) {
        String percent = Decoding.percent(text);
        String escapes = Decoding.escapes(text);
        String html = Decoding.html(text);
        return List.of(
                        text,
                        percent,
                        percent.replace('+', ' '),
                        escapes,
                        html,
                        Decoding.html(Decoding.escapes(percent)))
                .stream()
                .map(reading -> reading.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
