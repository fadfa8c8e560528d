package dev.privacysdk.export;

import static java.util.Map.entry;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerEvent.AgeLearned;
import dev.privacysdk.ledger.LedgerEvent.AgentAppointed;
import dev.privacysdk.ledger.LedgerEvent.AgentDismissed;
import dev.privacysdk.ledger.LedgerEvent.AutomatedDecisionObjected;
import dev.privacysdk.ledger.LedgerEvent.AutomatedDecisionObjectionLifted;
import dev.privacysdk.ledger.LedgerEvent.ChannelReopened;
import dev.privacysdk.ledger.LedgerEvent.ChannelStopped;
import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
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
import dev.privacysdk.ledger.LedgerEvent.ObjectionChange;
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
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.SubjectKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person said and what was noted about them, for machines and in plain words; the codes are stable. */
final class Said {
    /** The code of each kind of event, which packages made years ago hold. */
    static final Map<Class<? extends LedgerEvent>, String> CODES = Map.ofEntries(
            entry(SubjectRegistered.class, "subject-registered"),
            entry(SubjectSeen.class, "subject-seen"),
            entry(ResidenceLearned.class, "residence-learned"),
            entry(AgeLearned.class, "age-learned"),
            entry(ParentalConsentGiven.class, "parental-consent-given"),
            entry(ParentalConsentWithdrawn.class, "parental-consent-withdrawn"),
            entry(TermsAccepted.class, "terms-accepted"),
            entry(PolicyAcknowledged.class, "policy-acknowledged"),
            entry(ContractStarted.class, "contract-started"),
            entry(ContractEnded.class, "contract-ended"),
            entry(ConsentGiven.class, "consent-given"),
            entry(ConsentRefused.class, "consent-refused"),
            entry(ConsentWithdrawn.class, "consent-withdrawn"),
            entry(ObjectionRaised.class, "objection-raised"),
            entry(ObjectionUpheld.class, "objection-upheld"),
            entry(ObjectionOverridden.class, "objection-overridden"),
            entry(MarketingObjected.class, "marketing-objected"),
            entry(MarketingObjectionLifted.class, "marketing-objection-lifted"),
            entry(ProcessingRestricted.class, "processing-restricted"),
            entry(RestrictedUseConsented.class, "restricted-use-consented"),
            entry(RestrictionLifted.class, "restriction-lifted"),
            entry(ErasureRequested.class, "erasure-requested"),
            entry(ErasureVerified.class, "erasure-verified"),
            entry(ErasureCompleted.class, "erasure-completed"),
            entry(ErasureRejected.class, "erasure-rejected"),
            entry(LegalHoldPlaced.class, "legal-hold-placed"),
            entry(LegalHoldLifted.class, "legal-hold-lifted"),
            entry(ChannelStopped.class, "channel-stopped"),
            entry(ChannelReopened.class, "channel-reopened"),
            entry(PurposeOptedOut.class, "purpose-opted-out"),
            entry(PurposeOptOutLifted.class, "purpose-opt-out-lifted"),
            entry(SaleShareOptedOut.class, "sale-share-opted-out"),
            entry(SaleShareOptOutLifted.class, "sale-share-opt-out-lifted"),
            entry(SensitiveUseLimited.class, "sensitive-use-limited"),
            entry(SensitiveUseLimitLifted.class, "sensitive-use-limit-lifted"),
            entry(SignalOverridden.class, "signal-overridden"),
            entry(PlatformUnlinked.class, "platform-unlinked"),
            entry(PlatformLinked.class, "platform-linked"),
            entry(AutomatedDecisionObjected.class, "automated-decision-objected"),
            entry(AutomatedDecisionObjectionLifted.class, "automated-decision-objection-lifted"),
            entry(IdentityVerified.class, "identity-verified"),
            entry(IdentityUnverified.class, "identity-unverified"),
            entry(AgentAppointed.class, "agent-appointed"),
            entry(AgentDismissed.class, "agent-dismissed"),
            entry(OptOutConfirmationRequested.class, "opt-out-confirmation-requested"),
            entry(OptOutConfirmationSent.class, "opt-out-confirmation-sent"),
            entry(InstructionGiven.class, "instruction-given"),
            entry(InstructionWithdrawn.class, "instruction-withdrawn"));

    private Said() {}

    /** The whole ledger of a person, in its order. */
    static Value document(List<Recorded> history) {
        return Value.many(history.stream().map(Said::event).toList());
    }

    private static Value event(Recorded recorded) {
        LedgerEvent event = recorded.event();
        Value.Writing out = Value.whole()
                .with("revision", recorded.revision().toString())
                .with("type", code(event))
                .with("at", new Value.Moment(event.at()));
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object part = component.getName().equals("at") ? null : part(component, event);
            if (part instanceof Collection<?> many) {
                out.with(
                        component.getName(),
                        Value.texts(many.stream().map(Object::toString).sorted().toList()));
            } else if (part != null) {
                Value plain = PlainValues.of(part);
                out.with(component.getName(), plain == null ? Value.text(part.toString()) : plain);
            }
        }
        return out.end();
    }

    static String code(LedgerEvent event) {
        String code = CODES.get(event.getClass());
        if (code == null) {
            throw new IllegalStateException("An event of this kind has no code.");
        }
        return code;
    }

    private static @Nullable Object part(RecordComponent component, LedgerEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A part of an event cannot be read.", e);
        }
    }

    /** The event in plain words. */
    static String sentence(LedgerEvent event, Words words) {
        String sentence = words.say("event." + code(event), told(event, words));
        if (event instanceof ConsentGiven given && given.expiresAt() != null) {
            return sentence + " — " + words.say("event.until", words.moment(given.expiresAt()));
        }
        return sentence;
    }

    private static Object[] told(LedgerEvent event, Words words) {
        if (event instanceof ConsentGiven given) {
            return new Object[] {words.purpose(given.purpose()), given.edition()};
        }
        if (event instanceof ConsentChange change) {
            return new Object[] {words.purpose(change.purpose())};
        }
        if (event instanceof ObjectionChange change) {
            Purpose purpose = change.purpose();
            return new Object[] {purpose == null ? words.say("every.purpose") : words.purpose(purpose)};
        }
        if (event instanceof LegalHoldPlaced hold) {
            return new Object[] {
                words.list(
                        hold.categories().stream().sorted().map(words::category).toList())
            };
        }
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object part = component.getName().equals("at") ? null : part(component, event);
            if (part != null && !component.getName().equals("evidence")) {
                return new Object[] {told(part, words)};
            }
        }
        return new Object[0];
    }

    private static String told(Object part, Words words) {
        if (part instanceof Purpose purpose) {
            return words.purpose(purpose);
        }
        if (part instanceof Channel channel) {
            return words.say("channel." + channel.name());
        }
        if (part instanceof SubjectKind kind) {
            return words.say("kind." + kind.name());
        }
        if (part instanceof Jurisdiction residence) {
            return words.country(residence);
        }
        if (part instanceof DataCategory category) {
            return words.category(category);
        }
        return part instanceof Instant instant ? words.moment(instant) : part.toString();
    }

    /** How it was said, where that was noted. */
    static @Nullable String evidence(LedgerEvent event) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (List.of("evidence", "ground", "grounds", "method", "reference").contains(component.getName())) {
                Object part = part(component, event);
                return part == null ? null : part.toString();
            }
        }
        return null;
    }
}
