package dev.privacysdk.policy;

/** What kind of message a purpose sends, as far as suppressions tell kinds apart. */
public enum MessageClass {
    /** Needed for the service itself; passes an unsubscribe. */
    SERVICE,
    /** Marketing. */
    MARKETING,
    /** Reviews and surveys, which an unsubscribe stops like marketing. */
    SURVEY,
    /** The one confirmation of an opt-out. */
    OPT_OUT_CONFIRMATION
}
