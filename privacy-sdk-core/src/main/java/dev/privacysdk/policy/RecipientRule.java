package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Recipient;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of one class of recipients.
 *
 * @param recipient the class
 * @param label its names
 * @param country where it receives the data, by ISO 3166 code
 * @param role what it is to the service, such as {@code processor}
 * @param safeguard what protects data sent to a third country (GDPR Art. 46), such as {@code SCC}
 * @param conditions what a disclosure to it needs besides
 */
public record RecipientRule(
        Recipient recipient,
        Label label,
        @Nullable String country,
        String role,
        @Nullable String safeguard,
        Set<Condition> conditions) {
    /** What a disclosure to a recipient needs besides a permit, or counts as. */
    public enum Condition {
        /** It counts as a sale or sharing in the sense of US state law. */
        SALE_SHARE,
        /** It needs a reference, such as a file number. */
        NEEDS_REFERENCE,
        /** It needs the person's instruction. */
        NEEDS_INSTRUCTION,
        /** It is allowed only while the person keeps the platform linked. */
        WHILE_LINKED,
        /** It may receive de-identified data only. */
        DEIDENTIFIED_ONLY
    }

    /** Keeps copies. */
    public RecipientRule {
        conditions = Set.copyOf(conditions);
    }

    /** A recipient with no properties of its own. */
    public static RecipientRule plain(Recipient recipient) {
        return new RecipientRule(recipient, Label.NONE, null, "processor", null, Set.of());
    }

    /** Whether it receives data outside the European Economic Area, which needs a ground of its own (GDPR Art. 44). */
    public boolean inThirdCountry() {
        return country != null && !Transfers.isEea(country);
    }
}
