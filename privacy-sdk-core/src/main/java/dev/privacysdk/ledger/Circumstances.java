package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.util.Set;

/** What happens to a person, and what binds the service to a person. */
public final class Circumstances {
    private Circumstances() {}

    /** What the parents of a minor say. */
    public static final class Parents {
        private final LedgerWriter writer;
        private final Subject subject;

        Parents(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** A parent agreed to the service. */
        public Revision consented(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ParentalConsentGiven(at, evidence));
        }

        /** A parent no longer agrees. */
        public Revision withdrew(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ParentalConsentWithdrawn(at, evidence));
        }
    }

    /** The contract with a person. */
    public static final class Contract {
        private final LedgerWriter writer;
        private final Subject subject;

        Contract(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** It began. */
        public Revision started() {
            return writer.write(subject, at -> new LedgerEvent.ContractStarted(at));
        }

        /** It ended. */
        public Revision ended() {
            return writer.write(subject, at -> new LedgerEvent.ContractEnded(at));
        }
    }

    /** The restriction of processing. */
    public static final class Restriction {
        private final LedgerWriter writer;
        private final Subject subject;

        Restriction(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** The person had processing restricted. */
        public Revision imposed(String ground) {
            return writer.write(subject, at -> new LedgerEvent.ProcessingRestricted(at, ground));
        }

        /** The person consented to one purpose in spite of it. */
        public Revision consentedTo(Purpose purpose) {
            return writer.write(subject, at -> new LedgerEvent.RestrictedUseConsented(at, purpose));
        }

        /** It ended. */
        public Revision lifted() {
            return writer.write(subject, at -> new LedgerEvent.RestrictionLifted(at));
        }
    }

    /** The erasure of a person, step by step. */
    public static final class Erasure {
        private final LedgerWriter writer;
        private final Subject subject;

        Erasure(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** The person asked for it; nothing changes until it is verified. */
        public Revision requested() {
            return writer.write(subject, at -> new LedgerEvent.ErasureRequested(at));
        }

        /** The request was verified; everything else stops. */
        public Revision verified() {
            return writer.write(subject, at -> new LedgerEvent.ErasureVerified(at));
        }

        /** The person was erased. */
        public Revision completed() {
            return writer.write(subject, at -> new LedgerEvent.ErasureCompleted(at));
        }

        /** The request could not be verified or was taken back. */
        public Revision rejected(String ground) {
            return writer.write(subject, at -> new LedgerEvent.ErasureRejected(at, ground));
        }
    }

    /** A legal hold. */
    public static final class LegalHold {
        private final LedgerWriter writer;
        private final Subject subject;
        private final String reference;

        LegalHold(LedgerWriter writer, Subject subject, String reference) {
            this.writer = writer;
            this.subject = subject;
            this.reference = reference;
        }

        /** These categories must not be erased. */
        public Revision placed(DataCategory... categories) {
            if (categories.length == 0) {
                throw new IllegalArgumentException(
                        "A legal hold without a category holds nothing; name what must be kept.");
            }
            return writer.write(subject, at -> new LedgerEvent.LegalHoldPlaced(at, Set.of(categories), reference));
        }

        /** It ended. */
        public Revision lifted() {
            return writer.write(subject, at -> new LedgerEvent.LegalHoldLifted(at, reference));
        }
    }

    /** Whether the person of a request is who they say. */
    public static final class Identity {
        private final LedgerWriter writer;
        private final Subject subject;

        Identity(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** It was verified, by this method. */
        public Revision verified(String method) {
            return writer.write(subject, at -> new LedgerEvent.IdentityVerified(at, method));
        }

        /** The verification failed or lapsed. */
        public Revision unverified(String ground) {
            return writer.write(subject, at -> new LedgerEvent.IdentityUnverified(at, ground));
        }
    }

    /** Somebody who acts for a person. */
    public static final class Agent {
        private final LedgerWriter writer;
        private final Subject subject;

        Agent(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** Appointed with a signed permission. */
        public Revision appointedInWriting() {
            return writer.write(subject, at -> new LedgerEvent.AgentAppointed(at, true));
        }

        /** Appointed without a signed permission. */
        public Revision appointed() {
            return writer.write(subject, at -> new LedgerEvent.AgentAppointed(at, false));
        }

        /** Nobody acts for the person any more. */
        public Revision dismissed() {
            return writer.write(subject, at -> new LedgerEvent.AgentDismissed(at));
        }
    }

    /** The one confirmation of an opt-out. */
    public static final class OptOutConfirmation {
        private final LedgerWriter writer;
        private final Subject subject;

        OptOutConfirmation(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** It is to be sent, once and soon. */
        public Revision requested() {
            return writer.write(subject, at -> new LedgerEvent.OptOutConfirmationRequested(at));
        }

        /** It went out. */
        public Revision sent() {
            return writer.write(subject, at -> new LedgerEvent.OptOutConfirmationSent(at));
        }
    }

    /** What a customer tells its processor. */
    public static final class Instruction {
        private final LedgerWriter writer;
        private final Subject subject;

        Instruction(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** What is listed is covered, and nothing else. */
        public Revision given(Set<Purpose> purposes, Set<DataCategory> categories, Set<Recipient> recipients) {
            return writer.write(subject, at -> new LedgerEvent.InstructionGiven(at, purposes, categories, recipients));
        }

        /** The customer took it back. */
        public Revision withdrawn() {
            return writer.write(subject, at -> new LedgerEvent.InstructionWithdrawn(at));
        }
    }
}
