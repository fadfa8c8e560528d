package dev.privacysdk.report;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the fields that hold personal data, and says nothing of what the uses of purposes say already. */
final class FieldDrift {
    private final Inventory older;
    private final Inventory newer;
    private final List<Change> changes = new ArrayList<>();

    FieldDrift(Inventory older, Inventory newer) {
        this.older = older;
        this.newer = newer;
    }

    /** A field's category and the purposes its words name; none means that its author did not narrow them. */
    private record Marks(String category, Set<String> words) {
        static Marks of(String value) {
            int at = value.indexOf(" for ");
            return at < 0
                    ? new Marks(value, new TreeSet<>())
                    : new Marks(
                            value.substring(0, at),
                            new TreeSet<>(List.of(value.substring(at + 5).split(", "))));
        }

        @Override
        public String toString() {
            return category + ", for " + (words.isEmpty() ? "any purpose that may use it" : String.join(", ", words));
        }
    }

    List<Change> changes() {
        Map<String, Marks> gone = only(older, newer);
        Map<String, Marks> come = only(newer, older);
        gone.forEach((field, marks) -> {
            String now = sameElsewhere(field, marks, come);
            if (now == null) {
                say(null, Effect.NARROWS, field + ", which held " + marks + ", is gone: narrowed.");
            } else {
                come.remove(now);
                say(null, Effect.DIFFERS, field + " is now " + now + ", and holds " + marks + " as before.");
            }
        });
        come.forEach((field, marks) -> say(null, Effect.WIDENS, field + " is new and holds " + marks + ": widened."));
        for (String field : newer.under("field")) {
            if (older.says("field " + field)) {
                compare(field, marks(older, field), marks(newer, field));
            }
        }
        return changes;
    }

    private static Marks marks(Inventory inventory, String field) {
        return Marks.of(inventory.value("field " + field));
    }

    private static Map<String, Marks> only(Inventory here, Inventory there) {
        Map<String, Marks> fields = new TreeMap<>();
        PurposeDrift.gone(here, there, "field").forEach(field -> fields.put(field, marks(here, field)));
        return fields;
    }

    /** A field of the same class or the same name with the same marks: it was renamed, or its class was. */
    private static @Nullable String sameElsewhere(String field, Marks marks, Map<String, Marks> come) {
        for (boolean sameOwner : new boolean[] {true, false}) {
            for (Map.Entry<String, Marks> other : come.entrySet()) {
                boolean near = sameOwner
                        ? owner(other.getKey()).equals(owner(field))
                        : name(other.getKey()).equals(name(field));
                if (near && other.getValue().equals(marks)) {
                    return other.getKey();
                }
            }
        }
        return null;
    }

    private static String owner(String field) {
        return field.substring(0, Math.max(0, field.lastIndexOf('.')));
    }

    private static String name(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private void compare(String field, Marks was, Marks is) {
        if (!was.category().equals(is.category())) {
            say(null, Effect.DIFFERS, field + " held " + was.category() + " and now holds " + is.category() + ".");
        }
        if (was.words().isEmpty() != is.words().isEmpty()) {
            boolean widens = is.words().isEmpty();
            say(
                    null,
                    widens ? Effect.WIDENS : Effect.NARROWS,
                    field
                            + (widens
                                    ? " names no purpose any more, and may serve any: widened."
                                    : " now serves " + String.join(", ", is.words()) + " alone: narrowed."));
            return;
        }
        Set<String> dropped = new TreeSet<>(was.words());
        dropped.removeAll(is.words());
        dropped.forEach(word -> word(field, is.category(), word, false));
        Set<String> added = new TreeSet<>(is.words());
        added.removeAll(was.words());
        added.forEach(word -> word(field, is.category(), word, true));
    }

    private void word(String field, String category, String purpose, boolean added) {
        String use = "use " + purpose + " " + category;
        Inventory with = added ? newer : older;
        Inventory without = added ? older : newer;
        String marked = field + (added ? " is now marked for " : " is no longer marked for ") + purpose;
        if (!with.says(use)) {
            say(
                    purpose,
                    Effect.DIFFERS,
                    marked + ", which edition " + with.edition().id() + " does not permit with " + category
                            + ", so nothing " + (added ? "more" : "less") + " is used.");
        } else if (without.says(use)) {
            String holds = field + ", which holds " + category + ",";
            say(
                    purpose,
                    added ? Effect.WIDENS : Effect.NARROWS,
                    holds + (added ? " is now marked for " : " is no longer marked for ") + purpose
                            + (added ? ": widened, within what " : ": narrowed, within what ") + purpose
                            + " uses anyway.");
        }
        // Else the category is new to the purpose, or gone from it, and that is said there.
    }

    private void say(@Nullable String purpose, Effect effect, String sentence) {
        changes.add(new Change(purpose == null ? null : Purpose.of(purpose), effect, sentence));
    }
}
