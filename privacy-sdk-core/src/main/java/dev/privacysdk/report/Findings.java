package dev.privacysdk.report;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What policy and marks say together, in the order in which the record tells it.
 *
 * @param edition the edition
 * @param survey the marks
 * @param activities the purposes in effect, by id
 * @param problems sentences on marks that the edition does not permit, in order
 */
record Findings(Edition edition, Survey survey, List<Activity> activities, List<String> problems) {
    /** The activities of the controller: those for which not every method works on a customer's instruction. */
    List<Activity> own() {
        return activities.stream().filter(activity -> !activity.onlyOnBehalf()).toList();
    }

    /** The activities of a processor. */
    List<Activity> onBehalf() {
        return activities.stream().filter(Activity::alsoOnBehalf).toList();
    }

    /** The categories that fields hold or purposes use, and the policy declares. */
    Set<DataCategory> held() {
        Set<DataCategory> held = new TreeSet<>(survey.categories());
        activities.forEach(activity -> held.addAll(activity.uses().keySet()));
        held.removeIf(category -> edition.category(category) == null);
        return held;
    }

    /** The recipients that methods disclose to, with the purposes and the categories. */
    Map<Recipient, List<Activity>> disclosures() {
        Map<Recipient, List<Activity>> found = new TreeMap<>();
        for (Activity activity : activities) {
            for (Recipient recipient : activity.disclosures().keySet()) {
                found.computeIfAbsent(recipient, none -> new ArrayList<>()).add(activity);
            }
        }
        return found;
    }

    /** The recipients that the policy permits for a purpose in effect, whether a method discloses to them or not. */
    List<RecipientRule> permitted() {
        Set<RecipientRule> found = new TreeSet<>((a, b) -> a.recipient().compareTo(b.recipient()));
        for (Activity activity : activities) {
            activity.disclosures().keySet().forEach(recipient -> {
                RecipientRule rule = edition.recipient(recipient);
                if (rule != null) {
                    found.add(rule);
                }
            });
            found.addAll(activity.permittedOnly(edition));
        }
        return List.copyOf(found);
    }

    /** The purposes that the policy declares and nothing in the code serves. */
    List<Purpose> unserved() {
        Set<Purpose> served = activities.stream().map(Activity::purpose).collect(Collectors.toSet());
        return edition.purposes().stream()
                .map(PurposeRule::purpose)
                .filter(purpose -> !served.contains(purpose))
                .sorted()
                .toList();
    }

    /** The categories that the policy declares and no field holds, each at the highest place of which that is true. */
    List<DataCategory> unheld() {
        Set<DataCategory> held = held();
        Set<DataCategory> empty = edition.categories().stream()
                .map(CategoryRule::category)
                .filter(category -> held.stream().noneMatch(category::covers))
                .collect(Collectors.toCollection(TreeSet::new));
        return empty.stream()
                .filter(category ->
                        empty.stream().noneMatch(above -> above.covers(category) && !above.equals(category)))
                // A category above what is held is not empty; one below it may be held under the wider name.
                .filter(category -> held.stream().noneMatch(wider -> wider.covers(category)))
                .toList();
    }

    /** Whose data a purpose uses, as the code names its people. */
    Set<String> people(Set<DataCategory> categories) {
        Set<String> kinds = new TreeSet<>();
        survey.holdings().forEach(holding -> {
            if (holding.subjectKind() != null && categories.contains(holding.category())) {
                kinds.add(holding.subjectKind());
            }
        });
        return kinds;
    }
}
