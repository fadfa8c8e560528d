package dev.privacysdk.decision;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.SaleShareOptOut;
import dev.privacysdk.ledger.Suppression;
import dev.privacysdk.policy.MessageClass;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RestrictionException;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Regime;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R12 to R23: what the person said, and what the law says about the person; null where a rule has nothing to say. */
final class PersonRules {
    private static final Duration CONFIRMATION_WINDOW = Duration.ofMinutes(5);

    private PersonRules() {}

    static @Nullable Verdict known(Case about) {
        boolean needed = !about.is(PurposeTrait.ALLOW_ANONYMOUS);
        return needed && !about.state.known(about.time()) ? Verdict.of(Reason.SUBJECT_UNKNOWN) : null;
    }

    static @Nullable Verdict erasure(Case about) {
        boolean erasing = about.operation(Operation.ERASE);
        if (erasing && about.state.heldFromErasure(new DataCategory(about.categoryId()), about.time())) {
            return Verdict.of(Reason.LEGAL_HOLD);
        }
        LedgerEvent.ErasureStep step = about.state.erasure(about.time());
        boolean verified = step instanceof LedgerEvent.ErasureVerified;
        boolean completed = step instanceof LedgerEvent.ErasureCompleted;
        if ((!verified && !completed) || about.is(PurposeTrait.RETAIN_AFTER_ERASURE)) {
            return null;
        }
        if (erasing) {
            return Verdict.of(Reason.ERASURE_EXECUTION);
        }
        return Verdict.of(verified ? Reason.ERASURE_PENDING : Reason.SUBJECT_ERASED);
    }

    static @Nullable Verdict age(Case about) {
        Integer age = about.state.age(about.time());
        boolean minor = age != null && age < about.edition().settings().minAge();
        if (!minor || about.operation(Operation.ERASE) || about.is(PurposeTrait.MINOR_EXEMPT)) {
            return null;
        }
        if (!about.state.parentalConsent(about.time())) {
            return Verdict.of(Reason.MINOR_SERVICE_NOT_DIRECTED);
        }
        return about.is(PurposeTrait.MARKETING) ? Verdict.of(Reason.MINOR_MARKETING_PROHIBITED) : null;
    }

    static @Nullable Verdict ownRequest(Case about) {
        if (!about.is(PurposeTrait.SUBJECT_REQUEST)) {
            return null;
        }
        if (Boolean.FALSE.equals(about.state.agentSigned())) {
            return Verdict.of(Reason.AGENT_NOT_AUTHORISED);
        }
        return about.state.identityVerified()
                ? Verdict.of(Reason.SUBJECT_REQUEST, LegalBasis.LEGAL_OBLIGATION)
                : Verdict.of(Reason.IDENTITY_NOT_VERIFIED);
    }

    static @Nullable Verdict restriction(Case about) {
        if (!about.state.restricted(about.time())) {
            return null;
        }
        if (about.operation(Operation.STORE)) {
            return Verdict.of(Reason.RESTRICTED_STORAGE_ONLY);
        }
        return exceptedFromRestriction(about) ? null : Verdict.of(Reason.PROCESSING_RESTRICTED);
    }

    /** GDPR Art. 18(2). */
    static boolean exceptedFromRestriction(Case about) {
        return about.state.restricted(about.time())
                && (about.purpose().restrictionException() != null
                        || about.state.consentedDespiteRestriction(
                                about.purpose().purpose().id(), about.time()));
    }

    static @Nullable Verdict channel(Case about) {
        MessageClass message = about.purpose().messageClass();
        if (message == MessageClass.OPT_OUT_CONFIRMATION) {
            return confirmation(about);
        }
        for (Suppression suppression : about.state.suppressions()) {
            if (suppression.channel() == about.request.channel()
                    && suppression.channel() != Channel.NONE
                    && suppression.span().restrictsAt(about.time())
                    && reaches(about, suppression, message)) {
                return Verdict.of(Reason.CHANNEL_OPT_OUT);
            }
        }
        return null;
    }

    private static boolean reaches(Case about, Suppression suppression, @Nullable MessageClass message) {
        SuppressionScope scope = suppression.scope();
        if (scope == null) {
            scope = suppression.channel() == Channel.SMS
                    ? about.edition().settings().stopScope()
                    : SuppressionScope.MARKETING;
        }
        return scope == SuppressionScope.ALL || message == MessageClass.MARKETING || message == MessageClass.SURVEY;
    }

    private static Verdict confirmation(Case about) {
        if (about.state.confirmationSent()) {
            return Verdict.of(Reason.CONFIRMATION_ALREADY_SENT);
        }
        Instant requested = about.state.confirmationRequested();
        boolean open = requested != null
                && !about.time().isBefore(requested)
                && Duration.between(requested, about.time()).compareTo(CONFIRMATION_WINDOW) <= 0;
        return open
                ? Verdict.of(Reason.OPT_OUT_CONFIRMATION, LegalBasis.LEGAL_OBLIGATION)
                : Verdict.of(Reason.CONFIRMATION_WINDOW_CLOSED);
    }

    static @Nullable Verdict marketingObjection(Case about) {
        return about.is(PurposeTrait.DIRECT_MARKETING) && about.state.marketingObjection(about.time())
                ? Verdict.of(Reason.DIRECT_MARKETING_OBJECTION)
                : null;
    }

    static @Nullable Verdict saleAndSharing(Case about) {
        if (about.regime() == Regime.EU || !about.is(PurposeTrait.SALE_SHARE)) {
            return null;
        }
        boolean ignoreSignal = about.state.known(about.time()) && about.state.signalOverridden(about.time());
        if (about.request.signals().globalPrivacyControl()
                && about.edition().settings().gpc().contains(about.request.jurisdiction())
                && !ignoreSignal) {
            return Verdict.of(Reason.GPC_OPT_OUT);
        }
        String device = about.request.signals().device();
        for (SaleShareOptOut optOut : about.state.saleShareOptOuts()) {
            boolean here = optOut.device() == null || optOut.device().equals(device);
            if (here && optOut.span().restrictsAt(about.time()) && !(optOut.bySignal() && ignoreSignal)) {
                return Verdict.of(Reason.SALE_SHARE_OPT_OUT);
            }
        }
        return null;
    }

    static @Nullable Verdict sensitiveConditions(Case about) {
        Regime regime = about.regime();
        if (regime == Regime.EU
                && about.category().special()
                && about.purpose().restrictionException() != RestrictionException.CLAIMS
                && !new ConsentCheck(about).explicit()) {
            return Verdict.of(Reason.SPECIAL_CATEGORY_NO_CONDITION);
        }
        if (regime == Regime.US
                && about.category().usSensitive()
                && !about.is(PurposeTrait.SENSITIVE_USE_PERMITTED)
                && about.state.sensitiveUseLimited(about.time())) {
            return Verdict.of(Reason.SENSITIVE_USE_LIMITED);
        }
        if (regime == Regime.EU
                && about.is(PurposeTrait.AUTOMATED_DECISION)
                && !about.request.humanReview()
                && about.state.automatedDecisionObjection(about.time())) {
            return Verdict.of(Reason.AUTOMATED_DECISION_OBJECTION);
        }
        return null;
    }

    static @Nullable Verdict linkedPlatform(Case about) {
        return about.operation(Operation.COLLECT) && about.state.linkRevoked(about.time())
                ? Verdict.of(Reason.LINK_REVOKED)
                : null;
    }

    static @Nullable Verdict invitee(Case about) {
        return about.state.kind() == SubjectKind.INVITEE && !about.is(PurposeTrait.INVITEES)
                ? Verdict.of(Reason.INVITEE_PURPOSE_LIMIT)
                : null;
    }

    /** A consent to this purpose lifts the incompatibility, and nothing else. */
    static @Nullable Verdict furtherUse(Case about) {
        String origin = about.request.collectedFor();
        if (origin == null || origin.equals(about.request.purpose()) || declaredCompatible(about, origin)) {
            return null;
        }
        boolean legalDuty = about.bases().equals(List.of(LegalBasis.LEGAL_OBLIGATION));
        return legalDuty || new ConsentCheck(about).valid() ? null : Verdict.of(Reason.INCOMPATIBLE_FURTHER_USE);
    }

    private static boolean declaredCompatible(Case about, String origin) {
        return about.edition().compatible().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(origin))
                .anyMatch(entry -> entry.getValue().contains(about.purpose().purpose()));
    }
}
