package dev.privacysdk.policy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.Purpose;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way in which people say no, and what it does.
 *
 * @param id its id
 * @param label its names
 * @param effect what it does
 * @param scope how far it reaches
 * @param channel the channel it closes
 * @param purposes the purposes it ends
 * @param classes the kinds of messages it stops
 * @param link where people find it
 * @param keywords the words that people send
 */
public record ChoiceNotice(
        String id,
        Label label,
        Effect effect,
        Scope scope,
        @Nullable Channel channel,
        Set<Purpose> purposes,
        Set<MessageClass> classes,
        @Nullable String link,
        List<String> keywords) {
    /** What a choice does. */
    public enum Effect {
        /** Closes a channel. */
        SUPPRESS,
        /** Ends purposes. */
        OPT_OUT,
        /** Ends sale and sharing in the sense of US state law. */
        SALE_SHARE_OPT_OUT,
        /** Is recorded and changes nothing. */
        RECORD,
        /** Ends the link to a platform. */
        REVOKE_LINK,
        /** Corrects data. */
        RECTIFY,
        /** Lies outside the service. */
        NONE
    }

    /** How far a choice reaches. */
    public enum Scope {
        /** The person, wherever they appear. */
        SUBJECT,
        /** One device or browser. */
        DEVICE,
        /** One address or number. */
        ADDRESS
    }

    /** Keeps copies. */
    public ChoiceNotice {
        purposes = Ordered.set(purposes);
        classes = Ordered.set(classes);
        keywords = List.copyOf(keywords);
    }
}
