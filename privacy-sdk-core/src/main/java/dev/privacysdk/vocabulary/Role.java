package dev.privacysdk.vocabulary;

/** Who decides about a processing. */
public enum Role {
    /** The service decides why and how (GDPR Art. 4(7)). */
    CONTROLLER,
    /** The service acts on a customer's instruction (GDPR Art. 4(8)). */
    PROCESSOR
}
