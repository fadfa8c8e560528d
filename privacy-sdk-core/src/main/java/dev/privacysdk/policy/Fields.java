package dev.privacysdk.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map of the document that somebody reads key by key; what nobody asked for is an unknown key.
 *
 * <p>Every method reports what is wrong and goes on with nothing, so that a reader finds all problems in one pass.
 */
final class Fields {
    /** A word of the document and where it stands. */
    record Word(String text, int line, String path) {}

    private final int line;
    private final String path;
    private final Problems problems;
    private final boolean broken;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Node node, String path, Problems problems) {
        this.line = node.line();
        this.path = path;
        this.problems = problems;
        this.broken = !(node instanceof Node.Entries);
        if (node instanceof Node.Entries map) {
            for (Node.Entry entry : map.entries()) {
                Node.Entry first = entries.putIfAbsent(entry.key(), entry);
                if (first != null) {
                    problems.error(
                            entry.line(),
                            at(entry.key()),
                            "stands here a second time, after line " + first.line() + "; keep one of them");
                }
            }
        } else if (!(node instanceof Node.Broken)) {
            problems.error(line, path, "must be a map of keys and values, not " + node.shape());
        }
    }

    int line() {
        return line;
    }

    String path() {
        return path;
    }

    String at(String key) {
        String shown = Spelling.printable(key, 120);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /** The line of a key, or of the map where the key is missing. */
    int line(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    void error(String key, String message) {
        problems.error(line(key), at(key), message);
    }

    /** Whether it is a map at all; what is not is reported already. */
    boolean isMap() {
        return !broken;
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    @Nullable
    Node node(String key) {
        asked.add(key);
        Node.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** The text of a key, which must not be empty; null where there is none or it is reported. */
    @Nullable
    String text(String key) {
        Node node = node(key);
        return node == null ? null : text(node, at(key));
    }

    private @Nullable String text(Node node, String where) {
        if (node instanceof Node.Text text) {
            if (!text.value().isBlank()) {
                return text.value();
            }
            problems.error(text.line(), where, "is empty; write a value or leave the key out");
        } else if (!(node instanceof Node.Broken)) {
            problems.error(node.line(), where, "must be text, not " + node.shape());
        }
        return null;
    }

    /** The text of a key that must be there; the empty text where that is reported. */
    String required(String key, String remedy) {
        missing(key, remedy);
        String text = text(key);
        return text == null ? "" : text;
    }

    /** Reports a key that is not there. */
    boolean missing(String key, String remedy) {
        if (has(key)) {
            return false;
        }
        if (!broken) {
            problems.error(line, at(key), "is missing; " + remedy);
        }
        return true;
    }

    boolean flag(String key) {
        String text = text(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            error(key, "is true or false, not " + Spelling.quoted(text));
        }
        return "true".equals(text);
    }

    /** What a text stands for, by a parser that throws for what it cannot read. */
    <T> @Nullable T value(String key, Function<String, T> parser, String remedy) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            // Which exception a parser of the JDK throws for bad text is its own affair.
            error(key, Spelling.quoted(text) + " does not fit here; " + remedy);
            return null;
        }
    }

    <T> @Nullable T word(String key, Map<String, T> vocabulary) {
        String text = text(key);
        return text == null ? null : meaning(new Word(text, line(key), at(key)), vocabulary);
    }

    <T> Set<T> words(String key, Map<String, T> vocabulary) {
        Set<T> meanings = new LinkedHashSet<>();
        for (Word word : list(key)) {
            T meaning = meaning(word, vocabulary);
            if (meaning != null) {
                meanings.add(meaning);
            }
        }
        return meanings;
    }

    private <T> @Nullable T meaning(Word word, Map<String, T> vocabulary) {
        T meaning = vocabulary.get(word.text());
        if (meaning == null) {
            problems.error(
                    word.line(),
                    word.path(),
                    Spelling.quoted(word.text()) + " is not a word here"
                            + Spelling.remedy(word.text(), vocabulary.keySet()));
        }
        return meaning;
    }

    /** The words of a list; one word alone is a list of one. */
    List<Word> list(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Node item : node instanceof Node.Items items ? items.items() : List.of(node)) {
            String text = text(item, at(key));
            if (text == null) {
                continue;
            }
            if (seen.add(text)) {
                words.add(new Word(text, item.line(), at(key)));
            } else {
                problems.error(item.line(), at(key), Spelling.quoted(text) + " is listed twice; keep one of them");
            }
        }
        return words;
    }

    /** Text by language; every language of the edition must be there, and no other. */
    Map<String, String> languages(String key, Set<String> languages) {
        Node node = node(key);
        if (node == null) {
            return Map.of();
        }
        Fields names = new Fields(node, at(key), problems);
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : languages) {
            names.missing(language, "every text is needed in each of the languages " + languages);
            String name = names.text(language);
            if (name != null) {
                byLanguage.put(language, name);
            }
        }
        // Where the languages themselves are missing, that is said once and not at every name.
        if (languages.isEmpty()) {
            names.keys().forEach(names::text);
        }
        names.end();
        return byLanguage;
    }

    /** The map under a key, or null where it is not there. */
    @Nullable
    Fields map(String key) {
        Node node = node(key);
        return node == null ? null : new Fields(node, at(key), problems);
    }

    /** The entries of a map whose keys are ids, each as a map of its own. */
    Map<String, Fields> entities(String key) {
        Fields map = map(key);
        if (map == null) {
            return Map.of();
        }
        Map<String, Fields> entities = new LinkedHashMap<>();
        map.entries.forEach((id, entry) -> {
            if (Ids.isId(id)) {
                entities.put(id, new Fields(entry.value(), map.at(id), problems));
            } else {
                problems.error(entry.line(), map.at(id), Spelling.quoted(id) + " is not an id; " + Ids.REMEDY);
            }
        });
        return entities;
    }

    /** The keys that are written; for a map whose keys are free, so that none is unknown. */
    Set<String> keys() {
        asked.addAll(entries.keySet());
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Ends the reading: every key that nobody asked for is one that the document cannot have. */
    void end() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.error(entry.line(), at(key), "is not a key here" + Spelling.remedy(key, asked));
            }
        });
    }
}
