package dev.privacysdk.report;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Regime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a change means for the consents that people gave: they end, they cover it already, or they would cover it unasked. */
final class Consents {
    private final EditionsAtHand editions;
    private final Inventory older;
    private final Inventory newer;
    private final Set<String> material;
    private final Set<String> widened = new LinkedHashSet<>();

    Consents(EditionsAtHand editions, Inventory older, Inventory newer) {
        this.editions = editions;
        this.older = older;
        this.newer = newer;
        this.material = editions.material();
    }

    /** The end of a sentence on a purpose that now uses a category. */
    String onUse(String purpose, String category) {
        boolean covered = older.under("permit " + purpose).stream()
                .anyMatch(above -> DataCategory.of(above).covers(DataCategory.of(category)));
        return ": widened, " + standing(purpose, covered) + others(purpose, category) + ".";
    }

    /** The end of a sentence on a purpose that now discloses to a recipient. */
    String onDisclosure(String purpose, String recipient) {
        return ": widened, "
                + standing(purpose, older.under("permit-to " + purpose).contains(recipient)) + ".";
    }

    private String standing(String purpose, boolean permittedBefore) {
        if (permittedBefore) {
            return "as edition " + older.edition().id() + " permitted already";
        }
        widened.add(purpose);
        return isMaterial(purpose) ? "material" : "not listed as material";
    }

    /** A purpose widened under the name of an edition that was there before ends no consent given under it. */
    private boolean isMaterial(String purpose) {
        return material.contains(purpose) && !editions.editedInPlace();
    }

    /** The other purposes that rest on consent and use the category: consent is per purpose (GDPR Art. 6(1)(a)). */
    private String others(String purpose, String category) {
        Set<String> others = new TreeSet<>();
        for (String other : newer.under("purpose")) {
            if (!other.equals(purpose)
                    && newer.says("use " + other + " " + category)
                    && onConsent(newer, other)
                    && !material.contains(other)) {
                others.add(other);
            }
        }
        return others.isEmpty() ? "" : "; consents of " + String.join(", ", others) + " unaffected";
    }

    private static boolean onConsent(Inventory inventory, String purpose) {
        for (Regime regime : Regime.values()) {
            if (List.of(inventory.value("basis " + purpose + " " + regime).split(", "))
                    .contains("consent")) {
                return true;
            }
        }
        return false;
    }

    /** A change of the policy, with what it means for consents. */
    Change weighed(Change change) {
        Purpose purpose = change.purpose();
        if (purpose == null || change.effect() != Effect.WIDENS) {
            return change;
        }
        String sentence = change.sentence();
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return new Change(purpose, change.effect(), open + ": widened, " + standing(purpose.id(), false) + ".");
    }

    /** The consents that end although nothing widened, and those that no longer do. */
    List<Change> endings() {
        List<Change> found = new ArrayList<>();
        for (String purpose : newer.under("purpose")) {
            boolean was = older.under("material").contains(purpose);
            boolean is = material.contains(purpose);
            if (!older.says("purpose " + purpose) || editions.same() || widened.contains(purpose)) {
                continue;
            }
            if (is && (!was || !editions.editedInPlace()) && onConsent(older, purpose)) {
                found.add(new Change(
                        Purpose.of(purpose),
                        Effect.NARROWS,
                        "Consents of " + purpose + " given before edition "
                                + newer.edition().id() + " end, since it lists " + purpose
                                + " as material: narrowed."));
            } else if (was && !is && editions.editedInPlace()) {
                found.add(new Change(
                        Purpose.of(purpose),
                        Effect.WIDENS,
                        "Edition " + newer.edition().id() + " no longer lists " + purpose
                                + " as material, so consents given before it go on: widened."));
            }
        }
        return found;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String purpose : widened) {
            if (!isMaterial(purpose)) {
                problems.add(purpose + " may do more than under edition "
                        + older.edition().id()
                        + (editions.editedInPlace() ? " as it was" : "")
                        + ", and consents given before would cover it; list it under material"
                        + (editions.editedInPlace()
                                ? " in an edition of its own."
                                : " in edition " + newer.edition().id() + "."));
            }
        }
        return problems;
    }
}
