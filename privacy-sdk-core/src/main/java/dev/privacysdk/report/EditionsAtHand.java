package dev.privacysdk.report;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.Purpose;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The editions of two inventories: the same or not, in the policy's file or not, and what is material from one to the other. */
final class EditionsAtHand {
    private final @Nullable Policy policy;
    private final Inventory older;
    private final Inventory newer;

    EditionsAtHand(@Nullable Policy policy, Inventory older, Inventory newer) {
        this.policy = policy;
        this.older = older;
        this.newer = newer;
    }

    /** Whether both inventories are of the same bytes of policy. */
    boolean same() {
        return older.edition().equals(newer.edition());
    }

    /** Whether the document changed under the same name. */
    boolean editedInPlace() {
        return !same() && older.edition().id().equals(newer.edition().id());
    }

    @Nullable
    Edition older() {
        return find(older);
    }

    @Nullable
    Edition newer() {
        return find(newer);
    }

    private @Nullable Edition find(Inventory wanted) {
        int place = place(wanted);
        return policy == null || place < 0 ? null : policy.editions().get(place);
    }

    private int place(Inventory wanted) {
        int place = policy == null ? -1 : policy.place(wanted.edition().id());
        boolean whole = policy != null
                && place >= 0
                && policy.editions().get(place).version().equals(wanted.edition());
        return whole ? place : -1;
    }

    /** The purposes whose consents end with the newer edition, or with one between the two. */
    Set<String> material() {
        Set<String> material = newer.under("material");
        int from = place(older);
        int to = place(newer);
        if (policy != null && from >= 0) {
            for (int between = from + 1; between < to; between++) {
                policy.editions().get(between).material().stream()
                        .map(Purpose::id)
                        .forEach(material::add);
            }
        }
        return new TreeSet<>(material);
    }

    /** What is to be said of the editions themselves. */
    List<Change> changes() {
        if (editedInPlace()) {
            return List.of(new Change(
                    null,
                    Effect.DIFFERS,
                    "Edition " + newer.edition().id()
                            + " was edited in place; if it was ever in force, give the change an edition of its own, since"
                            + " consents name the edition they were given under."));
        }
        if (!same()) {
            return List.of(new Change(
                    null,
                    Effect.DIFFERS,
                    "The record is now derived from edition " + newer.edition().id() + " instead of edition "
                            + older.edition().id() + "."));
        }
        return List.of();
    }
}
