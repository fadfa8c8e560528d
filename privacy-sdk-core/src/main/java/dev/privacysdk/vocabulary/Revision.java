package dev.privacysdk.vocabulary;

/**
 * A place in the ledger's one order of changes.
 *
 * <p>Comparable only within one epoch of one ledger: after a failover that lost writes the epoch differs, and a token of
 * the old one must not be believed.
 */
public record Revision(String ledger, long epoch, long sequence) {
    /** The place before the first change. */
    public static Revision start(String ledger, long epoch) {
        return new Revision(ledger, epoch, 0);
    }

    /** Whether the two stand in the same order of changes. */
    public boolean sameLine(Revision other) {
        return epoch == other.epoch && ledger.equals(other.ledger);
    }

    /** Whether this place includes {@code other}; false for another ledger or epoch. */
    public boolean includes(Revision other) {
        return sameLine(other) && sequence >= other.sequence;
    }

    @Override
    public String toString() {
        return ledger + "/" + epoch + "/" + sequence;
    }
}
