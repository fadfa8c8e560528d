package dev.privacysdk.report;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two inventories of policy and marks, in sentences.
 *
 * <p>Immutable. In doubt a change widens, as in an {@link dev.privacysdk.policy.EditionDiff EditionDiff}, whose effects and
 * sentences it shares. Sentences name fields, methods and ids, and nobody.
 */
public final class Drift {
    private final List<Change> changes;
    private final List<String> problems;

    private Drift(List<Change> changes, List<String> problems) {
        this.changes = List.copyOf(changes);
        this.problems = List.copyOf(problems);
    }

    /** The changes from one inventory to a later one. */
    public static Drift between(Inventory older, Inventory newer) {
        return between(null, older, newer);
    }

    /** The same, with the whole of both editions where the policy holds them, and all editions between the two. */
    public static Drift between(@Nullable Policy policy, Inventory older, Inventory newer) {
        if (older.equals(newer)) {
            return new Drift(List.of(), List.of());
        }
        EditionsAtHand editions = new EditionsAtHand(policy, older, newer);
        Consents consents = new Consents(editions, older, newer);
        List<Change> found = new ArrayList<>();
        found.addAll(new PurposeDrift(older, newer, consents).changes());
        found.addAll(new FieldDrift(older, newer).changes());
        List<Change> ofPolicy = new PolicyDrift(editions, older, newer).changes();
        ofPolicy.forEach(change -> found.add(consents.weighed(change)));
        found.addAll(consents.endings());
        found.addAll(editions.changes());
        Set<Change> each = new LinkedHashSet<>(found);
        return new Drift(List.copyOf(each), consents.problems());
    }

    /** Every change: purposes first, then fields, then what the policy alone changes. */
    public List<Change> changes() {
        return changes;
    }

    /** A sentence for each purpose that the policy widened and does not list as material; empty where all is well. */
    public List<String> problems() {
        return problems;
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Each change in a line of its own, then each problem. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        changes.forEach(change -> lines.add(change.sentence()));
        lines.addAll(problems);
        return lines.isEmpty() ? "Nothing changed." : lines.stream().collect(Collectors.joining("\n"));
    }
}
