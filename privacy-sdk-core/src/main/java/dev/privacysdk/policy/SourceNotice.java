package dev.privacysdk.policy;

/**
 * A place where data comes from (GDPR Art. 14(2)(f), 15(1)(g)).
 *
 * @param id its id
 * @param label its names
 * @param kind what kind of source it is
 * @param processor data from it is held on a customer's behalf
 * @param portable data from it belongs into an export for portability: the person's own, or what was observed about them
 *     where the policy says so
 */
public record SourceNotice(String id, Label label, Kind kind, boolean processor, boolean portable) {
    /** What kind of source data comes from. */
    public enum Kind {
        /** The person. */
        SUBJECT,
        /** Public sources. */
        PUBLIC,
        /** Those who supply data as their business. */
        PROVIDER,
        /** Those with whom the service works together. */
        PARTNER,
        /** Customers for whom the service runs. */
        CUSTOMER,
        /** Platforms that the person linked. */
        PLATFORM,
        /** Observation of the person's device or use. */
        AUTOMATIC,
        /** Other people who use the service. */
        OTHER_USER
    }
}
