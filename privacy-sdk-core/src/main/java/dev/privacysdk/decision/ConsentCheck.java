package dev.privacysdk.decision;

import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.ConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.ConsentWithdrawn;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether there is a valid consent to this purpose, and why not (GDPR Art. 4(11), 7).
 *
 * <p>The order of the checks is part of the contract: no record, dated ahead, withdrawn, refused, expired, bundled,
 * superseded, category, recipient.
 */
final class ConsentCheck {
    private final Case about;
    private final List<ConsentGiven> latest = new ArrayList<>();
    private final Reason reason;

    ConsentCheck(Case about) {
        this.about = about;
        this.reason = judge();
    }

    /** {@code CONSENT} where it is valid, else the first thing that is wrong with it. */
    Reason reason() {
        return reason;
    }

    boolean valid() {
        return reason == Reason.CONSENT;
    }

    /** Valid, and given in so many words. */
    boolean explicit() {
        return valid() && latest.stream().allMatch(ConsentGiven::explicit);
    }

    private Reason judge() {
        List<ConsentChange> counting = new ArrayList<>();
        boolean given = false;
        boolean givenByNow = false;
        for (ConsentChange change : about.state.consents()) {
            if (!concerns(change)) {
                continue;
            }
            boolean ahead = change.at().isAfter(about.time());
            if (change instanceof ConsentGiven) {
                given = true;
                givenByNow |= !ahead;
            }
            if (!ahead) {
                counting.add(change);
            }
        }
        if (given && !givenByNow) {
            return Reason.CONSENT_NOT_YET_VALID;
        }
        if (counting.isEmpty()) {
            return Reason.CONSENT_MISSING;
        }
        return judge(atTheLatestInstant(counting));
    }

    /** Grants do not inherit; withdrawals and refusals reach the purposes below. */
    private boolean concerns(ConsentChange change) {
        Purpose purpose = about.purpose().purpose();
        return change instanceof ConsentGiven
                ? change.purpose().equals(purpose)
                : change.purpose().covers(purpose);
    }

    private static List<ConsentChange> atTheLatestInstant(List<ConsentChange> changes) {
        Instant latest =
                changes.stream().map(ConsentChange::at).max(Instant::compareTo).orElseThrow();
        return changes.stream().filter(change -> change.at().equals(latest)).toList();
    }

    private Reason judge(List<ConsentChange> changes) {
        boolean refused = false;
        for (ConsentChange change : changes) {
            if (change instanceof ConsentWithdrawn) {
                return Reason.CONSENT_WITHDRAWN;
            }
            if (change instanceof ConsentGiven consent) {
                latest.add(consent);
            } else {
                refused = true;
            }
        }
        if (refused) {
            return Reason.CONSENT_REFUSED;
        }
        if (any(c -> c.expiresAt() != null && !about.time().isBefore(c.expiresAt()))) {
            return Reason.CONSENT_EXPIRED;
        }
        if (any(ConsentGiven::bundledWithTerms)) {
            return Reason.CONSENT_INVALID;
        }
        if (any(this::superseded)) {
            return Reason.RECONSENT_REQUIRED;
        }
        if (any(c -> !c.categories().isEmpty() && c.categories().stream().noneMatch(about::categoryBelow))) {
            return Reason.CONSENT_SCOPE_MISMATCH;
        }
        if (any(c -> !about.selfOnly()
                && c.recipients().stream().noneMatch(r -> r.id().equals(about.request.recipient())))) {
            return Reason.CONSENT_SCOPE_MISMATCH;
        }
        return Reason.CONSENT;
    }

    private boolean any(Predicate<ConsentGiven> wrong) {
        return latest.stream().anyMatch(wrong);
    }

    /** A later edition, up to the one in force, that changed the purpose materially; an edition nobody knows is no proof. */
    private boolean superseded(ConsentGiven consent) {
        int givenUnder = about.policy.place(consent.edition());
        int inForce = about.policy.place(about.edition().version().id());
        if (givenUnder < 0) {
            return true;
        }
        for (int i = givenUnder + 1; i <= inForce; i++) {
            if (about.policy
                    .editions()
                    .get(i)
                    .material()
                    .contains(about.purpose().purpose())) {
                return true;
            }
        }
        return false;
    }
}
