package dev.privacysdk.export;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.RightNotice;
import dev.privacysdk.policy.SourceNotice;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person must be told besides the data, from the edition in force (GDPR Art. 15(1)-(2)). */
final class Facts {
    private final Edition edition;
    private final Regime regime;
    private final Jurisdiction residence;
    private final Words words;
    private final Set<DataCategory> held;

    Facts(Edition edition, @Nullable Jurisdiction residence, Words words, Collection<DataCategory> held) {
        this.edition = edition;
        this.residence = residence == null ? Jurisdiction.UNKNOWN : residence;
        this.regime = edition.regime(this.residence);
        this.words = words;
        this.held = new LinkedHashSet<>(held);
    }

    /** The purposes that go on for this person with any of the data held. */
    List<PurposeRule> purposes() {
        return edition.purposes().stream()
                .filter(rule -> held.stream().anyMatch(category -> uses(rule, category)))
                .toList();
    }

    List<PurposeRule> purposes(DataCategory category) {
        return edition.purposes().stream().filter(rule -> uses(rule, category)).toList();
    }

    private boolean uses(PurposeRule rule, DataCategory category) {
        return !rule.basesIn(regime).isEmpty() && edition.allows(rule.purpose(), category);
    }

    List<String> bases(PurposeRule rule) {
        return rule.basesIn(regime).stream().map(LegalBasis::name).toList();
    }

    /** Whoever may receive any of the data held, beside the service and the person. */
    List<RecipientRule> recipients() {
        Set<Recipient> found = new LinkedHashSet<>();
        for (PurposeRule rule : purposes()) {
            for (Recipient recipient : rule.recipients()) {
                boolean goes = held.stream().anyMatch(category -> uses(rule, category) && mayGo(category, recipient));
                if (goes && !recipient.isSelf() && !recipient.equals(Recipient.SUBJECT)) {
                    found.add(recipient);
                }
            }
        }
        return edition.recipients().stream()
                .filter(rule -> found.contains(rule.recipient()))
                .toList();
    }

    private boolean mayGo(DataCategory category, Recipient recipient) {
        CategoryRule rule = edition.category(category);
        return rule != null && rule.mayGoTo(recipient.id());
    }

    /** What is said of a category, so that categories of which the same is said stand together. */
    record Told(List<PurposeRule> purposes, String keep, List<String> sources) {}

    /** The names of the categories held, by what is said of them. */
    Map<Told, List<String>> alike() {
        Map<Told, List<String>> groups = new LinkedHashMap<>();
        for (DataCategory category : held) {
            Told told = new Told(purposes(category), keep(category), sources(category));
            groups.computeIfAbsent(told, none -> new ArrayList<>()).add(words.category(category));
        }
        return groups;
    }

    private String keep(DataCategory category) {
        CategoryRule rule = edition.category(category);
        return words.keep(rule == null ? null : rule.keep());
    }

    List<String> sources(DataCategory category) {
        CategoryRule rule = edition.category(category);
        List<String> names = new ArrayList<>();
        for (String id : rule == null ? List.<String>of() : rule.sources()) {
            SourceNotice source = edition.notice().source(id);
            names.add(source == null ? Names.plain(id) : words.label(source.label(), id));
        }
        return names;
    }

    List<PurposeRule> automated() {
        return purposes().stream()
                .filter(rule -> rule.is(PurposeTrait.AUTOMATED_DECISION))
                .toList();
    }

    List<RightNotice> rights() {
        return edition.notice().rights().stream()
                .filter(right -> right.regime() == regime)
                .filter(right ->
                        right.residents().isEmpty() || right.residents().contains(residence))
                .toList();
    }

    /** For machines, with the names in the person's language. */
    Value document(boolean confirmed) {
        List<Value> categories = new ArrayList<>();
        for (DataCategory category : held) {
            categories.add(Value.whole()
                    .with("id", category.id())
                    .with("name", words.category(category))
                    .with(
                            "purposes",
                            Value.texts(purposes(category).stream()
                                    .map(PurposeRule::purpose)
                                    .toList()))
                    .with("retention", keep(category))
                    .with("sources", Value.texts(sources(category)))
                    .end());
        }
        return Value.whole()
                .with("confirmation", new Value.Truth(confirmed))
                .with("language", words.language())
                .with("policyVersion", edition.version().id())
                .with("policyHash", edition.version().hash())
                .with("regime", regime.name())
                .with("controller", controller())
                .with(
                        "purposes",
                        Value.many(purposes().stream().map(this::purpose).toList()))
                .with("categories", Value.many(categories))
                .with(
                        "recipients",
                        Value.many(recipients().stream().map(this::recipient).toList()))
                .with(
                        "automatedDecisions",
                        Value.many(automated().stream().map(this::purpose).toList()))
                .with("rights", Value.many(rights().stream().map(this::right).toList()))
                .with("complaint", words.say("rights.complain.text"))
                .end();
    }

    private Value controller() {
        var controller = edition.notice().controller();
        return controller == null
                ? Value.NOTHING
                : Value.whole()
                        .with("name", controller.name())
                        .with("contact", controller.contact())
                        .maybe("country", controller.country())
                        .maybe("representative", controller.representative())
                        .maybe("dpo", controller.dpo())
                        .end();
    }

    private Value purpose(PurposeRule rule) {
        PurposeRule.Interest interest = rule.interest();
        return Value.whole()
                .with("id", rule.purpose().id())
                .with("name", words.purpose(rule.purpose()))
                .with("bases", Value.texts(bases(rule)))
                .maybe("interest", interest == null ? null : words.text(interest.text(), ""))
                .with("recipients", Value.texts(rule.recipients()))
                .end();
    }

    private Value recipient(RecipientRule rule) {
        return Value.whole()
                .with("id", rule.recipient().id())
                .with("name", words.recipient(rule.recipient()))
                .with("role", rule.role())
                .maybe("country", rule.country())
                .maybe("safeguard", rule.safeguard())
                .end();
    }

    private Value right(RightNotice right) {
        return Value.whole()
                .with("id", right.id())
                .with("name", words.label(right.label(), right.id()))
                .with("kind", right.kind().name())
                .maybe(
                        "deadline",
                        right.deadline() == null ? null : right.deadline().toString())
                .maybe("conditions", right.conditions().isEmpty() ? null : words.text(right.conditions(), ""))
                .end();
    }
}
