package dev.privacysdk.policy;

import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a category is kept: a period, an event and a period after it, or the criteria that decide (GDPR Art. 13(2)(a)).
 *
 * @param period how long from collection
 * @param until the event that ends the need, such as {@code contract-end}
 * @param then how long after that event
 * @param criterion the criteria in words, by language
 */
public record Retention(
        @Nullable Period period,
        @Nullable String until,
        @Nullable Period then,
        Map<String, String> criterion) {
    /** Keeps copies; throws IllegalArgumentException where nothing says how long. */
    public Retention {
        criterion = Map.copyOf(criterion);
        if (period == null && until == null && criterion.isEmpty()) {
            throw new IllegalArgumentException("Say how long: a period, an event (until), or a criterion in words.");
        }
    }
}
