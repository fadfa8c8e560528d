package dev.privacysdk.archunit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;

/** What elements bear, as predicates for an application's own rules. */
public final class PersonalDataPredicates {
    private PersonalDataPredicates() {}

    /** Elements that bear a category of personal data, by a word or by the raw mark. */
    public static DescribedPredicate<HasAnnotations<?>> bearACategory() {
        return DescribedPredicate.describe(
                "bear a category",
                element -> !ClassFileMarks.categories(element).isEmpty());
    }

    /** Elements that bear this category or one below it. */
    public static DescribedPredicate<HasAnnotations<?>> bearCategory(DataCategory category) {
        return DescribedPredicate.describe(
                "bear category " + category,
                element -> ClassFileMarks.categories(element).stream()
                        .anyMatch(id -> category.covers(new DataCategory(id))));
    }

    /** Classes with at least one field, inherited ones included, that bears a category. */
    public static DescribedPredicate<JavaClass> holdPersonalData() {
        return DescribedPredicate.describe(
                "hold personal data", type -> type.getAllFields().stream().anyMatch(bearACategory()));
    }

    /** Methods that are for a purpose, by their own words, those they inherit, or those of their class. */
    public static DescribedPredicate<JavaMethod> areForAPurpose() {
        return DescribedPredicate.describe(
                "are for a purpose",
                method -> PurposeMethod.of(method.getOwner(), method)
                        .filter(PurposeMethod::opens)
                        .isPresent());
    }

    /** Methods that are for exactly this purpose, not one above or below it. */
    public static DescribedPredicate<JavaMethod> areFor(Purpose purpose) {
        return DescribedPredicate.describe(
                "are for " + purpose,
                method -> PurposeMethod.of(method.getOwner(), method)
                        .filter(PurposeMethod::opens)
                        .filter(opener -> opener.words().containsKey(purpose.id()))
                        .isPresent());
    }

    /** Methods of keepers: they know no purpose and demand that their caller has one. */
    public static DescribedPredicate<JavaMethod> areKeepers() {
        return DescribedPredicate.describe(
                "are keepers",
                method -> PurposeMethod.of(method.getOwner(), method)
                        .filter(PurposeMethod::demands)
                        .isPresent());
    }
}
