package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Recipient;
import java.util.Set;

/**
 * A row of the table of what was collected and disclosed (Cal. Civ. Code 1798.130(a)(5)).
 *
 * @param id its id
 * @param label its names
 * @param letter the letter of the statutory category
 * @param categories the categories of the policy that it covers
 * @param recipients to whom they are disclosed
 * @param sensitive it is sensitive personal information
 */
public record DisclosureNotice(
        String id,
        Label label,
        String letter,
        Set<DataCategory> categories,
        Set<Recipient> recipients,
        boolean sensitive) {
    /** Keeps copies. */
    public DisclosureNotice {
        categories = Ordered.set(categories);
        recipients = Ordered.set(recipients);
    }
}
