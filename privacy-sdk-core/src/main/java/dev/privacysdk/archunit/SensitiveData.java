package dev.privacysdk.archunit;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.DataCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The categories from which nothing may be inferred.
 *
 * <p>Without a policy those of GDPR Art. 9(1) and Cal. Civ. Code 1798.140(ae) that have ids of their own: credentials, means
 * of payment, government ids, precise location, health, biometric and genetic data, origin, belief, union, sex life.
 */
record SensitiveData(Predicate<DataCategory> test) {
    private static final List<String> BY_LAW = List.of(
            "credentials",
            "payment.card",
            "payment.bank-account",
            "identity.government-id",
            "location.precise",
            "location.embedded",
            "health",
            "biometric",
            "voice_biometric",
            "genetic",
            "demographic.race_ethnicity",
            "demographic.religious_belief",
            "demographic.political_opinion",
            "demographic.union_membership",
            "demographic.sexual_orientation");

    /** What the laws name. */
    static SensitiveData byDefault() {
        return of(BY_LAW.stream().map(DataCategory::of).toList());
    }

    /** These, what is below them, and what is above and may hold them. */
    static SensitiveData of(Collection<DataCategory> sensitive) {
        Set<DataCategory> copy = Set.copyOf(sensitive);
        return new SensitiveData(
                category -> copy.stream().anyMatch(each -> each.covers(category) || category.covers(each)));
    }

    /** What an edition calls special or sensitive, by itself, by an entry above or by one below. */
    static SensitiveData of(Edition edition) {
        return new SensitiveData(category -> {
            CategoryRule rule = edition.category(category);
            return (rule != null && rule.sensitive())
                    || edition.stricterBelow(category).stream()
                            .map(edition::category)
                            .anyMatch(below -> below != null && below.sensitive());
        });
    }

    /** What an edition calls secret. */
    static List<DataCategory> secretsOf(Edition edition) {
        return edition.categories().stream()
                .filter(CategoryRule::secret)
                .map(CategoryRule::category)
                .toList();
    }

    /** Those of these ids from which nothing may be inferred. */
    List<String> among(Collection<String> ids) {
        return ids.stream()
                .filter(id -> DataCategory.isId(id) && test.test(DataCategory.of(id)))
                .toList();
    }
}
