package dev.privacysdk.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Words that stand in any log, whoever it is about. */
final class CommonWords {
    private static final Sought NOBODY = new Sought("", null, null);
    private static final Set<String> NEVER = read("common-words.txt");
    private static final Set<String> ORDINARY = read("ordinary-names.txt");

    private CommonWords() {}

    /** Whether a folded value is never looked for: a word of logs, a big place, a month, a title. */
    static boolean never(String folded) {
        return NEVER.contains(folded);
    }

    /** Whether a folded value is a name and a word, and is looked for in its own case only. */
    static boolean ordinary(String folded) {
        return ORDINARY.contains(folded);
    }

    private static Set<String> read(String file) {
        Set<String> words = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(CommonWords.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String word : line.startsWith("#") ? new String[0] : line.split(",", -1)) {
                    String folded = Spelling.of(word, false, NOBODY).folded();
                    if (!folded.isEmpty()) {
                        words.add(folded);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }
}
