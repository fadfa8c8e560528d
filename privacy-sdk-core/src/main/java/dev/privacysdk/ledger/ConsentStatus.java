package dev.privacysdk.ledger;

import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.ConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.ConsentRefused;
import dev.privacysdk.ledger.LedgerEvent.ConsentWithdrawn;
import dev.privacysdk.vocabulary.Purpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person's consent to one purpose stands at an instant, by what the person said.
 *
 * <p>Whether that suffices for a processing is the gate's to decide: it also knows the policy.
 */
public sealed interface ConsentStatus {
    /** The person has not been asked, or has not answered. */
    record Never() implements ConsentStatus {}

    /** The person said yes. */
    record Given(ConsentGiven consent) implements ConsentStatus {}

    /** The person said yes until an instant that has passed. */
    record Expired(ConsentGiven consent) implements ConsentStatus {}

    /** A yes came along with terms, which is no consent (GDPR Art. 7(2)). */
    record Bundled(ConsentGiven consent) implements ConsentStatus {}

    /** The person said no. */
    record Refused(Instant at) implements ConsentStatus {}

    /** The person took the consent back, for this purpose or one above it. */
    record Withdrawn(Instant at) implements ConsentStatus {}

    /** Every yes lies ahead; the first is this one. */
    record DatedAhead(ConsentGiven consent) implements ConsentStatus {}

    /** The status that these changes, in any order, amount to. */
    static ConsentStatus of(List<ConsentChange> changes, Purpose purpose, Instant time) {
        ConsentChange last = null;
        ConsentGiven ahead = null;
        boolean begun = false;
        for (ConsentChange change : changes) {
            if (!concerns(change, purpose)) {
                continue;
            }
            boolean counts = !change.at().isAfter(time);
            if (change instanceof ConsentGiven given) {
                begun |= counts;
                ahead = !counts && (ahead == null || given.at().isBefore(ahead.at())) ? given : ahead;
            }
            last = counts && (last == null || speaksLouder(change, last, time)) ? change : last;
        }
        if (!begun && ahead != null) {
            return new DatedAhead(ahead);
        }
        return last == null ? new Never() : status(last, time);
    }

    /** A yes is for one purpose; a no reaches the purposes below. */
    private static boolean concerns(ConsentChange change, Purpose purpose) {
        return change instanceof ConsentGiven
                ? change.purpose().equals(purpose)
                : change.purpose().covers(purpose);
    }

    /** The later one; of two at one instant the stricter. */
    private static boolean speaksLouder(ConsentChange change, ConsentChange than, Instant time) {
        int later = change.at().compareTo(than.at());
        return later > 0 || (later == 0 && strictness(change, time) >= strictness(than, time));
    }

    private static int strictness(ConsentChange change, Instant time) {
        ConsentStatus status = status(change, time);
        if (status instanceof Withdrawn) {
            return 4;
        }
        return status instanceof Refused ? 3 : status instanceof Expired ? 2 : status instanceof Bundled ? 1 : 0;
    }

    private static ConsentStatus status(ConsentChange change, Instant time) {
        if (change instanceof ConsentWithdrawn) {
            return new Withdrawn(change.at());
        }
        if (change instanceof ConsentRefused) {
            return new Refused(change.at());
        }
        ConsentGiven given = (ConsentGiven) change;
        if (hasExpired(given.expiresAt(), time)) {
            return new Expired(given);
        }
        return given.bundledWithTerms() ? new Bundled(given) : new Given(given);
    }

    private static boolean hasExpired(@Nullable Instant expiresAt, Instant time) {
        return expiresAt != null && !time.isBefore(expiresAt);
    }
}
