package dev.privacysdk.ledger;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a person says and what happens to a person, in the words one would use.
 *
 * <p>Every write returns its place in the ledger's order once it is acknowledged. It throws {@link AppendRefused} if
 * nothing was written, and {@link OutcomeUnknown} if nobody knows. Evidence is a short word such as {@code web form},
 * never personal data.
 */
public abstract sealed class LedgerWriter permits SubjectLedger, LedgerWriter.Dated {
    LedgerWriter() {}

    /** Appends one event that counts from the instant this writer gives it. */
    abstract Revision write(Subject subject, Function<Instant, LedgerEvent> event);

    /** A consent to a purpose: given, refused, withdrawn. */
    public final Choices.Consent consent(Subject subject, Purpose purpose) {
        return new Choices.Consent(this, subject, purpose);
    }

    /** A consent to the purpose of a word. */
    public final Choices.Consent consent(Subject subject, Class<? extends Annotation> word) {
        return consent(subject, Purpose.of(word));
    }

    /** An objection to a purpose (GDPR Art. 21(1)): raised, upheld, overridden. */
    public final Choices.Objection objection(Subject subject, Purpose purpose) {
        return new Choices.Objection(this, subject, purpose);
    }

    /** An objection to the purpose of a word. */
    public final Choices.Objection objection(Subject subject, Class<? extends Annotation> word) {
        return objection(subject, Purpose.of(word));
    }

    /** An objection to every purpose that can be objected to. */
    public final Choices.Objection objection(Subject subject) {
        return new Choices.Objection(this, subject, null);
    }

    /** The objection to direct marketing (GDPR Art. 21(2)). */
    public final Choices.Marketing marketing(Subject subject) {
        return new Choices.Marketing(this, subject);
    }

    /** A channel to the person: stopped, reopened. */
    public final Choices.Reachability channel(Subject subject, Channel channel) {
        return new Choices.Reachability(this, subject, channel);
    }

    /** The opt-out of one purpose, where notice is the basis. */
    public final Choices.OptOut optOut(Subject subject, Purpose purpose) {
        return new Choices.OptOut(this, subject, purpose);
    }

    /** The opt-out of the purpose of a word. */
    public final Choices.OptOut optOut(Subject subject, Class<? extends Annotation> word) {
        return optOut(subject, Purpose.of(word));
    }

    /** Sale and sharing of the person's data. */
    public final Choices.SaleAndSharing saleAndSharing(Subject subject) {
        return new Choices.SaleAndSharing(this, subject, null);
    }

    /** Sale and sharing of what one device yields. */
    public final Choices.SaleAndSharing saleAndSharing(Subject subject, String device) {
        return new Choices.SaleAndSharing(this, subject, device);
    }

    /** The use of sensitive data beyond what is needed: limited or not. */
    public final Choices.SensitiveUse sensitiveUse(Subject subject) {
        return new Choices.SensitiveUse(this, subject);
    }

    /** A platform that the person linked. */
    public final Choices.Platform platform(Subject subject, String platform) {
        return new Choices.Platform(this, subject, platform);
    }

    /** Decisions without a human (GDPR Art. 22): objected to or not. */
    public final Choices.AutomatedDecisions automatedDecisions(Subject subject) {
        return new Choices.AutomatedDecisions(this, subject);
    }

    /** The person became known. */
    public final Revision register(Subject subject, SubjectKind kind) {
        return write(subject, at -> new LedgerEvent.SubjectRegistered(at, kind));
    }

    /** The person was seen as this, and is not known yet. */
    public final Revision seen(Subject subject, SubjectKind kind) {
        return write(subject, at -> new LedgerEvent.SubjectSeen(at, kind));
    }

    /** Where the person resides, and how that is known. */
    public final Revision residence(Subject subject, Jurisdiction residence, String evidence) {
        return write(subject, at -> new LedgerEvent.ResidenceLearned(at, residence, evidence));
    }

    /** The person's age in whole years. */
    public final Revision age(Subject subject, int years) {
        return write(subject, at -> new LedgerEvent.AgeLearned(at, years));
    }

    /** The person accepted terms, which is no consent. */
    public final Revision termsAccepted(Subject subject, String document) {
        return write(subject, at -> new LedgerEvent.TermsAccepted(at, document));
    }

    /** The person used the service under an edition of the policy, which is no consent. */
    public final Revision policyAcknowledged(Subject subject, String edition) {
        return write(subject, at -> new LedgerEvent.PolicyAcknowledged(at, edition));
    }

    /** The parents of a minor. */
    public final Circumstances.Parents parents(Subject minor) {
        return new Circumstances.Parents(this, minor);
    }

    /** The contract with the person. */
    public final Circumstances.Contract contract(Subject subject) {
        return new Circumstances.Contract(this, subject);
    }

    /** The restriction of processing (GDPR Art. 18). */
    public final Circumstances.Restriction restriction(Subject subject) {
        return new Circumstances.Restriction(this, subject);
    }

    /** The person's erasure (GDPR Art. 17), step by step. */
    public final Circumstances.Erasure erasure(Subject subject) {
        return new Circumstances.Erasure(this, subject);
    }

    /** A legal hold, by its reference. */
    public final Circumstances.LegalHold legalHold(Subject subject, String reference) {
        return new Circumstances.LegalHold(this, subject, reference);
    }

    /** Whether the person of a request is who they say. */
    public final Circumstances.Identity identity(Subject subject) {
        return new Circumstances.Identity(this, subject);
    }

    /** Somebody who acts for the person. */
    public final Circumstances.Agent agent(Subject subject) {
        return new Circumstances.Agent(this, subject);
    }

    /** The one confirmation of an opt-out. */
    public final Circumstances.OptOutConfirmation optOutConfirmation(Subject subject) {
        return new Circumstances.OptOutConfirmation(this, subject);
    }

    /** What a customer tells its processor (GDPR Art. 28(3)(a)). */
    public final Circumstances.Instruction instruction(Subject customer) {
        return new Circumstances.Instruction(this, customer);
    }

    /** Writes events that count from one given instant, under one given key if there is one. */
    static final class Dated extends LedgerWriter {
        private final SubjectLedger ledger;
        private final Instant at;
        private final @Nullable String key;

        Dated(SubjectLedger ledger, Instant at, @Nullable String key) {
            this.ledger = ledger;
            this.at = at;
            this.key = key;
        }

        @Override
        Revision write(Subject subject, Function<Instant, LedgerEvent> event) {
            return ledger.append(
                    List.of(new LedgerEntry(subject, event.apply(at))), key == null ? SubjectLedger.newKey() : key);
        }
    }
}
