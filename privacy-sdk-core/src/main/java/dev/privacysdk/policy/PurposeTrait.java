package dev.privacysdk.policy;

/** A yes-or-no property of a purpose that some rule of the decision asks for. */
public enum PurposeTrait {
    /** Marketing in the sense of the rule on minors. */
    MARKETING,
    /** Direct marketing, to which an objection is absolute (GDPR Art. 21(2)-(3)). */
    DIRECT_MARKETING,
    /** A sale or sharing in the sense of US state law. */
    SALE_SHARE,
    /** A use of sensitive data that the right to limit does not reach (11 CCR 7027(m)). */
    SENSITIVE_USE_PERMITTED,
    /** Decides about people, possibly without a human (GDPR Art. 22). */
    AUTOMATED_DECISION,
    /** Compelling grounds outweigh an objection (GDPR Art. 21(1)). */
    COMPELLING,
    /** Fulfils the person's own request. */
    SUBJECT_REQUEST,
    /** Works about people who are not known. */
    ALLOW_ANONYMOUS,
    /** Goes on after an erasure, because the law demands or allows it (GDPR Art. 17(3)). */
    RETAIN_AFTER_ERASURE,
    /** Goes on for minors. */
    MINOR_EXEMPT,
    /** May use the data of people who were only invited. */
    INVITEES,
    /** Goes on, recorded, while the ledger is out, and cannot be opted out of. */
    OPEN_AUDITED,
    /** Every permit is recorded on its own. */
    AUDIT_EVERY,
    /** A disclosure needs a reference, such as a file number. */
    NEEDS_REFERENCE
}
