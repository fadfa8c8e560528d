package dev.privacysdk.decision;

import dev.privacysdk.decision.Asker.Known;
import dev.privacysdk.ledger.KnownSubject;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look into the ledger for one question: everything it asks there shares one deadline. */
final class Inquiry {
    private static final Logger LOG = LoggerFactory.getLogger(PurposeGate.class);

    private final SubjectLedger ledger;
    private final Deadline.Budget budget;
    private final LongSupplier ticker;
    private final Instructions instructions;
    private final Duration maxStale;
    private final Instant time;

    Inquiry(
            SubjectLedger ledger,
            Deadline.Budget budget,
            LongSupplier ticker,
            Instructions instructions,
            Duration maxStale,
            Instant time) {
        this.ledger = ledger;
        this.budget = budget;
        this.ticker = ticker;
        this.instructions = instructions;
        this.maxStale = maxStale;
        this.time = time;
    }

    /** A store that fails is a store that is down. */
    Known about(Processing processing) {
        Subject subject = processing.subject();
        Known known = subject == null ? Known.nobody(time) : read(subject, processing.notOlderThan());
        Subject customer = processing.customer();
        return customer == null ? known : instructed(known, customer);
    }

    private Known read(Subject subject, @Nullable Revision atLeast) {
        try {
            KnownSubject cached = ledger.cached(subject);
            if (cached == null || (atLeast != null && !cached.revision().includes(atLeast))) {
                cached = budget.call(() -> atLeast == null ? ledger.known(subject) : ledger.known(subject, atLeast));
            }
            return known(subject, cached);
        } catch (Deadline.Missed e) {
            return Known.out(Reason.DEADLINE, time);
        } catch (Exception e) {
            return Known.out(ledger.regressed() ? Reason.LEDGER_REGRESSED : Reason.STORE_UNAVAILABLE, time);
        }
    }

    /** How fresh the ledger's picture is: read just now, proven within the bound, or asked to prove itself. */
    private Known known(Subject subject, KnownSubject snapshot) {
        long now = ticker.getAsLong();
        boolean old = now - snapshot.readAt() > maxStale.toNanos() / 2;
        if (old && !ledger.provenWithin(now, maxStale.toNanos() / 2)) {
            prove(now);
            if (ledger.cached(subject) != snapshot) {
                return read(subject, snapshot.revision());
            }
        }
        long age = Math.max(0, now - ledger.currentAt(snapshot));
        StoreHealth health = age <= maxStale.toNanos()
                ? StoreHealth.provenAt(time.minusNanos(age))
                : StoreHealth.stale(age / 1_000_000 + 1);
        return new Known(
                snapshot.state(), snapshot.revision(), health, Reason.STORE_UNAVAILABLE, later(time, snapshot.clock()));
    }

    /** A ledger that cannot prove itself in time has not; what that means is decided by the age of the last proof. */
    private void prove(long now) {
        try {
            budget.call(() -> ledger.prove(now));
        } catch (Exception e) {
            LOG.debug(
                    "The ledger did not prove that it is fresh: {}",
                    e.getClass().getName());
        }
    }

    /**
     * What the customer instructed is as fresh as what is known of the person, or the ledger is out.
     *
     * <p>It belongs to the policy side: the last instruction known says whether there is one while the ledger is out.
     */
    private Known instructed(Known known, Subject customer) {
        Known instructing = read(customer, null);
        if (instructing.health().status() != StoreHealth.Status.OK) {
            SubjectState last = instructions.lastOf(customer);
            return new Known(
                    known.state().under(last),
                    known.revision(),
                    instructing.health(),
                    instructing.outage(),
                    known.time());
        }
        instructions.learned(customer, instructing.state());
        return new Known(
                known.state().under(instructing.state()),
                known.revision(),
                older(known.health(), instructing.health()),
                known.outage(),
                later(known.time(), instructing.time()));
    }

    /** A clock set back does not make a change unheard that was read before. */
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static StoreHealth older(StoreHealth one, StoreHealth other) {
        if (one.status() != StoreHealth.Status.OK || other.provenAt() == null) {
            return one;
        }
        return one.provenAt() == null || other.provenAt().isBefore(one.provenAt()) ? other : one;
    }
}
