package dev.privacysdk.erasure;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.ledger.Suppression;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The opt-outs of one person or address that nobody took back, and how they are written down for another. */
final class OptOuts {
    private static final String EVIDENCE = "kept after erasure";
    /** An opt-out stands if it is never lifted, so that no clock decides it. */
    private static final Instant EVER = Instant.MAX;

    /** A stop of a channel, and how far it reaches. */
    record Stop(Channel channel, @Nullable SuppressionScope scope) {}

    private final SubjectLedger ledger;
    private final List<Recorded> history;
    private final SubjectState state;

    OptOuts(SubjectLedger ledger, Subject subject) {
        this.ledger = ledger;
        this.history = ledger.history(subject);
        this.state = ledger.of(subject);
    }

    Set<Stop> stops() {
        Set<Stop> stops = new LinkedHashSet<>();
        for (Suppression suppression : state.suppressions()) {
            if (suppression.span().restrictsAt(EVER)) {
                stops.add(new Stop(suppression.channel(), suppression.scope()));
            }
        }
        return stops;
    }

    boolean marketing() {
        return state.marketingObjection(EVER);
    }

    private boolean sale() {
        return state.saleShareOptOuts().stream()
                .anyMatch(optOut -> optOut.device() == null && optOut.span().restrictsAt(EVER));
    }

    private Collection<Purpose> purposes() {
        Set<Purpose> purposes = new LinkedHashSet<>();
        for (Recorded recorded : history) {
            if (recorded.event() instanceof LedgerEvent.PurposeOptedOut optOut
                    && state.optedOut(optOut.purpose(), EVER)) {
                purposes.add(optOut.purpose());
            }
        }
        return purposes;
    }

    /** Whether this person ever took something of this kind back. */
    private boolean tookBack(Predicate<LedgerEvent> about) {
        return history.stream().anyMatch(recorded -> about.test(recorded.event()));
    }

    private boolean reopened(Channel channel) {
        return tookBack(event -> event instanceof LedgerEvent.ChannelReopened opened && opened.channel() == channel);
    }

    private boolean lifted(Purpose purpose) {
        return tookBack(event -> event instanceof LedgerEvent.PurposeOptOutLifted lifted
                && lifted.purpose().equals(purpose));
    }

    private boolean liftedMarketing() {
        return tookBack(event -> event instanceof LedgerEvent.MarketingObjectionLifted);
    }

    private boolean liftedSale() {
        return tookBack(event -> event instanceof LedgerEvent.SaleShareOptOutLifted lifted && lifted.device() == null);
    }

    /** Writes down for an address what of this is not there yet; nothing there is ever taken back. */
    void keepFor(Subject address, Channel channel) {
        OptOuts known = new OptOuts(ledger, address);
        for (Stop stop : stops()) {
            if (stop.channel() == channel && !known.stops().contains(stop)) {
                write(address, stop);
            }
        }
        if (marketing() && !known.marketing()) {
            ledger.marketing(address).objected(EVIDENCE);
        }
        if (sale() && !known.sale()) {
            ledger.saleAndSharing(address).optedOut(EVIDENCE);
        }
        Collection<Purpose> before = known.purposes();
        for (Purpose purpose : purposes()) {
            if (!before.contains(purpose)) {
                ledger.optOut(address, purpose).made(EVIDENCE);
            }
        }
    }

    /** Writes down for a person what of this is not there yet, except what that person ever took back. */
    void carryTo(Subject newcomer) {
        OptOuts own = new OptOuts(ledger, newcomer);
        Set<Stop> known = own.stops();
        for (Stop stop : stops()) {
            if (!known.contains(stop) && !own.reopened(stop.channel())) {
                write(newcomer, stop);
            }
        }
        if (marketing() && !own.marketing() && !own.liftedMarketing()) {
            ledger.marketing(newcomer).objected(EVIDENCE);
        }
        if (sale() && !own.sale() && !own.liftedSale()) {
            ledger.saleAndSharing(newcomer).optedOut(EVIDENCE);
        }
        Collection<Purpose> before = own.purposes();
        for (Purpose purpose : purposes()) {
            if (!before.contains(purpose) && !own.lifted(purpose)) {
                ledger.optOut(newcomer, purpose).made(EVIDENCE);
            }
        }
    }

    private void write(Subject subject, Stop stop) {
        if (stop.scope() == null) {
            ledger.channel(subject, stop.channel()).stopped(EVIDENCE);
        } else {
            ledger.channel(subject, stop.channel()).stopped(stop.scope(), EVIDENCE);
        }
    }
}
