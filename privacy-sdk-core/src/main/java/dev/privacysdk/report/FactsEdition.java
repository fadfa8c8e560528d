package dev.privacysdk.report;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.Notice;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.Retention;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** As much of an edition as the facts of an inventory state, so that two of them can be compared like editions. */
final class FactsEdition {
    private final Inventory own;
    private final Inventory other;

    private FactsEdition(Inventory own, Inventory other) {
        this.own = own;
        this.other = other;
    }

    /** The edition of one inventory, as far as the other speaks of the same purposes, categories and recipients. */
    static Edition of(Inventory own, Inventory other) {
        FactsEdition facts = new FactsEdition(own, other);
        List<PurposeRule> purposes = facts.purposes();
        return new Edition(
                own.edition(),
                Instant.EPOCH,
                Set.of(),
                Settings.DEFAULTS,
                Map.of(),
                facts.further(),
                facts.categories(),
                facts.recipients(),
                purposes,
                Notice.EMPTY);
    }

    private Set<String> both(String kind) {
        Set<String> both = own.under(kind);
        both.retainAll(other.under(kind));
        return both;
    }

    private List<PurposeRule> purposes() {
        List<PurposeRule> rules = new ArrayList<>();
        for (String id : both("purpose")) {
            Map<Regime, List<LegalBasis>> bases = new EnumMap<>(Regime.class);
            for (Regime regime : Regime.values()) {
                String named = own.value("basis " + id + " " + regime);
                if (!named.isEmpty() && !named.equals("none")) {
                    bases.put(
                            regime,
                            List.of(named.split(", ")).stream()
                                    .map(FactsEdition::constant)
                                    .map(LegalBasis::valueOf)
                                    .toList());
                }
            }
            Set<PurposeTrait> traits = EnumSet.noneOf(PurposeTrait.class);
            own.under("trait " + id).forEach(trait -> traits.add(PurposeTrait.valueOf(constant(trait))));
            rules.add(new PurposeRule(
                    Purpose.of(id),
                    Label.NONE,
                    bases,
                    set(own.under("permit " + id).stream().map(DataCategory::of).toList()),
                    set(own.under("permit-to " + id).stream().map(Recipient::of).toList()),
                    traits,
                    null,
                    null,
                    null,
                    null,
                    List.of()));
        }
        return rules;
    }

    /** The order in which facts are sorted, on either side alike. */
    private static <T> Set<T> set(List<T> sorted) {
        return new LinkedHashSet<>(sorted);
    }

    private static String constant(String spelled) {
        return spelled.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Map<Purpose, Set<Purpose>> further() {
        Map<Purpose, Set<Purpose>> further = new LinkedHashMap<>();
        for (String pair : own.under("further")) {
            int blank = pair.indexOf(' ');
            further.computeIfAbsent(Purpose.of(pair.substring(0, blank)), none -> new TreeSet<>())
                    .add(Purpose.of(pair.substring(blank + 1)));
        }
        return further;
    }

    /** What either side permits must be declared on both, or a change of permission would look like a new category. */
    private List<CategoryRule> categories() {
        Set<String> all = new TreeSet<>(both("keep"));
        for (String purpose : both("purpose")) {
            all.addAll(own.under("permit " + purpose));
            all.addAll(other.under("permit " + purpose));
        }
        Set<String> told = both("keep");
        List<CategoryRule> rules = new ArrayList<>();
        for (String id : all) {
            rules.add(told.contains(id) ? category(id) : CategoryRule.plain(DataCategory.of(id)));
        }
        return rules;
    }

    private CategoryRule category(String id) {
        String mask = own.value("mask " + id);
        return new CategoryRule(
                DataCategory.of(id),
                Label.NONE,
                mask.isEmpty() ? null : mask,
                List.of(),
                set(own.under("only-to " + id).stream().map(Recipient::of).toList()),
                kept(own.value("keep " + id)),
                own.says("flag " + id + " special"),
                own.says("flag " + id + " us-sensitive"),
                own.says("flag " + id + " secret"),
                false,
                null,
                null,
                List.of(),
                Map.of());
    }

    private static @Nullable Retention kept(String value) {
        if (value.isEmpty() || value.equals("unsaid")) {
            return null;
        }
        String criterion = part(value, "criterion");
        return new Retention(
                period(part(value, "for")),
                part(value, "until"),
                period(part(value, "then")),
                criterion == null ? Map.of() : Map.of("hash", criterion));
    }

    /** The word behind another, as in {@code until contract-end then P30D}. */
    private static @Nullable String part(String value, String name) {
        List<String> words = List.of(value.split(" "));
        int at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? null : words.get(at + 1);
    }

    private static @Nullable Period period(@Nullable String part) {
        return part == null ? null : Period.parse(part);
    }

    private List<RecipientRule> recipients() {
        Set<String> told = both("recipient");
        Set<String> all = own.under("recipient");
        all.addAll(other.under("recipient"));
        for (String purpose : both("purpose")) {
            all.addAll(own.under("permit-to " + purpose));
            all.addAll(other.under("permit-to " + purpose));
        }
        List<RecipientRule> rules = new ArrayList<>();
        for (String id : all) {
            rules.add(told.contains(id) ? recipient(id) : RecipientRule.plain(Recipient.of(id)));
        }
        return rules;
    }

    private RecipientRule recipient(String id) {
        String said = own.value("recipient " + id);
        Set<RecipientRule.Condition> conditions = EnumSet.noneOf(RecipientRule.Condition.class);
        own.under("condition " + id).forEach(each -> conditions.add(RecipientRule.Condition.valueOf(constant(each))));
        return new RecipientRule(
                Recipient.of(id), Label.NONE, part(said, "in"), "processor", part(said, "under"), conditions);
    }
}
