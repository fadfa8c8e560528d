package dev.privacysdk.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when one person's events count, given in the order in which the ledger holds them.
 *
 * <p>What was said now is never earlier than what was said before it, though a clock was set back or another node's is
 * ahead; and none of it lies ahead of the clock of the node that reads. What names its own instant keeps it.
 */
final class LedgerOrder {
    private final Instant readAt;
    private @Nullable Instant latest;

    LedgerOrder(Instant readAt) {
        this.readAt = readAt;
    }

    /** The state after these events of one person. */
    static SubjectState state(Iterable<Recorded> events, Instant readAt) {
        StateFold fold = new StateFold();
        LedgerOrder order = new LedgerOrder(readAt);
        events.forEach(recorded -> fold.add(recorded.event(), order.instantOf(recorded)));
        return fold.state();
    }

    private Instant instantOf(Recorded recorded) {
        Instant at = recorded.event().at();
        if (recorded.dated()) {
            return at;
        }
        // Strictly later, so that the stricter of two at one instant does not win over what was said after it.
        Instant effective = latest != null && at.isBefore(latest) ? latest.plusNanos(1) : at;
        latest = effective;
        return effective.isAfter(readAt) ? readAt : effective;
    }
}
