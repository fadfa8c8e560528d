package dev.privacysdk.channel;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.channel.UnsubscribeTokens.Content;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.MessageClass;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unsubscribing from mail with one click (RFC 8058): the headers of a message, and what their POST does.
 *
 * <p>The token in the link shows neither the person nor the list and cannot be forged. What a POST asks for stands in the
 * ledger before the answer, and marketing and survey mail to that person is denied from then on; mail about orders goes on.
 * Posting again writes nothing more while the stop stands, and takes effect again after the person reopened the channel.
 * Safe for any number of threads.
 */
public final class OneClickUnsubscribe {
    private static final Logger LOG = LoggerFactory.getLogger(OneClickUnsubscribe.class);
    private static final String FIELD = "List-Unsubscribe";
    private static final String ONE_CLICK = "One-Click";

    private final SubjectLedger ledger;
    private final PolicySource policies;
    private final Clock clock;
    private final String prefix;
    private final UnsubscribeTokens tokens;
    private final Map<String, UnsubscribeTokens> former;

    /** What became of a POST. */
    public enum Outcome {
        /** The stop stands in the ledger. */
        STOPPED,
        /** The token is none of ours; nothing else may be said about it. */
        UNKNOWN_TOKEN,
        /** The body does not say {@code List-Unsubscribe=One-Click}. */
        NOT_ONE_CLICK,
        /** The ledger did not acknowledge; whoever asked must hear that, and ask again. */
        NOT_RECORDED
    }

    /**
     * Links that begin with this endpoint.
     *
     * @param endpoint an absolute {@code https} address with a path, such as {@code https://shop.example/unsubscribe};
     *     anything else is refused with IllegalArgumentException
     */
    public OneClickUnsubscribe(SubjectLedger ledger, PolicySource policies, PrivacyKey key, URI endpoint, Clock clock) {
        this(ledger, policies, clock, prefix(endpoint), new UnsubscribeTokens(key), Map.of());
    }

    private OneClickUnsubscribe(
            SubjectLedger ledger,
            PolicySource policies,
            Clock clock,
            String prefix,
            UnsubscribeTokens tokens,
            Map<String, UnsubscribeTokens> former) {
        this.ledger = ledger;
        this.policies = policies;
        this.clock = clock;
        this.prefix = prefix;
        this.tokens = tokens;
        this.former = former;
    }

    /** The same, which also takes what was made with these former keys: mails lie in inboxes for years. */
    public OneClickUnsubscribe accepting(PrivacyKey... formerKeys) {
        Map<String, UnsubscribeTokens> all = new LinkedHashMap<>(former);
        Arrays.stream(formerKeys).map(UnsubscribeTokens::new).forEach(each -> all.put(each.keyId(), each));
        return new OneClickUnsubscribe(ledger, policies, clock, prefix, tokens, Map.copyOf(all));
    }

    private static String prefix(URI endpoint) {
        String path = endpoint.getPath();
        boolean usable = "https".equalsIgnoreCase(endpoint.getScheme())
                && endpoint.getHost() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && path != null
                && path.replace("/", "").length() > 0;
        if (!usable) {
            throw new IllegalArgumentException(
                    "RFC 8058 wants an absolute https address, and it needs a path of its own"
                            + " and nothing behind it, such as https://shop.example/unsubscribe; this one is not."
                            + " For a trial put a proxy that speaks https in front of the service.");
        }
        String text = endpoint.toASCIIString();
        return text.endsWith("/") ? text : text + "/";
    }

    /**
     * The two headers of a message of this list to this person; a DKIM signature must cover both.
     *
     * <p>Throws IllegalArgumentException for a purpose that an unsubscribe would not stop: one that the policy in force
     * does not declare as a message of the class {@code MARKETING} or {@code SURVEY}.
     */
    public Map<String, String> headers(Subject person, Purpose list) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + link(person, list) + ">");
        headers.put("List-Unsubscribe-Post", FIELD + "=" + ONE_CLICK);
        return headers;
    }

    /** The link itself, for the line at the end of the message; opening it changes nothing and shows a button. */
    public URI link(Subject person, Purpose list) {
        refuseWhatWouldGoOn(list);
        return URI.create(prefix + tokens.seal(new Content(person, list)));
    }

    private void refuseWhatWouldGoOn(Purpose list) {
        MessageClass message = policies.current()
                .inForce(clock.instant())
                .map(edition -> edition.purpose(list))
                .map(PurposeRule::messageClass)
                .orElse(null);
        if (message != MessageClass.MARKETING && message != MessageClass.SURVEY) {
            throw new IllegalArgumentException(list
                    + " would go on after an unsubscribe, because the policy in force does not declare it as MARKETING or"
                    + " SURVEY; give it that message class in the policy, or send it without these headers.");
        }
    }

    /** The list that a token is about; empty for one that is none of ours. */
    public Optional<Purpose> list(String token) {
        return open(token).map(Content::list);
    }

    private Optional<Content> open(String token) {
        String keyId = UnsubscribeTokens.keyIdOf(token);
        UnsubscribeTokens maker = keyId.equals(tokens.keyId()) ? tokens : former.get(keyId);
        return maker == null ? Optional.empty() : maker.open(token);
    }

    /**
     * Does what the POST of a mail program, or of the button, asks for, and says what became of it.
     *
     * @param form the fields of the body, of either encoding; their names are compared in any case
     */
    public Outcome post(String token, Map<String, ? extends List<String>> form) {
        Content content = open(token).orElse(null);
        if (content == null) {
            return Outcome.UNKNOWN_TOKEN;
        }
        return oneClick(form) ? stop(content.person()) : Outcome.NOT_ONE_CLICK;
    }

    private static boolean oneClick(Map<String, ? extends List<String>> form) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(FIELD))
                .flatMap(field -> field.getValue().stream())
                .anyMatch(value -> value.strip().equalsIgnoreCase(ONE_CLICK));
    }

    private Outcome stop(Subject person) {
        try {
            if (!stopped(person, clock.instant())) {
                ledger.channel(person, Channel.EMAIL).stopped("one-click unsubscribe");
            }
            return Outcome.STOPPED;
        } catch (RuntimeException e) {
            LOG.warn(
                    "An unsubscribe could not be recorded ({}); the answer says so, and mail programs try again.",
                    e.getClass().getSimpleName());
            return Outcome.NOT_RECORDED;
        }
    }

    /** Every scope of a stop reaches marketing; two posts at the same instant may each write one. */
    private boolean stopped(Subject person, Instant now) {
        return ledger.of(person).suppressions().stream()
                .anyMatch(one -> one.channel() == Channel.EMAIL && one.span().restrictsAt(now));
    }
}
