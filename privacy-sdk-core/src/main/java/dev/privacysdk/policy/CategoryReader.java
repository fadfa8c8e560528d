package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Recipient;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the categories of an edition. */
final class CategoryReader {
    private static final Set<String> CATCH_ALL = Set.of(
            "other",
            "others",
            "misc",
            "miscellaneous",
            "unknown",
            "any",
            "anything",
            "all",
            "everything",
            "etc",
            "various",
            "unspecified");

    /** The strategies that the SDK brings; one that an application brings itself has a dot in its name. */
    static final Set<String> MASKS = Ordered.set(List.of(
            "redact",
            "partial-email",
            "last-4",
            "year-only",
            "keyed-hash",
            "initials",
            "partial-ip",
            "scan-text",
            "drop"));

    private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final EditionScope scope;
    private final Map<String, CategoryRule> rules = new LinkedHashMap<>();
    private final Map<String, Fields> places = new LinkedHashMap<>();
    private final Set<DataCategory> providedBySubject = new LinkedHashSet<>();

    CategoryReader(EditionScope scope) {
        this.scope = scope;
    }

    List<CategoryRule> read(Fields edition) {
        edition.missing("categories", "declare every category of personal data that the service holds");
        edition.entities("categories").forEach((id, fields) -> {
            places.put(id, fields);
            rules.put(id, category(id, fields));
            fields.end();
        });
        rules.forEach(this::checkKept);
        rules.forEach(this::checkFides);
        return List.copyOf(rules.values());
    }

    Set<DataCategory> providedBySubject() {
        return providedBySubject;
    }

    private CategoryRule category(String id, Fields fields) {
        DataCategory category = DataCategory.of(id);
        for (String part : id.split("\\.", -1)) {
            if (CATCH_ALL.contains(part)) {
                scope.problems()
                        .error(
                                fields.line(),
                                fields.path(),
                                "\"" + part
                                        + "\" catches everything, and a category names what it holds; declare what is meant");
            }
        }
        if (fields.flag("provided-by-subject")) {
            providedBySubject.add(category);
        }
        return new CategoryRule(
                category,
                scope.label(fields),
                mask(fields),
                List.copyOf(scope.references(fields, "source", "sources", source -> source)),
                scope.references(fields, "only-to", "recipients", Recipient::of),
                keep(fields),
                fields.flag("special"),
                fields.flag("us-sensitive"),
                fields.flag("secret"),
                fields.flag("optional"),
                fields.text("fides"),
                fields.text("fides-parent"),
                Taxonomies.dpv(fields, scope.problems()),
                aliases(fields));
    }

    private static @Nullable String mask(Fields fields) {
        String mask = fields.text("mask");
        if (mask != null && !MASKS.contains(mask) && !(mask.contains(".") && Ids.isId(mask))) {
            fields.error(
                    "mask",
                    Spelling.quoted(mask) + " is not a strategy of the SDK" + Spelling.remedy(mask, MASKS)
                            + "; a strategy of your own has a dot in its name, such as acme.loyalty-number");
        }
        return mask;
    }

    private @Nullable Retention keep(Fields category) {
        Fields keep = category.map("keep");
        if (keep == null) {
            return null;
        }
        Period period = EditionScope.period(keep, "period");
        String until = keep.text("until");
        if (until != null && !EVENT.matcher(until).matches()) {
            keep.error("until", Spelling.quoted(until) + " is not an event; write one such as contract-end");
        }
        Period then = EditionScope.period(keep, "then");
        if (keep.has("then") && !keep.has("until")) {
            keep.error("then", "counts from an event, and there is none; name it under until, or write a period");
        }
        Map<String, String> criterion = keep.languages("criterion", scope.languages());
        keep.end();
        if (!keep.has("period") && !keep.has("until") && !keep.has("criterion")) {
            scope.problems()
                    .error(
                            keep.line(),
                            keep.path(),
                            "says nothing; write a period, an event (until) or a criterion in words");
        }
        return period == null && until == null && criterion.isEmpty()
                ? null
                : new Retention(period, until, then, criterion);
    }

    private Map<String, List<String>> aliases(Fields category) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        Fields fields = category.map("aliases");
        if (fields != null) {
            for (String vocabulary : fields.keys()) {
                List<String> names = new ArrayList<>();
                fields.list(vocabulary).forEach(word -> names.add(word.text()));
                aliases.put(vocabulary, List.copyOf(names));
            }
        }
        return aliases;
    }

    private void checkKept(String id, CategoryRule rule) {
        for (String at = id; at != null; at = parent(at)) {
            Fields place = places.get(at);
            if (place != null && place.has("keep")) {
                return;
            }
        }
        Fields fields = places.get(id);
        if (fields != null && fields.isMap()) {
            scope.problems()
                    .error(
                            fields.line(),
                            fields.at("keep"),
                            "is missing, here and in every category above; people must be told how long "
                                    + rule.category() + " is kept, so write a period, an event (until) or a criterion");
        }
    }

    private void checkFides(String id, CategoryRule rule) {
        Fields fields = places.get(id);
        String key = rule.fides();
        String parent = rule.fidesParent();
        if (fields == null || (key == null && parent == null)) {
            return;
        }
        if (key == null) {
            fields.error("fides-parent", "belongs to a key of your own, and there is none; write it under fides");
            return;
        }
        if (parent == null) {
            if (!Taxonomies.CATEGORIES.contains(key)) {
                fields.error(
                        "fides",
                        Spelling.quoted(key) + " is not in fideslang" + Spelling.remedy(key, Taxonomies.CATEGORIES)
                                + "; a key of your own needs its parent under fides-parent");
            }
        } else if (!key.startsWith(parent + ".")) {
            fields.error(
                    "fides-parent",
                    Spelling.quoted(parent) + " does not lie above " + Spelling.quoted(key)
                            + "; name the key without its end");
        } else if (!Taxonomies.CATEGORIES.contains(parent) && !isDeclaredKey(parent)) {
            fields.error(
                    "fides-parent",
                    Spelling.quoted(parent) + " is neither in fideslang nor the fides of a category here; declare a"
                            + " category with it first" + Spelling.remedy(parent, Taxonomies.CATEGORIES));
        }
    }

    private boolean isDeclaredKey(String key) {
        return rules.values().stream().anyMatch(rule -> key.equals(rule.fides()));
    }

    private static @Nullable String parent(String id) {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? null : id.substring(0, dot);
    }
}
