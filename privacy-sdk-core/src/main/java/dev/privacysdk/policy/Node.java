package dev.privacysdk.policy;

import java.util.List;

/** A piece of a document with the line it stands on; what is neither a list nor a map is text. */
sealed interface Node {
    int line();

    /** A scalar, read as text however it is written. */
    record Text(String value, int line) implements Node {}

    /** A list. */
    record Items(List<Node> items, int line) implements Node {}

    /** A map, with every key as often as it is written. */
    record Entries(List<Entry> entries, int line) implements Node {}

    /** Something refused and already reported, so that nobody reports what follows from it. */
    record Broken(int line) implements Node {}

    /** A key and its value. */
    record Entry(String key, int line, Node value) {}

    default String shape() {
        if (this instanceof Text) {
            return "text";
        }
        return this instanceof Items ? "a list" : "a map";
    }
}
