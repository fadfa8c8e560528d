package dev.privacysdk.ledger;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person said, or that happened to a person.
 *
 * <p>A closed list; every event counts from its own instant. Evidence is a short word such as {@code web form}, never
 * personal data.
 */
public sealed interface LedgerEvent {
    /** The instant from which it counts. */
    Instant at();

    /** A change of the consent to a purpose. */
    sealed interface ConsentChange extends LedgerEvent {
        /** The purpose that was asked for. */
        Purpose purpose();
    }

    /** A change of an objection (GDPR Art. 21(1)). */
    sealed interface ObjectionChange extends LedgerEvent {
        /** The purpose objected to; null for every purpose. */
        @Nullable
        Purpose purpose();
    }

    /** A step of an erasure (GDPR Art. 17). */
    sealed interface ErasureStep extends LedgerEvent {}

    /** The person became known, as what. */
    record SubjectRegistered(Instant at, SubjectKind kind) implements LedgerEvent {}

    /** The person was seen as this, without becoming known. */
    record SubjectSeen(Instant at, SubjectKind kind) implements LedgerEvent {}

    /** Where the person resides, and how that is known. */
    record ResidenceLearned(Instant at, Jurisdiction residence, String evidence) implements LedgerEvent {}

    /** The person's age in whole years at that instant. */
    record AgeLearned(Instant at, int years) implements LedgerEvent {
        /** Never the age. */
        @Override
        public String toString() {
            return Recorded.brief(this);
        }
    }

    /** A parent agreed to the service for a minor. */
    record ParentalConsentGiven(Instant at, String evidence) implements LedgerEvent {}

    /** A parent no longer agrees. */
    record ParentalConsentWithdrawn(Instant at, String evidence) implements LedgerEvent {}

    /** The person accepted terms; never a consent. */
    record TermsAccepted(Instant at, String document) implements LedgerEvent {}

    /** The person used the service under an edition; never a consent. */
    record PolicyAcknowledged(Instant at, String edition) implements LedgerEvent {}

    /** A contract with the person began. */
    record ContractStarted(Instant at) implements LedgerEvent {}

    /** The contract ended. */
    record ContractEnded(Instant at) implements LedgerEvent {}

    /** The person consented, under an edition and within a scope; no categories means all, no recipients the service alone. */
    record ConsentGiven(
            Instant at,
            Purpose purpose,
            String edition,
            @Nullable Instant expiresAt,
            boolean explicit,
            boolean bundledWithTerms,
            Set<DataCategory> categories,
            Set<Recipient> recipients,
            String evidence)
            implements ConsentChange {
        /** Keeps copies. */
        public ConsentGiven {
            categories = Set.copyOf(categories);
            recipients = Set.copyOf(recipients);
        }

        /** A consent to all of a purpose's categories inside the service, without an end. */
        public static ConsentGiven to(Instant at, Purpose purpose, String edition, String evidence) {
            return new ConsentGiven(at, purpose, edition, null, false, false, Set.of(), Set.of(), evidence);
        }
    }

    /** The person said no. */
    record ConsentRefused(Instant at, Purpose purpose, String evidence) implements ConsentChange {}

    /** The person took the consent back; it reaches the purposes below (GDPR Art. 7(3)). */
    record ConsentWithdrawn(Instant at, Purpose purpose, String evidence) implements ConsentChange {}

    /** The person objected; processing stops until it is weighed. */
    record ObjectionRaised(Instant at, @Nullable Purpose purpose, String evidence) implements ObjectionChange {}

    /** The objection was upheld. */
    record ObjectionUpheld(Instant at, @Nullable Purpose purpose, String evidence) implements ObjectionChange {}

    /** Compelling grounds were shown to outweigh the objection. */
    record ObjectionOverridden(Instant at, @Nullable Purpose purpose, String grounds) implements ObjectionChange {}

    /** The person objected to direct marketing (GDPR Art. 21(2)). */
    record MarketingObjected(Instant at, String evidence) implements LedgerEvent {}

    /** The person took that objection back. */
    record MarketingObjectionLifted(Instant at, String evidence) implements LedgerEvent {}

    /** The person had processing restricted (GDPR Art. 18). */
    record ProcessingRestricted(Instant at, String ground) implements LedgerEvent {}

    /** The person consented to one purpose in spite of the restriction. */
    record RestrictedUseConsented(Instant at, Purpose purpose) implements LedgerEvent {}

    /** The restriction ended. */
    record RestrictionLifted(Instant at) implements LedgerEvent {}

    /** The person asked to be erased; nothing changes until it is verified. */
    record ErasureRequested(Instant at) implements ErasureStep {}

    /** The request was verified; everything else stops. */
    record ErasureVerified(Instant at) implements ErasureStep {}

    /** The person was erased. */
    record ErasureCompleted(Instant at) implements ErasureStep {}

    /** The request could not be verified or was taken back. */
    record ErasureRejected(Instant at, String ground) implements ErasureStep {}

    /** Categories must not be erased. */
    record LegalHoldPlaced(Instant at, Set<DataCategory> categories, String reference) implements LedgerEvent {
        /** Keeps copies. */
        public LegalHoldPlaced {
            categories = Set.copyOf(categories);
        }
    }

    /** The hold of this reference ended. */
    record LegalHoldLifted(Instant at, String reference) implements LedgerEvent {}

    /** The person stopped a channel; without a scope the policy's own holds. */
    record ChannelStopped(
            Instant at, Channel channel, @Nullable SuppressionScope scope, String evidence) implements LedgerEvent {}

    /** The person opened the channel again; that is no consent. */
    record ChannelReopened(Instant at, Channel channel, String evidence) implements LedgerEvent {}

    /** The person opted out of one purpose. */
    record PurposeOptedOut(Instant at, Purpose purpose, String evidence) implements LedgerEvent {}

    /** The person took that opt-out back. */
    record PurposeOptOutLifted(Instant at, Purpose purpose, String evidence) implements LedgerEvent {}

    /** The person, or one device, opted out of sale and sharing; by a browser's signal or in so many words. */
    record SaleShareOptedOut(Instant at, @Nullable String device, boolean bySignal, String evidence)
            implements LedgerEvent {
        /** Never the device. */
        @Override
        public String toString() {
            return Recorded.brief(this);
        }
    }

    /** The opt-out of sale and sharing was taken back, for one device or all. */
    record SaleShareOptOutLifted(Instant at, @Nullable String device, String evidence) implements LedgerEvent {
        /** Never the device. */
        @Override
        public String toString() {
            return Recorded.brief(this);
        }
    }

    /** The person limited the use of sensitive data. */
    record SensitiveUseLimited(Instant at, String evidence) implements LedgerEvent {}

    /** The limit was taken back. */
    record SensitiveUseLimitLifted(Instant at, String evidence) implements LedgerEvent {}

    /** The person consented after being told that the browser's signal says otherwise (11 CCR 7025). */
    record SignalOverridden(Instant at, String evidence) implements LedgerEvent {}

    /** The person disconnected a linked platform. */
    record PlatformUnlinked(Instant at, String platform) implements LedgerEvent {}

    /** The person connected a platform. */
    record PlatformLinked(Instant at, String platform) implements LedgerEvent {}

    /** The person wants a human in decisions (GDPR Art. 22). */
    record AutomatedDecisionObjected(Instant at, String evidence) implements LedgerEvent {}

    /** The person took that back. */
    record AutomatedDecisionObjectionLifted(Instant at, String evidence) implements LedgerEvent {}

    /** The person's identity was verified for a request. */
    record IdentityVerified(Instant at, String method) implements LedgerEvent {}

    /** The verification failed or lapsed. */
    record IdentityUnverified(Instant at, String ground) implements LedgerEvent {}

    /** Somebody acts for the person, with or without a signed permission. */
    record AgentAppointed(Instant at, boolean signed) implements LedgerEvent {}

    /** Nobody acts for the person any more. */
    record AgentDismissed(Instant at) implements LedgerEvent {}

    /** An opt-out is to be confirmed, once and soon. */
    record OptOutConfirmationRequested(Instant at) implements LedgerEvent {}

    /** The confirmation went out. */
    record OptOutConfirmationSent(Instant at) implements LedgerEvent {}

    /** A customer instructed its processor (GDPR Art. 28(3)(a)); what is not listed is not covered. */
    record InstructionGiven(Instant at, Set<Purpose> purposes, Set<DataCategory> categories, Set<Recipient> recipients)
            implements LedgerEvent {
        /** Keeps copies. */
        public InstructionGiven {
            purposes = Set.copyOf(purposes);
            categories = Set.copyOf(categories);
            recipients = Set.copyOf(recipients);
        }
    }

    /** The customer took the instruction back. */
    record InstructionWithdrawn(Instant at) implements LedgerEvent {}
}
