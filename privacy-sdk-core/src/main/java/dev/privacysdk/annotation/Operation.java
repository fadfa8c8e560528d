package dev.privacysdk.annotation;

/** What is done with personal data; each is judged differently somewhere (GDPR Art. 4(2)). */
public enum Operation {
    /** Taking in new data. */
    COLLECT,
    /** Keeping it: the one operation that a restriction leaves alone (GDPR Art. 18(2)). */
    STORE,
    /** Any use not named here. */
    USE,
    /** Deriving characteristics of the person; prohibited on sensitive data. */
    INFER,
    /** Handing it to a recipient. */
    DISCLOSE,
    /** Handing it to the person, or to whom the person names. */
    EXPORT,
    /** Destroying it. */
    ERASE,
    /** Finding the person behind de-identified data; always prohibited. */
    REIDENTIFY
}
