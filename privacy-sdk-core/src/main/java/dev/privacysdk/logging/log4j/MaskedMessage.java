package dev.privacysdk.logging.log4j;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.IllegalFormatException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.logging.log4j.message.FlowMessage;
import org.apache.logging.log4j.message.FormattedMessage;
import org.apache.logging.log4j.message.LocalizedMessage;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFormatMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.ReusableObjectMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.jspecify.annotations.Nullable;

/** A message in which nothing is left to hide; the kinds that layouts ask for stay of their kind. */
sealed interface MaskedMessage extends Message permits MaskedText, MaskedMap, MaskedStructure, MaskedObject {
    /** What a message becomes; it is not asked for its own text where something marked may be in it. */
    static Message of(@Nullable Message message, Masked masked) {
        if (message instanceof MaskedMessage known) {
            return known;
        }
        try {
            return read(message, masked);
        } catch (Throwable e) {
            return MaskedText.failed();
        }
    }

    private static Message read(@Nullable Message message, Masked masked) {
        if (message == null) {
            return new MaskedText(none -> "", masked);
        } else if (message instanceof StructuredDataMessage structure) {
            return new MaskedStructure(structure, masked);
        } else if (message instanceof MapMessage<?, ?> map) {
            return new MaskedMap(data(map, masked));
        } else if (message instanceof ObjectMessage object) {
            return new MaskedObject(object.getParameter(), masked);
        } else if (message instanceof FlowMessage flow) {
            String whole = flow(flow, masked);
            return new MaskedText(none -> whole, masked);
        } else if (message instanceof ReusableMessage reusable) {
            return reused(reusable, masked);
        } else if (message instanceof ParameterizedMessage) {
            return formatted(message, Braces::filled, masked);
        } else if (message instanceof StringFormattedMessage) {
            return formatted(message, MaskedMessage::printed, masked);
        } else if (message instanceof MessageFormatMessage) {
            return formatted(message, MaskedMessage::laidOut, masked);
        }
        return other(message, masked);
    }

    /** What a method was called with is in the message inside; what it returned may be in no place that can be read. */
    private static String flow(FlowMessage flow, Masked masked) {
        Message inside = flow.getMessage();
        return inside == null
                ? flow.getText()
                : flow.getText() + " " + of(inside, masked).getFormattedMessage();
    }

    @SuppressWarnings("deprecation") // The text of a format is masked as a whole only where the format is known.
    private static @Nullable String format(Message message) {
        return message.getFormat();
    }

    /** Everything is taken now, since Log4j will use the message again for another text. */
    private static Message reused(ReusableMessage message, Masked masked) {
        @Nullable Object[] parameters = message.getParameters();
        if (parameters == null || parameters.length == 0) {
            String text = message.getFormattedMessage();
            return new MaskedText(none -> text, masked);
        }
        String format = format(message);
        boolean object = message instanceof ReusableObjectMessage
                || format == null
                || (parameters.length == 1 && format.equals(parameters[0]));
        if (object) {
            return new MaskedText(null, parameters, typed -> Braces.shown(typed[0]), masked);
        }
        return formatted(message, Braces::filled, masked);
    }

    private static Message formatted(
            Message message, BiFunction<String, @Nullable Object[], String> filling, Masked masked) {
        String format = String.valueOf(format(message));
        return new MaskedText(format, message.getParameters(), typed -> filling.apply(format, typed), masked);
    }

    /**
     * A message of another kind says its own text where nothing in its parameters is to be hidden; else they are listed,
     * behind its format where that is known not to be the text itself. So they are for one of the application's own that
     * holds something marked, whether it calls that a parameter or not.
     */
    private static Message other(Message message, Masked masked) {
        @Nullable Object[] parameters = message.getParameters();
        boolean ofLog4j = message.getClass().getName().startsWith("org.apache.logging.log4j.");
        if (!ofLog4j && masked.holdsMarked(message)) {
            String name = message.getClass().getSimpleName();
            return new MaskedText(name, parameters, typed -> name + Arrays.toString(typed), masked);
        }
        if (masked.hidesNothing(parameters)) {
            return new MaskedText(null, parameters, none -> message.getFormattedMessage(), masked);
        }
        boolean known = message instanceof FormattedMessage || message instanceof LocalizedMessage;
        String format = known ? String.valueOf(format(message)) : "";
        return new MaskedText(format, parameters, typed -> format + Arrays.toString(typed), masked);
    }

    private static String printed(String format, @Nullable Object[] typed) {
        try {
            return String.format(format, typed);
        } catch (IllegalFormatException e) {
            return Braces.filled(format, typed);
        }
    }

    private static String laidOut(String format, @Nullable Object[] typed) {
        try {
            return MessageFormat.format(format, typed);
        } catch (IllegalArgumentException e) {
            return Braces.filled(format, typed);
        }
    }

    /** The entries of a map as they may be seen. */
    static Map<String, Object> data(MapMessage<?, ?> map, Masked masked) {
        Map<String, Object> data = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object shown = masked.argument(value);
            data.put(String.valueOf(masked.text(key)), shown == null ? "null" : shown);
        });
        return data;
    }
}
