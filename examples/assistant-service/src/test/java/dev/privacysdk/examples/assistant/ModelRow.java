package dev.privacysdk.examples.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of the numbered reading of the source policy. */
record ModelRow(String id, List<String> cells) {
    private static final Pattern ID = Pattern.compile("[A-Z]+-[0-9]+[a-z]?(\\.[0-9]+)?");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・]+");
    private static final Set<String> NAMELESS = Set.of("TRAP", "LB");

    /** Every row of the tables by its id, in the order of the document. */
    static Map<String, ModelRow> rows(String markdown) {
        Map<String, ModelRow> rows = new LinkedHashMap<>();
        for (String line : markdown.split("\n", -1)) {
            if (!line.startsWith("| ")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .toList();
            if (ID.matcher(cells.get(0)).matches()
                    && rows.put(cells.get(0), new ModelRow(cells.get(0), cells)) != null) {
                throw new IllegalStateException(cells.get(0) + " has two rows in the model.");
            }
        }
        return rows;
    }

    static String family(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    /** The Japanese name that the row gives after its English one. */
    Optional<String> japaneseName() {
        int slash = cells.get(1).indexOf(" / ");
        if (NAMELESS.contains(family(id)) || slash < 0) {
            return Optional.empty();
        }
        String name = cells.get(1).substring(slash + 3).split(":", -1)[0].strip();
        return JAPANESE.matcher(name).find() ? Optional.of(name) : Optional.empty();
    }

    /** The Japanese names among the members that a row of data categories lists. */
    List<String> japaneseMembers() {
        List<String> words = new ArrayList<>();
        if (family(id).equals("DC")) {
            Matcher matcher = JAPANESE.matcher(cells.get(2));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        return words;
    }
}
