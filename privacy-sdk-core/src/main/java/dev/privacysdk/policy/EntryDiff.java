package dev.privacysdk.policy;

import static dev.privacysdk.policy.Changes.without;

import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.policy.RecipientRule.Condition;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares everything of two editions but the purposes: categories, recipients, settings, regimes, further use. */
final class EntryDiff {
    /** What a detector does that an edition does not name. */
    private static final String BY_ITSELF = "unnamed";

    private final Edition older;
    private final Edition newer;
    private final Changes changes;

    private EntryDiff(Edition older, Edition newer, Changes changes) {
        this.older = older;
        this.newer = newer;
        this.changes = changes;
    }

    static void compare(Edition older, Edition newer, Changes changes) {
        EntryDiff diff = new EntryDiff(older, newer, changes);
        diff.categories();
        diff.recipients();
        diff.settings();
        diff.regimes();
        diff.compatible();
    }

    private void categories() {
        Map<DataCategory, CategoryRule> before = new LinkedHashMap<>();
        older.categories().forEach(rule -> before.put(rule.category(), rule));
        for (CategoryRule rule : newer.categories()) {
            CategoryRule was = before.remove(rule.category());
            if (was == null) {
                changes.differs(null, rule.category() + " is a new category.");
            } else {
                flag(rule.category() + " is", "a special category", was.special(), rule.special());
                flag(rule.category() + " is", "sensitive in the US", was.usSensitive(), rule.usSensitive());
                flag(rule.category() + " is", "secret", was.secret(), rule.secret());
                if (was.optional() != rule.optional()) {
                    changes.differs(
                            null, rule.category() + (rule.optional() ? " is now" : " is no longer") + " optional.");
                }
                said(rule.category() + " is masked by", was.mask(), rule.mask());
                onlyTo(rule.category(), was.onlyTo(), rule.onlyTo());
                said(rule.category() + " comes from", was.sources(), rule.sources());
                retention(rule.category(), was.keep(), rule.keep());
            }
        }
        before.keySet().forEach(gone -> changes.narrows(null, gone + " is no category any more."));
    }

    private void onlyTo(DataCategory category, Set<Recipient> was, Set<Recipient> is) {
        if (was.equals(is)) {
            return;
        }
        boolean narrower = !is.isEmpty() && (was.isEmpty() || was.containsAll(is));
        changes.add(
                null,
                narrower ? Effect.NARROWS : Effect.WIDENS,
                category
                        + (is.isEmpty()
                                ? " may now go to any recipient of a purpose."
                                : " may now go only to " + is + "."));
    }

    private void flag(String what, String property, boolean was, boolean is) {
        if (was != is) {
            changes.add(
                    null, is ? Effect.NARROWS : Effect.WIDENS, what + (is ? " now " : " no longer ") + property + ".");
        }
    }

    private void said(String what, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changes.differs(
                    null,
                    what + " " + (is == null ? "nothing" : is) + " instead of " + (was == null ? "nothing" : was)
                            + ".");
        }
    }

    private void retention(DataCategory category, @Nullable Retention was, @Nullable Retention is) {
        if (Objects.equals(was, is)) {
            return;
        }
        Integer order = was == null || is == null ? null : RetentionOrder.compare(was, is);
        String sentence =
                category + " was kept " + RetentionOrder.words(was) + " and is now kept " + RetentionOrder.words(is);
        if (order == null) {
            changes.widens(null, sentence + "; nothing shows that this is not longer.");
        } else {
            changes.add(
                    null,
                    order > 0 ? Effect.WIDENS : order < 0 ? Effect.NARROWS : Effect.DIFFERS,
                    sentence + (order > 0 ? ", which is longer." : order < 0 ? ", which is shorter." : "."));
        }
    }

    private void recipients() {
        Map<Recipient, RecipientRule> before = new LinkedHashMap<>();
        older.recipients().forEach(rule -> before.put(rule.recipient(), rule));
        for (RecipientRule rule : newer.recipients()) {
            RecipientRule was = before.remove(rule.recipient());
            if (was == null) {
                changes.differs(null, rule.recipient() + " is a new recipient.");
                continue;
            }
            for (Condition gained : new TreeSet<>(without(rule.conditions(), was.conditions()))) {
                changes.narrows(null, rule.recipient() + " is now marked " + Spelling.of(gained) + ".");
            }
            for (Condition lost : new TreeSet<>(without(was.conditions(), rule.conditions()))) {
                changes.widens(null, rule.recipient() + " is no longer marked " + Spelling.of(lost) + ".");
            }
            if (!Objects.equals(was.country(), rule.country()) || !Objects.equals(was.safeguard(), rule.safeguard())) {
                changes.differs(
                        null,
                        rule.recipient() + " receives data in " + place(rule) + " instead of " + place(was) + ".");
            }
        }
        before.keySet().forEach(gone -> changes.narrows(null, gone + " is no recipient any more."));
    }

    private static String place(RecipientRule rule) {
        String country = rule.country() == null ? "the service" : rule.country();
        return rule.safeguard() == null ? country : country + " under " + rule.safeguard();
    }

    private void settings() {
        Settings was = older.settings();
        Settings is = newer.settings();
        ordered("min-age", was.minAge(), is.minAge(), is.minAge() < was.minAge());
        ordered(
                "stop-scope",
                Spelling.of(was.stopScope()),
                Spelling.of(is.stopScope()),
                is.stopScope() == SuppressionScope.MARKETING);
        ordered("max-stale", was.maxStale(), is.maxStale(), is.maxStale().compareTo(was.maxStale()) > 0);
        places("Global Privacy Control counts", was.gpc(), is.gpc());
        places("Sensitive data needs a consent", was.sensitiveOptIn(), is.sensitiveOptIn());
        detectors(was.detectors(), is.detectors());
    }

    private void detectors(Map<String, String> was, Map<String, String> is) {
        Set<String> named = new LinkedHashSet<>(was.keySet());
        named.addAll(is.keySet());
        for (String id : named) {
            String before = was.getOrDefault(id, BY_ITSELF);
            String now = is.getOrDefault(id, BY_ITSELF);
            if (!before.equals(now)) {
                Effect effect =
                        now.equals("off") ? Effect.WIDENS : before.equals("off") ? Effect.NARROWS : Effect.DIFFERS;
                changes.add(
                        null,
                        effect,
                        "What the detector " + id + " finds in logs: " + now + " instead of " + before + ".");
            }
        }
    }

    private void ordered(String key, Object was, Object is, boolean widens) {
        if (!was.equals(is)) {
            changes.add(
                    null,
                    widens ? Effect.WIDENS : Effect.NARROWS,
                    "The setting " + key + " was " + was + " and is now " + is + ".");
        }
    }

    private void places(String what, Set<Jurisdiction> was, Set<Jurisdiction> is) {
        List<String> lost = codes(without(was, is));
        List<String> gained = codes(without(is, was));
        if (!lost.isEmpty()) {
            changes.widens(null, what + " no longer in " + lost + ".");
        }
        if (!gained.isEmpty()) {
            changes.narrows(null, what + " now also in " + gained + ".");
        }
    }

    private static List<String> codes(Set<Jurisdiction> jurisdictions) {
        return jurisdictions.stream().map(Jurisdiction::code).sorted().toList();
    }

    private void regimes() {
        Set<Jurisdiction> named = new LinkedHashSet<>(older.regimes().keySet());
        named.addAll(newer.regimes().keySet());
        named.stream().sorted(Comparator.comparing(Jurisdiction::code)).forEach(place -> {
            Regime was = older.regime(place);
            Regime is = newer.regime(place);
            if (was != is) {
                changes.add(
                        null,
                        is == Regime.EU ? Effect.NARROWS : Effect.WIDENS,
                        place + " was under the regime " + was + " and is now under " + is + ".");
            }
        });
    }

    private void compatible() {
        Set<Purpose> collected = new TreeSet<>(older.compatible().keySet());
        collected.addAll(newer.compatible().keySet());
        for (Purpose from : collected) {
            Set<Purpose> was = older.compatible().getOrDefault(from, Set.of());
            Set<Purpose> is = newer.compatible().getOrDefault(from, Set.of());
            Set<Purpose> gained = new TreeSet<>(without(is, was));
            Set<Purpose> lost = new TreeSet<>(without(was, is));
            if (!gained.isEmpty()) {
                changes.widens(null, "Data collected for " + from + " may now also serve " + gained + ".");
            }
            if (!lost.isEmpty()) {
                changes.narrows(null, "Data collected for " + from + " may no longer serve " + lost + ".");
            }
        }
    }
}
