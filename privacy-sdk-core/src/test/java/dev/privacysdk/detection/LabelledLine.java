package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line of a log of which is known where personal data stands.
 *
 * @param entity the kind of its personal data; for a clean line what looks like some
 * @param expected places of personal data, as {@link Span}s; none in a clean line
 * @param tokens what may be written in their place
 */
record LabelledLine(String entity, Tongue tongue, String text, List<Long> expected, Set<String> tokens) {
    static LabelledLine of(String entity, Tongue tongue, String marked, Set<String> tokens) {
        StringBuilder text = new StringBuilder(marked.length());
        List<Long> expected = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '«') {
                start = text.length();
            } else if (c == '»') {
                expected.add(Span.of(start, text.length()));
            } else {
                text.append(c);
            }
        }
        return new LabelledLine(entity, tongue, text.toString(), List.copyOf(expected), tokens);
    }

    boolean clean() {
        return expected.isEmpty();
    }
}
