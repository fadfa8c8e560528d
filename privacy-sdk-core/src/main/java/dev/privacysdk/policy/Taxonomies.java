package dev.privacysdk.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of outside vocabularies that a policy may name. */
final class Taxonomies {
    /** The data categories of fideslang. */
    static final Set<String> CATEGORIES = read("fideslang-categories.txt");

    /** The data uses of fideslang. */
    static final Set<String> USES = read("fideslang-uses.txt");

    private static final Pattern TERM = Pattern.compile("[a-z][a-z0-9-]{0,20}:[A-Za-z][A-Za-z0-9_-]{0,80}");

    private Taxonomies() {}

    /** The DPV terms of an entry; a term without its prefix is reported. */
    static List<String> dpv(Fields fields, Problems problems) {
        List<String> terms = new ArrayList<>();
        for (Fields.Word word : fields.list("dpv")) {
            if (TERM.matcher(word.text()).matches()) {
                terms.add(word.text());
            } else {
                problems.error(
                        word.line(),
                        word.path(),
                        Spelling.quoted(word.text())
                                + " is not a term of the vocabulary; write one such as pd:EmailAddress");
            }
        }
        return terms;
    }

    private static Set<String> read(String resource) {
        Set<String> keys = new LinkedHashSet<>();
        try (InputStream in = Taxonomies.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the SDK's own jar; rebuild it.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Ordered.set(keys);
    }
}
