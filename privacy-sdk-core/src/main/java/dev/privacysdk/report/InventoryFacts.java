package dev.privacysdk.report;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.RecipientRule.Condition;
import dev.privacysdk.policy.Retention;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the facts of policy and marks as keys and values; only ids and names of code are in them. */
final class InventoryFacts {
    /** The kinds of facts, and how many words follow each. */
    private static final Map<String, Integer> KINDS = Map.ofEntries(
            Map.entry("basis", 2),
            Map.entry("condition", 2),
            Map.entry("disclose", 2),
            Map.entry("edition", 0),
            Map.entry("effective", 0),
            Map.entry("field", 1),
            Map.entry("flag", 2),
            Map.entry("further", 2),
            Map.entry("hash", 0),
            Map.entry("keep", 1),
            Map.entry("mask", 1),
            Map.entry("material", 1),
            Map.entry("method", 3),
            Map.entry("only-to", 2),
            Map.entry("permit", 2),
            Map.entry("permit-to", 2),
            Map.entry("purpose", 1),
            Map.entry("recipient", 1),
            Map.entry("trait", 2),
            Map.entry("use", 2));

    private final Edition edition;
    private final Survey survey;
    private final List<Activity> activities;
    private final SortedMap<String, String> facts = new TreeMap<>();

    InventoryFacts(Edition edition, Survey survey, List<Activity> activities) {
        this.edition = edition;
        this.survey = survey;
        this.activities = activities;
    }

    static boolean areKnown(SortedMap<String, String> facts) {
        return facts.keySet().stream().allMatch(key -> {
            List<String> words = List.of(key.split(" ", -1));
            return Integer.valueOf(words.size() - 1).equals(KINDS.get(words.get(0)));
        });
    }

    SortedMap<String, String> all() {
        say(edition.version().id(), "edition");
        say(edition.version().hash(), "hash");
        say(edition.effective().toString(), "effective");
        edition.material().forEach(purpose -> say("", "material", purpose));
        survey.holdings()
                .forEach(holding -> say(
                        holding.words().isEmpty()
                                ? holding.category().id()
                                : holding.category() + " for " + String.join(", ", holding.words()),
                        "field",
                        holding.name()));
        Set<DataCategory> categories = new TreeSet<>(survey.categories());
        Set<Recipient> recipients = new TreeSet<>();
        for (Activity activity : activities) {
            purpose(activity);
            categories.addAll(activity.uses().keySet());
            recipients.addAll(activity.rule().recipients());
        }
        categories.forEach(this::category);
        recipients.forEach(this::recipient);
        edition.compatible().forEach((from, to) -> to.forEach(purpose -> say("", "further", from, purpose)));
        return facts;
    }

    private void purpose(Activity activity) {
        PurposeRule rule = activity.rule();
        String id = rule.purpose().id();
        say("", "purpose", id);
        for (Regime regime : Regime.values()) {
            say(named(rule.basesIn(regime)), "basis", id, regime);
        }
        rule.uses().forEach(category -> say("", "permit", id, category));
        rule.recipients().forEach(recipient -> say("", "permit-to", id, recipient));
        rule.traits().forEach(trait -> say("", "trait", id, spelled(trait)));
        activity.uses().keySet().forEach(category -> say("", "use", id, category));
        activity.disclosures().keySet().forEach(recipient -> say("", "disclose", id, recipient));
        activity.methods().forEach(method -> say("", "method", id, Survey.name(method), deed(method)));
    }

    /** What a method does, in one word: {@code use,via-email,for-a-customer}. */
    private static String deed(MarkedMethod method) {
        Channel channel = method.kind().channel();
        return spelled(method.kind().operation())
                + (channel == Channel.NONE ? "" : ",via-" + spelled(channel))
                + (method.onBehalfOfCustomer() ? ",for-a-customer" : "");
    }

    private static String named(List<LegalBasis> bases) {
        return bases.isEmpty()
                ? "none"
                : bases.stream().map(InventoryFacts::spelled).collect(Collectors.joining(", "));
    }

    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void category(DataCategory category) {
        CategoryRule rule = edition.category(category);
        if (rule == null) {
            return;
        }
        flag(rule.special(), category, "special");
        flag(rule.usSensitive(), category, "us-sensitive");
        flag(rule.secret(), category, "secret");
        if (rule.mask() != null) {
            say(rule.mask(), "mask", category);
        }
        rule.onlyTo().forEach(recipient -> say("", "only-to", category, recipient));
        say(kept(rule.keep()), "keep", category);
    }

    private void flag(boolean set, DataCategory category, String name) {
        if (set) {
            say("", "flag", category, name);
        }
    }

    /** A criterion in words is known by its hash: the words stand in the text of the record. */
    private static String kept(@Nullable Retention keep) {
        if (keep == null) {
            return "unsaid";
        }
        String criterion = part(
                "criterion",
                keep.criterion().isEmpty() ? null : Inventory.hash(new TreeMap<>(keep.criterion()).toString()));
        return (part("for", keep.period()) + part("until", keep.until()) + part("then", keep.then()) + criterion)
                .strip();
    }

    private static String part(String name, @Nullable Object given) {
        return given == null ? "" : " " + name + " " + token(given);
    }

    private void recipient(Recipient recipient) {
        RecipientRule rule = edition.recipient(recipient);
        if (rule != null) {
            String place = part("in", rule.country()) + part("under", rule.safeguard());
            say(token(rule.role()) + place, "recipient", recipient);
            for (Condition condition : rule.conditions()) {
                say("", "condition", recipient, spelled(condition));
            }
        }
    }

    private void say(String value, Object... key) {
        StringBuilder line = new StringBuilder();
        for (Object word : key) {
            line.append(line.length() == 0 ? "" : " ").append(token(word));
        }
        facts.put(line.toString(), Markdown.oneLine(value));
    }

    /** A word without blanks or colons, whatever a policy or a compiler put into it. */
    private static String token(Object word) {
        return Markdown.oneLine(word.toString()).replace(' ', '_').replace(':', '_');
    }
}
