package dev.privacysdk.policy;

import static dev.privacysdk.policy.Changes.without;

import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the purposes of two editions. */
final class PurposeDiff {
    /** Properties that protect people; losing one widens, as gaining any other does. */
    private static final Set<PurposeTrait> PROTECTIVE = EnumSet.of(
            PurposeTrait.MARKETING,
            PurposeTrait.DIRECT_MARKETING,
            PurposeTrait.SALE_SHARE,
            PurposeTrait.AUTOMATED_DECISION,
            PurposeTrait.AUDIT_EVERY,
            PurposeTrait.NEEDS_REFERENCE);

    private final PurposeRule older;
    private final PurposeRule newer;
    private final Purpose purpose;
    private final Changes changes;

    private PurposeDiff(PurposeRule older, PurposeRule newer, Changes changes) {
        this.older = older;
        this.newer = newer;
        this.purpose = newer.purpose();
        this.changes = changes;
    }

    static void compare(Edition older, Edition newer, Changes changes) {
        for (PurposeRule rule : newer.purposes()) {
            PurposeRule before = older.purpose(rule.purpose());
            if (before == null) {
                changes.add(
                        rule.purpose(),
                        Effect.OPENS,
                        rule.purpose() + " is a new purpose, which uses " + rule.uses() + ".");
            } else {
                new PurposeDiff(before, rule, changes).compare();
            }
        }
        for (PurposeRule rule : older.purposes()) {
            if (newer.purpose(rule.purpose()) == null) {
                changes.narrows(rule.purpose(), rule.purpose() + " is no purpose any more.");
            }
        }
    }

    private void compare() {
        compareUses();
        compareRecipients();
        for (Regime regime : Regime.values()) {
            compareBases(regime);
        }
        compareTraits();
        compareRestriction();
        compareMessages();
    }

    private void compareUses() {
        Set<DataCategory> added = uncovered(newer.uses(), older.uses());
        Set<DataCategory> removed = uncovered(older.uses(), newer.uses());
        if (!added.isEmpty()) {
            changes.widens(purpose, purpose + " may now also use " + added + ".");
        }
        if (!removed.isEmpty()) {
            changes.narrows(purpose, purpose + " may no longer use all of " + removed + ".");
        }
    }

    private static Set<DataCategory> uncovered(Set<DataCategory> wanted, Set<DataCategory> covering) {
        Set<DataCategory> rest = new LinkedHashSet<>(wanted);
        rest.removeIf(category -> covering.stream().anyMatch(above -> above.covers(category)));
        return rest;
    }

    private void compareRecipients() {
        Set<Recipient> added = without(newer.recipients(), older.recipients());
        Set<Recipient> removed = without(older.recipients(), newer.recipients());
        if (!added.isEmpty()) {
            changes.widens(purpose, purpose + " may now also disclose to " + added + ".");
        }
        if (!removed.isEmpty()) {
            changes.narrows(purpose, purpose + " may no longer disclose to " + removed + ".");
        }
    }

    private void compareBases(Regime regime) {
        List<LegalBasis> before = older.basesIn(regime);
        List<LegalBasis> after = newer.basesIn(regime);
        if (before.equals(after)) {
            return;
        }
        String sentence = "The basis of " + purpose + " in the regime " + regime + " was " + named(before)
                + " and is now " + named(after) + ".";
        changes.add(purpose, effect(before, after), sentence);
    }

    /** A basis of consent alone allows nothing that the person does not allow, so it narrows any other. */
    private static Effect effect(List<LegalBasis> before, List<LegalBasis> after) {
        if (before.containsAll(after) && after.size() < before.size()) {
            return Effect.NARROWS;
        }
        if (before.isEmpty()) {
            return Effect.OPENS;
        }
        if (after.equals(List.of(LegalBasis.CONSENT))) {
            return Effect.NARROWS;
        }
        return before.containsAll(after) ? Effect.DIFFERS : Effect.WIDENS;
    }

    private static String named(List<LegalBasis> bases) {
        return bases.isEmpty()
                ? "none"
                : String.join(", ", bases.stream().map(Spelling::of).toList());
    }

    private void compareTraits() {
        for (PurposeTrait trait : PurposeTrait.values()) {
            if (older.is(trait) == newer.is(trait)) {
                continue;
            }
            String sentence = newer.is(trait)
                    ? purpose + " is now marked " + Spelling.of(trait) + "."
                    : purpose + " is no longer marked " + Spelling.of(trait) + ".";
            changes.add(
                    purpose, PROTECTIVE.contains(trait) == newer.is(trait) ? Effect.NARROWS : Effect.WIDENS, sentence);
        }
    }

    private void compareRestriction() {
        if (older.restrictionException() == newer.restrictionException()) {
            return;
        }
        RestrictionException now = newer.restrictionException();
        if (now == null) {
            changes.narrows(purpose, purpose + " no longer goes on while processing is restricted.");
        } else {
            changes.add(
                    purpose,
                    older.restrictionException() == null || now == RestrictionException.CLAIMS
                            ? Effect.WIDENS
                            : Effect.DIFFERS,
                    purpose + " goes on while processing is restricted, for " + Spelling.of(now) + ".");
        }
    }

    private void compareMessages() {
        MessageClass before = older.messageClass();
        MessageClass now = newer.messageClass();
        if (before == now) {
            return;
        }
        boolean stopped = now == MessageClass.MARKETING || now == MessageClass.SURVEY;
        boolean wasStopped = before == MessageClass.MARKETING || before == MessageClass.SURVEY;
        changes.add(
                purpose,
                stopped == wasStopped ? Effect.DIFFERS : stopped ? Effect.NARROWS : Effect.WIDENS,
                "The messages of " + purpose + " were of class " + (before == null ? "none" : Spelling.of(before))
                        + " and are now " + (now == null ? "none" : Spelling.of(now)) + ".");
    }
}
