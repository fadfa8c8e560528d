package dev.privacysdk.report;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.EditionDiff;
import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the policy changes beside what purposes do in effect: the sentences of the editions' own comparison. */
final class PolicyDrift {
    private final EditionsAtHand editions;
    private final Inventory older;
    private final Inventory newer;

    PolicyDrift(EditionsAtHand editions, Inventory older, Inventory newer) {
        this.editions = editions;
        this.older = older;
        this.newer = newer;
    }

    List<Change> changes() {
        if (editions.same()) {
            return List.of();
        }
        Edition before = editions.older();
        Edition after = editions.newer();
        if (before == null || after == null) {
            // The file no longer holds one of them, so the facts that both inventories state must do.
            before = FactsEdition.of(older, newer);
            after = FactsEdition.of(newer, older);
        }
        List<Change> changes =
                new ArrayList<>(EditionDiff.between(saidOf(before, older, newer), saidOf(after, newer, older))
                        .changes());
        changes.addAll(roles());
        return changes;
    }

    /** What a recipient is to the service changes nothing that a decision asks for, and everything for its contract. */
    private List<Change> roles() {
        List<Change> changes = new ArrayList<>();
        for (String recipient : newer.under("recipient")) {
            String was = role(older, recipient);
            String is = role(newer, recipient);
            if (!was.isEmpty() && !was.equals(is)) {
                changes.add(new Change(
                        null, Effect.DIFFERS, recipient + " was " + was + " to the service and is now " + is + "."));
            }
        }
        return changes;
    }

    private static String role(Inventory inventory, String recipient) {
        String said = inventory.value("recipient " + recipient);
        int blank = said.indexOf(' ');
        return blank < 0 ? said : said.substring(0, blank);
    }

    /** The edition without what the uses, the disclosures and the purposes in effect have said already. */
    private static Edition saidOf(Edition edition, Inventory own, Inventory other) {
        List<PurposeRule> kept = new ArrayList<>();
        for (PurposeRule rule : edition.purposes()) {
            String id = rule.purpose().id();
            if (own.says("purpose " + id) && !other.says("purpose " + id)) {
                continue;
            }
            Set<DataCategory> uses = new LinkedHashSet<>(rule.uses());
            PurposeDrift.gone(own, other, "use " + id).forEach(said -> uses.remove(DataCategory.of(said)));
            Set<Recipient> recipients = new LinkedHashSet<>(rule.recipients());
            PurposeDrift.gone(own, other, "disclose " + id).forEach(said -> recipients.remove(Recipient.of(said)));
            kept.add(with(rule, uses, recipients));
        }
        Set<Purpose> material = new LinkedHashSet<>(edition.material());
        material.retainAll(kept.stream().map(PurposeRule::purpose).toList());
        return new Edition(
                edition.version(),
                edition.effective(),
                material,
                edition.settings(),
                edition.regimes(),
                edition.compatible(),
                edition.categories(),
                edition.recipients(),
                kept,
                edition.notice());
    }

    private static PurposeRule with(PurposeRule rule, Set<DataCategory> uses, Set<Recipient> recipients) {
        return new PurposeRule(
                rule.purpose(),
                rule.label(),
                rule.bases(),
                uses,
                recipients,
                rule.traits(),
                rule.restrictionException(),
                rule.messageClass(),
                rule.interest(),
                rule.fides(),
                rule.dpv());
    }
}
