package dev.privacysdk.policy;

/** Why a purpose may go on while the person has processing restricted (GDPR Art. 18(2)). */
public enum RestrictionException {
    /** Legal claims. */
    CLAIMS,
    /** The rights of another person. */
    RIGHTS_OF_OTHERS,
    /** An important public interest. */
    PUBLIC_INTEREST
}
