package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a masker replaced, read from what came out.
 *
 * @param token what was written
 * @param start where in the original text what it stands for begins
 */
record Reading(String token, int start, int end) {
    private static final Pattern TOKEN = Pattern.compile("\\[([A-Z][A-Z-]*[A-Z])(:[^\\]]*)?]");

    /** The stretches of the original that stand behind the tokens; those that fit the labels where more than one reading does. */
    static List<Reading> of(String original, String masked) {
        if (original.equals(masked)) {
            return List.of();
        }
        List<MatchResult> tokens = TOKEN.matcher(masked).results().toList();
        List<String> between = new ArrayList<>();
        int at = 0;
        for (MatchResult token : tokens) {
            between.add(masked.substring(at, token.start()));
            at = token.end();
        }
        between.add(masked.substring(at));
        List<Reading> readings = original.startsWith(between.get(0))
                ? behind(original, tokens, between, 0, between.get(0).length())
                : null;
        if (readings == null) {
            throw new IllegalStateException("cannot read <" + masked + "> as <" + original + ">");
        }
        return readings;
    }

    private static @Nullable List<Reading> behind(
            String original, List<MatchResult> tokens, List<String> between, int index, int start) {
        if (index == tokens.size()) {
            return start == original.length() ? new ArrayList<>() : null;
        }
        String token = tokens.get(index).group(1);
        String next = between.get(index + 1);
        boolean last = index == tokens.size() - 1;
        int end = last ? original.length() - next.length() : original.indexOf(next, start + 1);
        while (end > start && original.startsWith(next, end)) {
            List<Reading> rest = behind(original, tokens, between, index + 1, end + next.length());
            if (rest != null) {
                rest.add(0, new Reading(token, start, end));
                return rest;
            }
            end = last ? -1 : original.indexOf(next, end + 1);
        }
        return null;
    }

    boolean touches(long span) {
        return start < Span.end(span) && end > Span.start(span);
    }
}
