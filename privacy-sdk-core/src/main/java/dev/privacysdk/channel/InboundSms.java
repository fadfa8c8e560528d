package dev.privacysdk.channel;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.channel.SmsKeywords.Meaning;
import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerEvent.ChannelReopened;
import dev.privacysdk.ledger.LedgerEvent.ChannelStopped;
import dev.privacysdk.ledger.LedgerEvent.OptOutConfirmationRequested;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.vocabulary.Subject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people text back, written into the ledger: stop, start again, or perhaps stop.
 *
 * <p>It stands there when the answer comes. A stop reaches as far as the policy says; a start ends a stop and is never a
 * consent; what may be a stop counts as one until somebody has read it. A message with an id takes effect once, however
 * often it is delivered. Safe for any number of threads.
 */
public final class InboundSms {
    private final SubjectLedger ledger;
    private final Clock clock;

    /** Messages written into this ledger. */
    public InboundSms(SubjectLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is to be sent back, under the purpose that the policy has for it. */
    public enum Reply {
        /** The one confirmation of a stop, within five minutes (47 CFR 64.1200(a)(12)). */
        STOP_CONFIRMATION,
        /** That messages come again. */
        START_CONFIRMATION,
        /** Who sends these messages, and how to stop them. */
        HELP,
        /** Nothing. */
        NOTHING
    }

    /** What a message said, and what is to be sent back. */
    public record Answer(Meaning meaning, Reply reply) {}

    /** Takes a message of this person; throws what the ledger throws where it does not acknowledge. */
    public Answer received(Subject sender, String text) {
        return take(sender, text, null);
    }

    /**
     * The same for a message with the id that the provider gave it, as providers deliver twice.
     *
     * <p>The ledger keeps a hash of the id, by which it knows the second delivery.
     */
    public Answer received(Subject sender, String text, String messageId) {
        return take(sender, text, "message " + hash(messageId));
    }

    private Answer take(Subject sender, String text, @Nullable String mark) {
        Standing standing = Standing.of(ledger.of(sender), clock.instant());
        Meaning meaning = SmsKeywords.read(text, standing.confirmed());
        if (mark != null && taken(sender, mark)) {
            return new Answer(meaning, Reply.NOTHING);
        }
        Reply reply = reply(meaning, standing);
        List<LedgerEvent> events = events(meaning, standing, clock.instant().truncatedTo(ChronoUnit.MICROS), mark);
        return new Answer(meaning, events.isEmpty() || write(sender, events, mark) ? reply : Reply.NOTHING);
    }

    private static Reply reply(Meaning meaning, Standing standing) {
        return switch (meaning) {
            case STOP -> standing.confirmed() ? Reply.NOTHING : Reply.STOP_CONFIRMATION;
            case START -> standing.stopped() ? Reply.START_CONFIRMATION : Reply.NOTHING;
            case HELP -> Reply.HELP;
            case REVIEW, OTHER -> Reply.NOTHING;
        };
    }

    private static List<LedgerEvent> events(Meaning meaning, Standing standing, Instant now, @Nullable String mark) {
        if (meaning == Meaning.STOP && !standing.confirmed()) {
            return List.of(
                    new ChannelStopped(now, Channel.SMS, null, evidence("stop", mark)),
                    new OptOutConfirmationRequested(now));
        }
        if (meaning == Meaning.START && standing.stopped()) {
            return List.of(new ChannelReopened(now, Channel.SMS, evidence("start", mark)));
        }
        if (meaning == Meaning.REVIEW && !standing.stopped()) {
            return List.of(
                    new ChannelStopped(now, Channel.SMS, null, evidence("unclear text, suppressed until read", mark)));
        }
        return List.of();
    }

    /** False where the message turns out to be a second delivery that came at the same time. */
    private boolean write(Subject sender, List<LedgerEvent> events, @Nullable String mark) {
        List<LedgerEntry> entries = events.stream()
                .map(event -> new LedgerEntry(sender, event, false))
                .toList();
        try {
            ledger.append(entries, "sms " + (mark == null ? UUID.randomUUID() : mark));
            return true;
        } catch (AppendRefused refused) {
            if (mark != null && taken(sender, mark)) {
                return false;
            }
            throw refused;
        }
    }

    private boolean taken(Subject sender, String mark) {
        return ledger.history(sender).stream()
                .map(Recorded::event)
                .map(InboundSms::evidence)
                .anyMatch(evidence -> evidence.endsWith(", " + mark));
    }

    private static String evidence(LedgerEvent event) {
        if (event instanceof ChannelStopped stopped) {
            return stopped.evidence();
        }
        return event instanceof ChannelReopened reopened ? reopened.evidence() : "";
    }

    private static String evidence(String said, @Nullable String mark) {
        return mark == null ? said : said + ", " + mark;
    }

    private static String hash(String messageId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which every one must have.", e);
        }
    }

    /** Whether text messages are stopped, and whether the person was or will be told so. */
    private record Standing(boolean stopped, boolean confirmed) {
        static Standing of(SubjectState state, Instant now) {
            Instant since = state.suppressions().stream()
                    .filter(one -> one.channel() == Channel.SMS && one.span().restrictsAt(now))
                    .map(one -> one.span().from())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            Instant requested = state.confirmationRequested();
            return new Standing(since != null, since != null && requested != null && !requested.isBefore(since));
        }
    }
}
