package dev.privacysdk.report;

import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.report.Survey.Holding;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One purpose that the policy declares and the code serves: what the policy permits, and of that, what the marks use.
 *
 * @param rule what the policy says
 * @param methods the methods for it, by name
 * @param uses the places that hold each category in use, by category
 * @param disclosures for each recipient that a method discloses to, the categories that may go there
 */
record Activity(
        PurposeRule rule,
        List<MarkedMethod> methods,
        Map<DataCategory, Set<String>> uses,
        Map<Recipient, Set<DataCategory>> disclosures) {

    /** The purposes in effect, by id: a method opens them, data is marked for them, or the person asks for them. */
    static List<Activity> of(Edition edition, Survey survey) {
        Set<Purpose> named = new TreeSet<>();
        survey.holdings().forEach(holding -> named.addAll(holding.field().purposes()));
        List<Activity> found = new ArrayList<>();
        Map<Purpose, PurposeRule> rules = new TreeMap<>();
        edition.purposes().forEach(rule -> rules.put(rule.purpose(), rule));
        rules.forEach((purpose, rule) -> {
            List<MarkedMethod> methods = survey.methods(purpose);
            Map<DataCategory, Set<String>> uses = uses(edition, rule, survey, methods);
            boolean asked = rule.is(PurposeTrait.SUBJECT_REQUEST);
            if (!methods.isEmpty() || ((asked || named.contains(purpose)) && !uses.isEmpty())) {
                found.add(new Activity(rule, methods, uses, disclosures(edition, rule, methods, uses)));
            }
        });
        return List.copyOf(found);
    }

    private static Map<DataCategory, Set<String>> uses(
            Edition edition, PurposeRule rule, Survey survey, List<MarkedMethod> methods) {
        Map<DataCategory, Set<String>> uses = new TreeMap<>();
        boolean imposed = imposed(rule);
        for (Holding holding : survey.holdings()) {
            if (edition.allows(rule.purpose(), holding.category())
                    && (imposed || holding.field().mayServe(rule.purpose()))) {
                uses.computeIfAbsent(holding.category(), none -> new TreeSet<>())
                        .add(holding.name());
            }
        }
        for (MarkedMethod method : methods) {
            // Categories on parameters: what the gate is asked about, whether or not a field holds it.
            if (method.kind().everyCategory()) {
                method.kind().categories().stream()
                        .filter(category -> edition.allows(rule.purpose(), category))
                        .forEach(category -> uses.computeIfAbsent(category, none -> new TreeSet<>())
                                .add(Survey.name(method) + "()"));
            }
        }
        return uses;
    }

    /** What the law or the person imposes needs no word on a field; in doubt it counts as imposed. */
    private static boolean imposed(PurposeRule rule) {
        return rule.is(PurposeTrait.COMPELLING)
                || rule.is(PurposeTrait.SUBJECT_REQUEST)
                || rule.bases().values().stream().anyMatch(bases -> bases.contains(LegalBasis.LEGAL_OBLIGATION));
    }

    private static Map<Recipient, Set<DataCategory>> disclosures(
            Edition edition, PurposeRule rule, List<MarkedMethod> methods, Map<DataCategory, Set<String>> uses) {
        Map<Recipient, Set<DataCategory>> found = new TreeMap<>();
        for (MarkedMethod method : methods) {
            Recipient recipient = method.kind().recipient();
            if (!outside(recipient)
                    || edition.recipient(recipient) == null
                    || !rule.recipients().contains(recipient)) {
                continue;
            }
            Set<DataCategory> going = found.computeIfAbsent(recipient, none -> new TreeSet<>());
            List<DataCategory> said = method.kind().categories();
            for (DataCategory category : said.isEmpty() ? uses.keySet() : said) {
                CategoryRule known = edition.category(category);
                if (uses.containsKey(category) && known != null && known.mayGoTo(recipient.id())) {
                    going.add(category);
                }
            }
        }
        return found;
    }

    private static boolean outside(Recipient recipient) {
        return !recipient.isSelf() && !recipient.equals(Recipient.SUBJECT);
    }

    Purpose purpose() {
        return rule.purpose();
    }

    /** Whether every method for it works on a customer's instruction (GDPR Art. 30(2)). */
    boolean onlyOnBehalf() {
        return !methods.isEmpty() && methods.stream().allMatch(Activity::onBehalf);
    }

    /** Whether any method for it works on a customer's instruction. */
    boolean alsoOnBehalf() {
        return methods.stream().anyMatch(Activity::onBehalf);
    }

    private static boolean onBehalf(MarkedMethod method) {
        return method.kind().role() == Role.PROCESSOR;
    }

    /** The recipients that the policy permits and no method discloses to. */
    List<RecipientRule> permittedOnly(Edition edition) {
        return edition.recipients().stream()
                .filter(each -> outside(each.recipient()) && rule.recipients().contains(each.recipient()))
                .filter(each -> !disclosures.containsKey(each.recipient()))
                .toList();
    }
}
