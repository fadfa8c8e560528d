package dev.privacysdk.policy;

import java.util.List;
import java.util.Map;

/**
 * What people call an entry of the policy, in each of its languages, and where the source policy speaks of it.
 *
 * @param refs ids of the source policy, such as {@code DC-01}
 * @param names the name by language, such as {@code en} and {@code ja}
 */
public record Label(List<String> refs, Map<String, String> names) {
    /** No name and no place in the source. */
    public static final Label NONE = new Label(List.of(), Map.of());

    /** Keeps copies. */
    public Label {
        refs = List.copyOf(refs);
        names = Map.copyOf(names);
    }

    /** The name in this language, or {@code fallback} where the policy has none. */
    public String in(String language, String fallback) {
        return names.getOrDefault(language, fallback);
    }
}
