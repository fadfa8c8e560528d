package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Subject;

/**
 * An event that is to be appended, and whose it is.
 *
 * @param dated whether its instant was given by somebody; otherwise it was said now, and the order of the ledger decides
 *     what was said later, whatever the clocks say
 */
public record LedgerEntry(Subject subject, LedgerEvent event, boolean dated) {
    /** An event that counts from the instant it names. */
    public LedgerEntry(Subject subject, LedgerEvent event) {
        this(subject, event, true);
    }

    /** Never what was said, or by whom. */
    @Override
    public String toString() {
        return "LedgerEntry[" + Recorded.brief(event) + "]";
    }
}
