package dev.privacysdk.ledger;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person chooses, and takes back with as little effort (GDPR Art. 7(3)). */
public final class Choices {
    private Choices() {}

    /** A consent to one purpose. */
    public static final class Consent {
        private final LedgerWriter writer;
        private final Subject subject;
        private final Purpose purpose;
        private final @Nullable Instant expiresAt;
        private final Set<DataCategory> categories;
        private final Set<Recipient> recipients;

        Consent(LedgerWriter writer, Subject subject, Purpose purpose) {
            this(writer, subject, purpose, null, Set.of(), Set.of());
        }

        private Consent(
                LedgerWriter writer,
                Subject subject,
                Purpose purpose,
                @Nullable Instant expiresAt,
                Set<DataCategory> categories,
                Set<Recipient> recipients) {
            this.writer = writer;
            this.subject = subject;
            this.purpose = purpose;
            this.expiresAt = expiresAt;
            this.categories = categories;
            this.recipients = recipients;
        }

        /** The same, until an instant. */
        public Consent until(Instant end) {
            return new Consent(writer, subject, purpose, end, categories, recipients);
        }

        /** The same, for these categories alone. */
        public Consent toUse(DataCategory... only) {
            return new Consent(writer, subject, purpose, expiresAt, Set.of(only), recipients);
        }

        /** The same, also for disclosure to these recipients. */
        public Consent toDiscloseTo(Recipient... others) {
            return new Consent(writer, subject, purpose, expiresAt, categories, Set.of(others));
        }

        /** The person said yes, having been shown this edition of the policy. */
        public Revision given(String edition, String evidence) {
            return given(edition, evidence, false);
        }

        /** The person said yes in so many words, as special categories need (GDPR Art. 9(2)(a)). */
        public Revision givenExplicitly(String edition, String evidence) {
            return given(edition, evidence, true);
        }

        private Revision given(String edition, String evidence, boolean explicit) {
            return writer.write(
                    subject,
                    at -> new LedgerEvent.ConsentGiven(
                            at, purpose, edition, expiresAt, explicit, false, categories, recipients, evidence));
        }

        /** The person said no. */
        public Revision refused(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ConsentRefused(at, purpose, evidence));
        }

        /** The person took the consent back, for this purpose and those below it. */
        public Revision withdrawn(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ConsentWithdrawn(at, purpose, evidence));
        }
    }

    /** An objection to one purpose, or to all. */
    public static final class Objection {
        private final LedgerWriter writer;
        private final Subject subject;
        private final @Nullable Purpose purpose;

        Objection(LedgerWriter writer, Subject subject, @Nullable Purpose purpose) {
            this.writer = writer;
            this.subject = subject;
            this.purpose = purpose;
        }

        /** The person objected; processing stops until it is weighed. */
        public Revision raised(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ObjectionRaised(at, purpose, evidence));
        }

        /** The objection was upheld. */
        public Revision upheld(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ObjectionUpheld(at, purpose, evidence));
        }

        /** Compelling grounds were shown to outweigh it. */
        public Revision overridden(String grounds) {
            return writer.write(subject, at -> new LedgerEvent.ObjectionOverridden(at, purpose, grounds));
        }
    }

    /** The objection to direct marketing. */
    public static final class Marketing {
        private final LedgerWriter writer;
        private final Subject subject;

        Marketing(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** The person objected. */
        public Revision objected(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.MarketingObjected(at, evidence));
        }

        /** The person took the objection back. */
        public Revision objectionLifted(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.MarketingObjectionLifted(at, evidence));
        }
    }

    /** A channel on which the person can be reached, or not. */
    public static final class Reachability {
        private final LedgerWriter writer;
        private final Subject subject;
        private final Channel channel;

        Reachability(LedgerWriter writer, Subject subject, Channel channel) {
            this.writer = writer;
            this.subject = subject;
            this.channel = channel;
        }

        /** The person stopped it, as far as the policy says. */
        public Revision stopped(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ChannelStopped(at, channel, null, evidence));
        }

        /** The person stopped it, so far. */
        public Revision stopped(SuppressionScope scope, String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ChannelStopped(at, channel, scope, evidence));
        }

        /** The person opened it again, which is no consent. */
        public Revision reopened(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.ChannelReopened(at, channel, evidence));
        }
    }

    /** The opt-out of one purpose. */
    public static final class OptOut {
        private final LedgerWriter writer;
        private final Subject subject;
        private final Purpose purpose;

        OptOut(LedgerWriter writer, Subject subject, Purpose purpose) {
            this.writer = writer;
            this.subject = subject;
            this.purpose = purpose;
        }

        /** The person opted out. */
        public Revision made(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.PurposeOptedOut(at, purpose, evidence));
        }

        /** The person took the opt-out back. */
        public Revision lifted(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.PurposeOptOutLifted(at, purpose, evidence));
        }
    }

    /** Sale and sharing of the data of a person, or of one device. */
    public static final class SaleAndSharing {
        private final LedgerWriter writer;
        private final Subject subject;
        private final @Nullable String device;

        SaleAndSharing(LedgerWriter writer, Subject subject, @Nullable String device) {
            this.writer = writer;
            this.subject = subject;
            this.device = device;
        }

        /** The person opted out in so many words. */
        public Revision optedOut(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.SaleShareOptedOut(at, device, false, evidence));
        }

        /** The person's browser opted out by its signal. */
        public Revision optedOutBySignal(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.SaleShareOptedOut(at, device, true, evidence));
        }

        /** The opt-out was taken back: of this device, or every one. */
        public Revision optOutLifted(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.SaleShareOptOutLifted(at, device, evidence));
        }

        /** The person consented after being told that the browser's signal says otherwise (11 CCR 7025). */
        public Revision signalOverridden(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.SignalOverridden(at, evidence));
        }
    }

    /** The use of sensitive data beyond what is needed. */
    public static final class SensitiveUse {
        private final LedgerWriter writer;
        private final Subject subject;

        SensitiveUse(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** The person limited it. */
        public Revision limited(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.SensitiveUseLimited(at, evidence));
        }

        /** The person took the limit back. */
        public Revision limitLifted(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.SensitiveUseLimitLifted(at, evidence));
        }
    }

    /** A platform that can be linked. */
    public static final class Platform {
        private final LedgerWriter writer;
        private final Subject subject;
        private final String platform;

        Platform(LedgerWriter writer, Subject subject, String platform) {
            this.writer = writer;
            this.subject = subject;
            this.platform = platform;
        }

        /** The person connected it. */
        public Revision linked() {
            return writer.write(subject, at -> new LedgerEvent.PlatformLinked(at, platform));
        }

        /** The person disconnected it; nothing new is collected. */
        public Revision unlinked() {
            return writer.write(subject, at -> new LedgerEvent.PlatformUnlinked(at, platform));
        }
    }

    /** Decisions that no human makes. */
    public static final class AutomatedDecisions {
        private final LedgerWriter writer;
        private final Subject subject;

        AutomatedDecisions(LedgerWriter writer, Subject subject) {
            this.writer = writer;
            this.subject = subject;
        }

        /** The person wants a human. */
        public Revision objected(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.AutomatedDecisionObjected(at, evidence));
        }

        /** The person took that back. */
        public Revision objectionLifted(String evidence) {
            return writer.write(subject, at -> new LedgerEvent.AutomatedDecisionObjectionLifted(at, evidence));
        }
    }
}
