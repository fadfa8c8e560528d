package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;

/**
 * An event as the ledger holds it: whose it is, and where it stands in the one order of changes.
 *
 * @param dated as in the {@link LedgerEntry} that was appended
 */
public record Recorded(Revision revision, Subject subject, LedgerEvent event, boolean dated) {
    /** An event that counts from the instant it names. */
    public Recorded(Revision revision, Subject subject, LedgerEvent event) {
        this(revision, subject, event, true);
    }

    /** Never what was said, or by whom. */
    @Override
    public String toString() {
        return "Recorded[" + revision + ", " + brief(event) + "]";
    }

    static String brief(LedgerEvent event) {
        return event.getClass().getSimpleName() + " " + event.at();
    }
}
