package dev.privacysdk.vocabulary;

/** What a decision obliges the service to do besides. */
public enum Obligation {
    /** The permit was given while the ledger was out; re-evaluate when it is back. */
    AUDIT_OUTAGE,
    /** Record subject, category, recipient, purpose and time (GDPR Art. 15(1)(c), 19). */
    LOG_DISCLOSURE,
    /** Record that Do Not Track was received and changed nothing. */
    RECORD_DNT_IGNORED,
    /** Record that Global Privacy Control was received. */
    RECORD_GPC,
    /** The processing runs under an exception of GDPR Art. 18(2). */
    RESTRICTION_EXCEPTION
}
