package dev.privacysdk.vocabulary;

/** How far a suppression of a channel reaches. */
public enum SuppressionScope {
    /** Every message on the channel. */
    ALL,
    /** Marketing and surveys. */
    MARKETING
}
