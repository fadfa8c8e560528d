package dev.privacysdk.policy;

import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the source policy that is no entry of its own, and what enforces it.
 *
 * @param id its id
 * @param label its names
 * @param enforcedBy what makes it hold
 * @param text what it says, by language
 * @param period the time it names
 * @param setting the setting that expresses it
 */
public record ClauseNotice(
        String id,
        Label label,
        Guard enforcedBy,
        Map<String, String> text,
        @Nullable Period period,
        @Nullable String setting) {
    /** What makes a clause hold. */
    public enum Guard {
        /** The role in which data is processed. */
        ROLE,
        /** Periods and criteria of retention. */
        RETENTION,
        /** Safeguards of recipients abroad. */
        TRANSFER,
        /** The minimum age. */
        AGE,
        /** Editions and their instants. */
        EDITION,
        /** Recorded acknowledgements, which are no consents. */
        ACKNOWLEDGEMENT,
        /** Registered notices at the time of collection. */
        SUPPLEMENT,
        /** The state of data that names nobody. */
        DEIDENTIFICATION,
        /** The ban on inferring from sensitive data. */
        INFERENCE,
        /** Measures of security. */
        SECURITY,
        /** The recipients of purposes. */
        RECIPIENTS,
        /** The address for requests. */
        CONTACT,
        /** The kinds of subjects. */
        ENTITY,
        /** The list of compatible purposes. */
        FURTHER_USE,
        /** The customer's instruction. */
        PROCESSOR,
        /** A check when the document is loaded. */
        LOAD_CHECK,
        /** The ban on catch-all categories. */
        CATCH_ALL,
        /** Consents and what ends them. */
        CONSENT,
        /** Suppressed channels. */
        SUPPRESSION,
        /** Masks in logs. */
        MASKING,
        /** The record of what was done. */
        RECORD
    }

    /** Keeps copies. */
    public ClauseNotice {
        text = Ordered.map(text);
    }
}
