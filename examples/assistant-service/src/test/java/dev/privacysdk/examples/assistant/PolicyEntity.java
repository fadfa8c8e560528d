package dev.privacysdk.examples.assistant;

import java.util.List;
import java.util.Map;

/** One entry of the policy document as it is written: its kind, its id and its keys. */
record PolicyEntity(String kind, String id, Map<?, ?> body) {
    /** The ids of the source policy that the entry answers. */
    List<String> refs() {
        return list("ref");
    }

    /** The name in a language, empty where there is none. */
    String name(String language) {
        return body.get("name") instanceof Map<?, ?> names && names.get(language) instanceof String name ? name : "";
    }

    boolean has(String key) {
        return body.containsKey(key);
    }

    String text(String key) {
        return body.get(key) instanceof String text ? text : "";
    }

    List<String> list(String key) {
        Object value = body.get(key);
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }

    Map<?, ?> map(String key) {
        return body.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    @Override
    public String toString() {
        return kind.equals(id) ? "the " + kind : kind + " " + id;
    }
}
