package dev.privacysdk.ledger;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The stable name of each kind of event, as stores and exports write it.
 *
 * <p>A code is never changed or used again: ledgers and packages outlive versions and the names of classes.
 */
public final class EventCodes {
    private static final Map<Class<? extends LedgerEvent>, String> CODES = Map.ofEntries(
            entry(LedgerEvent.SubjectRegistered.class, "SUBJECT_REGISTERED"),
            entry(LedgerEvent.SubjectSeen.class, "SUBJECT_SEEN"),
            entry(LedgerEvent.ResidenceLearned.class, "RESIDENCE_LEARNED"),
            entry(LedgerEvent.AgeLearned.class, "AGE_LEARNED"),
            entry(LedgerEvent.ParentalConsentGiven.class, "PARENTAL_CONSENT_GIVEN"),
            entry(LedgerEvent.ParentalConsentWithdrawn.class, "PARENTAL_CONSENT_WITHDRAWN"),
            entry(LedgerEvent.TermsAccepted.class, "TERMS_ACCEPTED"),
            entry(LedgerEvent.PolicyAcknowledged.class, "POLICY_ACKNOWLEDGED"),
            entry(LedgerEvent.ContractStarted.class, "CONTRACT_STARTED"),
            entry(LedgerEvent.ContractEnded.class, "CONTRACT_ENDED"),
            entry(LedgerEvent.ConsentGiven.class, "CONSENT_GIVEN"),
            entry(LedgerEvent.ConsentRefused.class, "CONSENT_REFUSED"),
            entry(LedgerEvent.ConsentWithdrawn.class, "CONSENT_WITHDRAWN"),
            entry(LedgerEvent.ObjectionRaised.class, "OBJECTION_RAISED"),
            entry(LedgerEvent.ObjectionUpheld.class, "OBJECTION_UPHELD"),
            entry(LedgerEvent.ObjectionOverridden.class, "OBJECTION_OVERRIDDEN"),
            entry(LedgerEvent.MarketingObjected.class, "MARKETING_OBJECTED"),
            entry(LedgerEvent.MarketingObjectionLifted.class, "MARKETING_OBJECTION_LIFTED"),
            entry(LedgerEvent.ProcessingRestricted.class, "PROCESSING_RESTRICTED"),
            entry(LedgerEvent.RestrictedUseConsented.class, "RESTRICTED_USE_CONSENTED"),
            entry(LedgerEvent.RestrictionLifted.class, "RESTRICTION_LIFTED"),
            entry(LedgerEvent.ErasureRequested.class, "ERASURE_REQUESTED"),
            entry(LedgerEvent.ErasureVerified.class, "ERASURE_VERIFIED"),
            entry(LedgerEvent.ErasureCompleted.class, "ERASURE_COMPLETED"),
            entry(LedgerEvent.ErasureRejected.class, "ERASURE_REJECTED"),
            entry(LedgerEvent.LegalHoldPlaced.class, "LEGAL_HOLD_PLACED"),
            entry(LedgerEvent.LegalHoldLifted.class, "LEGAL_HOLD_LIFTED"),
            entry(LedgerEvent.ChannelStopped.class, "CHANNEL_STOPPED"),
            entry(LedgerEvent.ChannelReopened.class, "CHANNEL_REOPENED"),
            entry(LedgerEvent.PurposeOptedOut.class, "PURPOSE_OPTED_OUT"),
            entry(LedgerEvent.PurposeOptOutLifted.class, "PURPOSE_OPT_OUT_LIFTED"),
            entry(LedgerEvent.SaleShareOptedOut.class, "SALE_SHARE_OPTED_OUT"),
            entry(LedgerEvent.SaleShareOptOutLifted.class, "SALE_SHARE_OPT_OUT_LIFTED"),
            entry(LedgerEvent.SensitiveUseLimited.class, "SENSITIVE_USE_LIMITED"),
            entry(LedgerEvent.SensitiveUseLimitLifted.class, "SENSITIVE_USE_LIMIT_LIFTED"),
            entry(LedgerEvent.SignalOverridden.class, "SIGNAL_OVERRIDDEN"),
            entry(LedgerEvent.PlatformUnlinked.class, "PLATFORM_UNLINKED"),
            entry(LedgerEvent.PlatformLinked.class, "PLATFORM_LINKED"),
            entry(LedgerEvent.AutomatedDecisionObjected.class, "AUTOMATED_DECISION_OBJECTED"),
            entry(LedgerEvent.AutomatedDecisionObjectionLifted.class, "AUTOMATED_DECISION_OBJECTION_LIFTED"),
            entry(LedgerEvent.IdentityVerified.class, "IDENTITY_VERIFIED"),
            entry(LedgerEvent.IdentityUnverified.class, "IDENTITY_UNVERIFIED"),
            entry(LedgerEvent.AgentAppointed.class, "AGENT_APPOINTED"),
            entry(LedgerEvent.AgentDismissed.class, "AGENT_DISMISSED"),
            entry(LedgerEvent.OptOutConfirmationRequested.class, "OPT_OUT_CONFIRMATION_REQUESTED"),
            entry(LedgerEvent.OptOutConfirmationSent.class, "OPT_OUT_CONFIRMATION_SENT"),
            entry(LedgerEvent.InstructionGiven.class, "INSTRUCTION_GIVEN"),
            entry(LedgerEvent.InstructionWithdrawn.class, "INSTRUCTION_WITHDRAWN"));

    private EventCodes() {}

    /** The code of this event's kind. */
    public static String of(LedgerEvent event) {
        return of(event.getClass());
    }

    /** The code of a kind of event; throws IllegalArgumentException for a class that is not one. */
    public static String of(Class<? extends LedgerEvent> kind) {
        String code = CODES.get(kind);
        if (code == null) {
            throw new IllegalArgumentException(
                    kind.getSimpleName() + " is no kind of event; give the class of an event.");
        }
        return code;
    }
}
