package dev.privacysdk.examples.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** One edition of the policy document as plain maps, read without the help of the SDK's own reader. */
record PolicyTree(Map<?, ?> root) {
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("sources", "source");
        kinds.put("categories", "category");
        kinds.put("recipients", "recipient");
        kinds.put("headings", "heading");
        kinds.put("purposes", "purpose");
        kinds.put("tracking", "tracking");
        kinds.put("choices", "choice");
        kinds.put("rights", "right");
        kinds.put("us-disclosures", "US disclosure");
        kinds.put("clauses", "clause");
        return kinds;
    }

    /** The editions of a document, in its order; every scalar is a string. */
    static List<PolicyTree> editions(String yaml) {
        List<PolicyTree> editions = new ArrayList<>();
        LoadSettings strings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        for (Object document : new Load(strings).loadAllFromString(yaml)) {
            editions.add(new PolicyTree((Map<?, ?>) document));
        }
        return editions;
    }

    String edition() {
        return String.valueOf(root.get("edition"));
    }

    String text(String key) {
        return root.get(key) instanceof String text ? text : "";
    }

    /** Every entry that may answer an id of the source policy, in the order of the document. */
    List<PolicyEntity> entities() {
        List<PolicyEntity> entities = new ArrayList<>();
        for (String single : List.of("controller", "settings")) {
            entities.add(new PolicyEntity(single, single, map(root, single)));
        }
        KINDS.forEach((key, kind) -> map(root, key)
                .forEach((id, body) -> entities.add(new PolicyEntity(kind, (String) id, (Map<?, ?>) body))));
        return entities;
    }

    List<PolicyEntity> entities(String kind) {
        return entities().stream().filter(entity -> entity.kind().equals(kind)).toList();
    }

    /** A category's own value of a key, or that of the nearest category above it. */
    Optional<Object> inherited(String category, String key) {
        Map<?, ?> categories = map(root, "categories");
        for (String at = category; !at.isEmpty(); at = at.substring(0, Math.max(at.lastIndexOf('.'), 0))) {
            Object value = map(categories, at).get(key);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Map<?, ?> map(Map<?, ?> from, String key) {
        return from.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }
}
