package dev.privacysdk.vocabulary;

/** A body of rules that decides which basis a purpose needs. */
public enum Regime {
    /** GDPR; also what an unknown residence gets, being the strictest. */
    EU,
    /** The privacy acts of US states. */
    US,
    /** Everywhere else: the policy's own terms. */
    BASE
}
