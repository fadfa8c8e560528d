package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was found and missed, by entity and language. */
final class Tally {
    /** A line that came out otherwise than its labels say. */
    record Miss(String entity, String what, String text, String masked) {
        /** On one line, between tabs. */
        String row() {
            return String.join("\t", entity, what, text, masked).replace("\n", "\\n");
        }
    }

    static final class Count {
        int rows;
        int found;
        int wrong;

        double recall() {
            return rows == 0 ? 1 : (double) found / rows;
        }

        double precision() {
            return found + wrong == 0 ? 1 : (double) found / (found + wrong);
        }
    }

    final Map<String, Map<Tongue, Count>> counts = new TreeMap<>();
    final List<Miss> misses = new ArrayList<>();
    int clean;
    int touched;

    void add(LabelledLine line, String masked) {
        List<Reading> readings = Reading.of(line.text(), masked);
        if (line.clean()) {
            clean++;
            touched += readings.isEmpty() ? 0 : 1;
        }
        for (long span : line.expected()) {
            Count count = count(line.entity(), line.tongue());
            count.rows++;
            if (covered(line, span, readings)) {
                count.found++;
            } else {
                misses.add(new Miss(line.entity(), "missed", line.text(), masked));
            }
        }
        for (Reading reading : readings) {
            boolean expected = line.expected().stream().anyMatch(reading::touches);
            if (!expected || !line.tokens().contains(reading.token())) {
                String entity = entityOf(reading, line);
                count(entity, line.tongue()).wrong++;
                misses.add(new Miss(entity, "wrong", line.text(), masked));
            }
        }
    }

    /** Whether no letter and no digit of what is personal is left, and it is called by its name. */
    private static boolean covered(LabelledLine line, long span, List<Reading> readings) {
        for (int i = Span.start(span); i < Span.end(span); i++) {
            if (Character.isLetterOrDigit(line.text().charAt(i)) && !covered(line.tokens(), i, readings)) {
                return false;
            }
        }
        return true;
    }

    private static boolean covered(Set<String> tokens, int at, List<Reading> readings) {
        return readings.stream()
                .anyMatch(reading -> reading.start() <= at && at < reading.end() && tokens.contains(reading.token()));
    }

    /** Whose token it is: an address could be of either version. */
    private static String entityOf(Reading reading, LabelledLine line) {
        if (reading.token().equals("IP")) {
            String text = line.text().substring(reading.start(), reading.end());
            return text.indexOf(':') < 0 ? Entity.IPV4.title() : Entity.IPV6.title();
        }
        for (Entity entity : Entity.values()) {
            if (reading.token().equals(entity.token())) {
                return entity.title();
            }
        }
        return reading.token();
    }

    private Count count(String entity, Tongue tongue) {
        return counts.computeIfAbsent(entity, any -> new EnumMap<>(Tongue.class))
                .computeIfAbsent(tongue, any -> new Count());
    }

    Count all(String entity) {
        Count sum = new Count();
        for (Count count : counts.getOrDefault(entity, Map.of()).values()) {
            sum.rows += count.rows;
            sum.found += count.found;
            sum.wrong += count.wrong;
        }
        return sum;
    }
}
