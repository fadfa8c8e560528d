package dev.privacysdk.export;

/** Why a value inside a person's record is not handed out. */
public enum Withheld {
    /** It is about another person (GDPR Art. 15(4)). */
    ANOTHER_PERSON,
    /** The policy keeps its category secret, as passwords are. */
    SECRET,
    /** The policy does not let the access purpose use its category; a fault of the policy. */
    NOT_PERMITTED
}
