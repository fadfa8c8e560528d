package dev.privacysdk.decision;

import dev.privacysdk.ledger.LedgerEvent.ObjectionChange;
import dev.privacysdk.ledger.LedgerEvent.ObjectionOverridden;
import dev.privacysdk.ledger.LedgerEvent.ObjectionUpheld;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** R24: whether a basis of the purpose holds for this person. */
final class BasisRule {
    private BasisRule() {}

    /** The first basis that permits wins; consent never falls back on another; else the reason is that of the last tried. */
    static Verdict judge(Case about) {
        Verdict last = Verdict.of(Reason.NO_LEGAL_BASIS);
        for (LegalBasis basis : about.bases()) {
            Reason reason = judge(about, basis);
            boolean consent = basis == LegalBasis.CONSENT;
            last = Verdict.of(reason, reason.permits() || consent ? basis : null);
            if (reason.permits() || consent) {
                return last;
            }
        }
        return last;
    }

    private static Reason judge(Case about, LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> new ConsentCheck(about).reason();
            case CONTRACT -> about.state.contractActive(about.time()) ? Reason.CONTRACT : Reason.NO_CONTRACT;
            case LEGAL_OBLIGATION -> Reason.LEGAL_OBLIGATION;
            case VITAL_INTERESTS -> Reason.VITAL_INTERESTS;
            case PUBLIC_TASK -> objectable(about, Reason.PUBLIC_TASK);
            case LEGITIMATE_INTEREST -> objectable(about, Reason.LEGITIMATE_INTEREST);
            case NOTICE -> optedOut(about) ? Reason.OPTED_OUT : Reason.NOTICE;
            case CUSTOMER_INSTRUCTION -> Reason.NO_CUSTOMER_INSTRUCTION;
        };
    }

    /** GDPR Art. 21(1): these two bases can be objected to, and compelling grounds outweigh that. */
    private static Reason objectable(Case about, Reason unopposed) {
        ObjectionChange objection = latest(about);
        if (objection == null) {
            return unopposed;
        }
        if (objection instanceof ObjectionOverridden || about.is(PurposeTrait.COMPELLING)) {
            return Reason.LEGITIMATE_INTEREST_COMPELLING;
        }
        return objection instanceof ObjectionUpheld ? Reason.OBJECTION_UPHELD : Reason.OBJECTION_PENDING;
    }

    private static @Nullable ObjectionChange latest(Case about) {
        ObjectionChange latest = null;
        for (ObjectionChange change : about.state.objections()) {
            Instant at = change.at();
            boolean concerns = change.purpose() == null
                    || change.purpose().equals(about.purpose().purpose());
            if (!concerns || at.isAfter(about.time())) {
                continue;
            }
            if (latest == null
                    || at.isAfter(latest.at())
                    || (at.equals(latest.at()) && strictness(change) > strictness(latest))) {
                latest = change;
            }
        }
        return latest;
    }

    private static int strictness(ObjectionChange change) {
        return change instanceof ObjectionUpheld ? 2 : change instanceof ObjectionOverridden ? 0 : 1;
    }

    /** What the policy keeps alive in an outage cannot be opted out of. */
    private static boolean optedOut(Case about) {
        return !about.is(PurposeTrait.OPEN_AUDITED)
                && about.state.optedOut(about.purpose().purpose(), about.time());
    }
}
