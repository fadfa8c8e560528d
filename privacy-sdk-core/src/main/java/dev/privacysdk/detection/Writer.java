package dev.privacysdk.detection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes the text anew, with something else where a value was found, and counts what it left out. */
final class Writer {
    /** Characters beyond the last one shown that are read, so that no value is cut and half of it shown. */
    static final int SLACK = 1024;

    private static final int LONGEST_ADDED = 96;

    private final String[] tokens;
    private final @Nullable UnaryOperator<String>[] replacements;
    private final LongAdder[] counts;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Writer(List<Detector> detectors, Map<String, UnaryOperator<String>> byId, LongAdder[] counts) {
        this.tokens = detectors.stream().map(Detector::token).toArray(String[]::new);
        this.replacements = new UnaryOperator[detectors.size()];
        for (int i = 0; i < replacements.length; i++) {
            replacements[i] = byId.get(detectors.get(i).id());
        }
        this.counts = counts;
    }

    /** A place to stop at before another, where words end if one ends nearby; never between two halves of a character. */
    int cut(String text, int before) {
        int nearest = Math.max(0, before - SLACK);
        for (int i = before; i > nearest; i--) {
            if (ends(text.charAt(i - 1))) {
                return i;
            }
        }
        boolean half = nearest > 0 && Character.isLowSurrogate(text.charAt(nearest));
        return half ? nearest - 1 : nearest;
    }

    private static boolean ends(char c) {
        return c <= ' ' || c == ',' || c == ';' || c == '}' || c == '>' || c == '"';
    }

    /** The text up to a place, with what was found replaced. */
    String write(String text, int stop, boolean line, boolean folded, Scratch scratch) {
        StringBuilder out = new StringBuilder(stop + 32);
        int done = 0;
        for (int i = 0; i < scratch.count; i++) {
            int from = scratch.spans[3 * i];
            int to = scratch.spans[3 * i + 1];
            int detector = scratch.spans[3 * i + 2];
            int start = folded ? scratch.folding.start(from) : from - Plain.MARGIN;
            int end = folded ? scratch.folding.end(to - 1) : to - Plain.MARGIN;
            if (start >= stop) {
                break;
            }
            append(out, text, done, Math.max(done, start), line);
            String replacement = replacement(detector, scratch.plain, from, to);
            append(out, replacement, 0, replacement.length(), line);
            counts[detector].increment();
            done = Math.max(done, end);
        }
        append(out, text, done, Math.max(done, stop), line);
        if (stop < text.length()) {
            out.append(TextScanner.BUDGET);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String text, int from, int to, boolean line) {
        if (line) {
            Controls.append(out, text, from, to);
        } else {
            out.append(text, from, to);
        }
    }

    private String replacement(int detector, Plain plain, int from, int to) {
        UnaryOperator<String> own = replacements[detector];
        if (own == null) {
            return tokens[detector];
        }
        String answer = Objects.requireNonNull(own.apply(plain.slice(from, to)));
        if (answer.length() > 2 * (to - from) + LONGEST_ADDED) {
            throw new IllegalStateException("A replacement is too long.");
        }
        return answer;
    }
}
