package dev.privacysdk.masking;

import dev.privacysdk.vocabulary.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody's code holds, and that is not to be shown.
 *
 * @param category what it is by its marks
 * @param person the kind of person whose id it is
 */
record Sought(
        String value,
        @Nullable DataCategory category,
        @Nullable String person) {
    /** Only what it is: a value is nobody's to print. */
    @Override
    public String toString() {
        return "Sought[" + (category == null ? person : category) + "]";
    }
    /** Names what it is, and never the value. */
    String kind() {
        return category != null ? category.toString() : "subject-id";
    }
}
