package dev.privacysdk.jdbc;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.LedgerEvent.AgeLearned;
import dev.privacysdk.ledger.LedgerEvent.AgentAppointed;
import dev.privacysdk.ledger.LedgerEvent.AgentDismissed;
import dev.privacysdk.ledger.LedgerEvent.AutomatedDecisionObjected;
import dev.privacysdk.ledger.LedgerEvent.AutomatedDecisionObjectionLifted;
import dev.privacysdk.ledger.LedgerEvent.ChannelReopened;
import dev.privacysdk.ledger.LedgerEvent.ChannelStopped;
import dev.privacysdk.ledger.LedgerEvent.ConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.ConsentRefused;
import dev.privacysdk.ledger.LedgerEvent.ConsentWithdrawn;
import dev.privacysdk.ledger.LedgerEvent.ContractEnded;
import dev.privacysdk.ledger.LedgerEvent.ContractStarted;
import dev.privacysdk.ledger.LedgerEvent.ErasureCompleted;
import dev.privacysdk.ledger.LedgerEvent.ErasureRejected;
import dev.privacysdk.ledger.LedgerEvent.ErasureRequested;
import dev.privacysdk.ledger.LedgerEvent.ErasureVerified;
import dev.privacysdk.ledger.LedgerEvent.IdentityUnverified;
import dev.privacysdk.ledger.LedgerEvent.IdentityVerified;
import dev.privacysdk.ledger.LedgerEvent.InstructionGiven;
import dev.privacysdk.ledger.LedgerEvent.InstructionWithdrawn;
import dev.privacysdk.ledger.LedgerEvent.LegalHoldLifted;
import dev.privacysdk.ledger.LedgerEvent.LegalHoldPlaced;
import dev.privacysdk.ledger.LedgerEvent.MarketingObjected;
import dev.privacysdk.ledger.LedgerEvent.MarketingObjectionLifted;
import dev.privacysdk.ledger.LedgerEvent.ObjectionOverridden;
import dev.privacysdk.ledger.LedgerEvent.ObjectionRaised;
import dev.privacysdk.ledger.LedgerEvent.ObjectionUpheld;
import dev.privacysdk.ledger.LedgerEvent.OptOutConfirmationRequested;
import dev.privacysdk.ledger.LedgerEvent.OptOutConfirmationSent;
import dev.privacysdk.ledger.LedgerEvent.ParentalConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.ParentalConsentWithdrawn;
import dev.privacysdk.ledger.LedgerEvent.PlatformLinked;
import dev.privacysdk.ledger.LedgerEvent.PlatformUnlinked;
import dev.privacysdk.ledger.LedgerEvent.PolicyAcknowledged;
import dev.privacysdk.ledger.LedgerEvent.ProcessingRestricted;
import dev.privacysdk.ledger.LedgerEvent.PurposeOptOutLifted;
import dev.privacysdk.ledger.LedgerEvent.PurposeOptedOut;
import dev.privacysdk.ledger.LedgerEvent.ResidenceLearned;
import dev.privacysdk.ledger.LedgerEvent.RestrictedUseConsented;
import dev.privacysdk.ledger.LedgerEvent.RestrictionLifted;
import dev.privacysdk.ledger.LedgerEvent.SaleShareOptOutLifted;
import dev.privacysdk.ledger.LedgerEvent.SaleShareOptedOut;
import dev.privacysdk.ledger.LedgerEvent.SensitiveUseLimitLifted;
import dev.privacysdk.ledger.LedgerEvent.SensitiveUseLimited;
import dev.privacysdk.ledger.LedgerEvent.SignalOverridden;
import dev.privacysdk.ledger.LedgerEvent.SubjectRegistered;
import dev.privacysdk.ledger.LedgerEvent.SubjectSeen;
import dev.privacysdk.ledger.LedgerEvent.TermsAccepted;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of event that a ledger in a database holds.
 *
 * <p>A code and the order of its fields are never changed: ledgers outlive versions. A new field is a new code.
 */
final class LedgerKinds {
    static final EventKinds ALL = new EventKinds();

    static {
        person(ALL);
        choices(ALL);
        circumstances(ALL);
    }

    private LedgerKinds() {}

    private static void person(EventKinds kinds) {
        kinds.kind(
                "SUBJECT_REGISTERED",
                SubjectRegistered.class,
                (out, e) -> out.constant(e.kind()),
                (at, in) -> new SubjectRegistered(at, in.constant(SubjectKind.class)));
        kinds.kind(
                "SUBJECT_SEEN",
                SubjectSeen.class,
                (out, e) -> out.constant(e.kind()),
                (at, in) -> new SubjectSeen(at, in.constant(SubjectKind.class)));
        kinds.kind(
                "RESIDENCE_LEARNED",
                ResidenceLearned.class,
                (out, e) -> out.text(e.residence().code()).text(e.evidence()),
                (at, in) -> new ResidenceLearned(at, new Jurisdiction(in.text()), in.text()));
        kinds.kind(
                "AGE_LEARNED",
                AgeLearned.class,
                (out, e) -> out.count(e.years()),
                (at, in) -> new AgeLearned(at, in.count()));
        kinds.word(
                "PARENTAL_CONSENT_GIVEN",
                ParentalConsentGiven.class,
                ParentalConsentGiven::evidence,
                ParentalConsentGiven::new);
        kinds.word(
                "PARENTAL_CONSENT_WITHDRAWN",
                ParentalConsentWithdrawn.class,
                ParentalConsentWithdrawn::evidence,
                ParentalConsentWithdrawn::new);
        kinds.word("TERMS_ACCEPTED", TermsAccepted.class, TermsAccepted::document, TermsAccepted::new);
        kinds.word(
                "POLICY_ACKNOWLEDGED", PolicyAcknowledged.class, PolicyAcknowledged::edition, PolicyAcknowledged::new);
        kinds.bare("CONTRACT_STARTED", ContractStarted.class, ContractStarted::new);
        kinds.bare("CONTRACT_ENDED", ContractEnded.class, ContractEnded::new);
    }

    private static void choices(EventKinds kinds) {
        kinds.kind(
                "CONSENT_GIVEN",
                ConsentGiven.class,
                (out, e) -> out.text(e.purpose().id())
                        .text(e.edition())
                        .instantOrNone(e.expiresAt())
                        .flag(e.explicit())
                        .flag(e.bundledWithTerms())
                        .sorted(e.categories(), (each, one) -> each.text(one.id()))
                        .sorted(e.recipients(), (each, one) -> each.text(one.id()))
                        .text(e.evidence()),
                (at, in) -> new ConsentGiven(
                        at,
                        Purpose.of(in.text()),
                        in.text(),
                        in.instantOrNone(),
                        in.flag(),
                        in.flag(),
                        in.set(each -> DataCategory.of(each.text())),
                        in.set(each -> Recipient.of(each.text())),
                        in.text()));
        kinds.kind(
                "CONSENT_REFUSED",
                ConsentRefused.class,
                (out, e) -> out.text(e.purpose().id()).text(e.evidence()),
                (at, in) -> new ConsentRefused(at, Purpose.of(in.text()), in.text()));
        kinds.kind(
                "CONSENT_WITHDRAWN",
                ConsentWithdrawn.class,
                (out, e) -> out.text(e.purpose().id()).text(e.evidence()),
                (at, in) -> new ConsentWithdrawn(at, Purpose.of(in.text()), in.text()));
        kinds.kind(
                "OBJECTION_RAISED",
                ObjectionRaised.class,
                (out, e) -> out.text(id(e.purpose())).text(e.evidence()),
                (at, in) -> new ObjectionRaised(at, purposeOrNone(in), in.text()));
        kinds.kind(
                "OBJECTION_UPHELD",
                ObjectionUpheld.class,
                (out, e) -> out.text(id(e.purpose())).text(e.evidence()),
                (at, in) -> new ObjectionUpheld(at, purposeOrNone(in), in.text()));
        kinds.kind(
                "OBJECTION_OVERRIDDEN",
                ObjectionOverridden.class,
                (out, e) -> out.text(id(e.purpose())).text(e.grounds()),
                (at, in) -> new ObjectionOverridden(at, purposeOrNone(in), in.text()));
        kinds.word("MARKETING_OBJECTED", MarketingObjected.class, MarketingObjected::evidence, MarketingObjected::new);
        kinds.word(
                "MARKETING_OBJECTION_LIFTED",
                MarketingObjectionLifted.class,
                MarketingObjectionLifted::evidence,
                MarketingObjectionLifted::new);
        kinds.word(
                "PROCESSING_RESTRICTED",
                ProcessingRestricted.class,
                ProcessingRestricted::ground,
                ProcessingRestricted::new);
        kinds.kind(
                "RESTRICTED_USE_CONSENTED",
                RestrictedUseConsented.class,
                (out, e) -> out.text(e.purpose().id()),
                (at, in) -> new RestrictedUseConsented(at, Purpose.of(in.text())));
        kinds.bare("RESTRICTION_LIFTED", RestrictionLifted.class, RestrictionLifted::new);
        kinds.bare("ERASURE_REQUESTED", ErasureRequested.class, ErasureRequested::new);
        kinds.bare("ERASURE_VERIFIED", ErasureVerified.class, ErasureVerified::new);
        kinds.bare("ERASURE_COMPLETED", ErasureCompleted.class, ErasureCompleted::new);
        kinds.word("ERASURE_REJECTED", ErasureRejected.class, ErasureRejected::ground, ErasureRejected::new);
    }

    private static void circumstances(EventKinds kinds) {
        kinds.kind(
                "LEGAL_HOLD_PLACED",
                LegalHoldPlaced.class,
                (out, e) -> out.sorted(e.categories(), (each, one) -> each.text(one.id()))
                        .text(e.reference()),
                (at, in) -> new LegalHoldPlaced(at, in.set(each -> DataCategory.of(each.text())), in.text()));
        kinds.word("LEGAL_HOLD_LIFTED", LegalHoldLifted.class, LegalHoldLifted::reference, LegalHoldLifted::new);
        kinds.kind(
                "CHANNEL_STOPPED",
                ChannelStopped.class,
                (out, e) -> out.constant(e.channel()).constant(e.scope()).text(e.evidence()),
                (at, in) -> new ChannelStopped(
                        at, in.constant(Channel.class), in.constantOrNone(SuppressionScope.class), in.text()));
        kinds.kind(
                "CHANNEL_REOPENED",
                ChannelReopened.class,
                (out, e) -> out.constant(e.channel()).text(e.evidence()),
                (at, in) -> new ChannelReopened(at, in.constant(Channel.class), in.text()));
        kinds.kind(
                "PURPOSE_OPTED_OUT",
                PurposeOptedOut.class,
                (out, e) -> out.text(e.purpose().id()).text(e.evidence()),
                (at, in) -> new PurposeOptedOut(at, Purpose.of(in.text()), in.text()));
        kinds.kind(
                "PURPOSE_OPT_OUT_LIFTED",
                PurposeOptOutLifted.class,
                (out, e) -> out.text(e.purpose().id()).text(e.evidence()),
                (at, in) -> new PurposeOptOutLifted(at, Purpose.of(in.text()), in.text()));
        kinds.kind(
                "SALE_SHARE_OPTED_OUT",
                SaleShareOptedOut.class,
                (out, e) -> out.text(e.device()).flag(e.bySignal()).text(e.evidence()),
                (at, in) -> new SaleShareOptedOut(at, in.textOrNone(), in.flag(), in.text()));
        kinds.kind(
                "SALE_SHARE_OPT_OUT_LIFTED",
                SaleShareOptOutLifted.class,
                (out, e) -> out.text(e.device()).text(e.evidence()),
                (at, in) -> new SaleShareOptOutLifted(at, in.textOrNone(), in.text()));
        kinds.word(
                "SENSITIVE_USE_LIMITED",
                SensitiveUseLimited.class,
                SensitiveUseLimited::evidence,
                SensitiveUseLimited::new);
        kinds.word(
                "SENSITIVE_USE_LIMIT_LIFTED",
                SensitiveUseLimitLifted.class,
                SensitiveUseLimitLifted::evidence,
                SensitiveUseLimitLifted::new);
        kinds.word("SIGNAL_OVERRIDDEN", SignalOverridden.class, SignalOverridden::evidence, SignalOverridden::new);
        kinds.word("PLATFORM_UNLINKED", PlatformUnlinked.class, PlatformUnlinked::platform, PlatformUnlinked::new);
        kinds.word("PLATFORM_LINKED", PlatformLinked.class, PlatformLinked::platform, PlatformLinked::new);
        kinds.word(
                "AUTOMATED_DECISION_OBJECTED",
                AutomatedDecisionObjected.class,
                AutomatedDecisionObjected::evidence,
                AutomatedDecisionObjected::new);
        kinds.word(
                "AUTOMATED_DECISION_OBJECTION_LIFTED",
                AutomatedDecisionObjectionLifted.class,
                AutomatedDecisionObjectionLifted::evidence,
                AutomatedDecisionObjectionLifted::new);
        kinds.word("IDENTITY_VERIFIED", IdentityVerified.class, IdentityVerified::method, IdentityVerified::new);
        kinds.word(
                "IDENTITY_UNVERIFIED", IdentityUnverified.class, IdentityUnverified::ground, IdentityUnverified::new);
        kinds.kind(
                "AGENT_APPOINTED",
                AgentAppointed.class,
                (out, e) -> out.flag(e.signed()),
                (at, in) -> new AgentAppointed(at, in.flag()));
        kinds.bare("AGENT_DISMISSED", AgentDismissed.class, AgentDismissed::new);
        kinds.bare(
                "OPT_OUT_CONFIRMATION_REQUESTED", OptOutConfirmationRequested.class, OptOutConfirmationRequested::new);
        kinds.bare("OPT_OUT_CONFIRMATION_SENT", OptOutConfirmationSent.class, OptOutConfirmationSent::new);
        kinds.kind(
                "INSTRUCTION_GIVEN",
                InstructionGiven.class,
                (out, e) -> out.sorted(e.purposes(), (each, one) -> each.text(one.id()))
                        .sorted(e.categories(), (each, one) -> each.text(one.id()))
                        .sorted(e.recipients(), (each, one) -> each.text(one.id())),
                (at, in) -> new InstructionGiven(
                        at,
                        in.set(each -> Purpose.of(each.text())),
                        in.set(each -> DataCategory.of(each.text())),
                        in.set(each -> Recipient.of(each.text()))));
        kinds.bare("INSTRUCTION_WITHDRAWN", InstructionWithdrawn.class, InstructionWithdrawn::new);
    }

    private static @Nullable String id(@Nullable Purpose purpose) {
        return purpose == null ? null : purpose.id();
    }

    private static @Nullable Purpose purposeOrNone(Unpacker in) {
        String id = in.textOrNone();
        return id == null ? null : Purpose.of(id);
    }
}
