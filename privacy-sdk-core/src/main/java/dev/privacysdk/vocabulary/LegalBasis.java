package dev.privacysdk.vocabulary;

/** What makes a processing lawful (GDPR Art. 6(1)), and the two grounds used where that article does not reach. */
public enum LegalBasis {
    /** GDPR Art. 6(1)(a). */
    CONSENT,
    /** GDPR Art. 6(1)(b). */
    CONTRACT,
    /** GDPR Art. 6(1)(c). */
    LEGAL_OBLIGATION,
    /** GDPR Art. 6(1)(d); permits, and is recorded. */
    VITAL_INTERESTS,
    /** GDPR Art. 6(1)(e); can be objected to (Art. 21(1)). */
    PUBLIC_TASK,
    /** GDPR Art. 6(1)(f); can be objected to (Art. 21(1)). */
    LEGITIMATE_INTEREST,
    /** Notice was given and the person has not opted out: regimes without a list of bases. */
    NOTICE,
    /** A customer's instruction to its processor (GDPR Art. 28(3)(a)). */
    CUSTOMER_INSTRUCTION
}
