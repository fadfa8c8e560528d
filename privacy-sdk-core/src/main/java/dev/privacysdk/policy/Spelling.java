package dev.privacysdk.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the words of the document are spelled, and what a misspelled one may have meant. */
final class Spelling {
    private static final int SHOWN = 40;
    private static final int COMPARED = 300;

    private Spelling() {}

    /** The constants of an enum as the document writes them: lower case, joined by hyphens. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(of(constant), constant);
        }
        return words;
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The end of a sentence on an unknown word: what it may have meant, and what there is. */
    static String remedy(String typed, Collection<String> known) {
        String near = nearest(typed, known);
        String hint = near == null ? "" : "; did you mean \"" + near + "\"?";
        List<String> sorted = sorted(known);
        if (sorted.isEmpty()) {
            return hint + "; none are known";
        }
        return sorted.size() <= SHOWN ? hint + separator(near) + "known are " + sorted : hint;
    }

    static List<String> sorted(Collection<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(null);
        return sorted;
    }

    private static String separator(@Nullable String near) {
        return near == null ? "; " : " ";
    }

    private static @Nullable String nearest(String typed, Collection<String> known) {
        if (known.size() > COMPARED) {
            return null;
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Math.max(1, Math.min(typed.length() / 3, 4)) + 1;
        for (String candidate : known) {
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Insertions, deletions, substitutions and swaps of neighbors between the two; at most {@code limit}. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return Math.min(limit, cost[a.length()][b.length()]);
    }

    /** Text from the document, fit to be repeated in a message: short, and without control characters. */
    static String printable(String typed, int most) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().limit(most).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return typed.codePointCount(0, typed.length()) > most
                ? shown.append("…").toString()
                : shown.toString();
    }

    static String quoted(String typed) {
        return "\"" + printable(typed, 60) + "\"";
    }
}
