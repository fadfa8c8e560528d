package dev.privacysdk.logging.log4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.message.FormattedMessage;
import org.apache.logging.log4j.message.LocalizedMessage;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFormatMessage;
import org.apache.logging.log4j.message.MultiformatMessage;
import org.apache.logging.log4j.message.ObjectArrayMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterVisitable;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;

/** Every kind of message that Log4j has, and all that a layout may ask of it. */
final class Messages {
    private Messages() {}

    static List<Message> around(Object value) {
        MapMessage<?, Object> map = new MapMessage<>(Map.of("key", value, "other", "7"));
        return List.of(
                new ParameterizedMessage("about {}", value),
                new StringFormattedMessage("about %s and %d", value, 7),
                new MessageFormatMessage("about {0} and {1}", value, 7),
                new FormattedMessage("about {}", value),
                new FormattedMessage("about %s", value),
                new LocalizedMessage("no.such.key", value),
                new ObjectMessage(value),
                new ObjectArrayMessage(value, 7),
                ReusableMessageFactory.INSTANCE.newMessage("about {}", value),
                map,
                structure(value));
    }

    /** Its values are texts, which the caller makes of what it has. */
    private static StructuredDataMessage structure(Object value) {
        String text = value instanceof String own ? own : "none";
        return new StructuredDataMessage("id@1", "about " + text, "type", Map.of("key", text));
    }

    static List<Object> failing(String secret) {
        return List.of(
                new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException(secret);
                    }
                },
                new Object() {
                    @Override
                    @SuppressWarnings("InfiniteRecursion") // That is the point.
                    public String toString() {
                        return toString() + secret;
                    }
                });
    }

    @SuppressWarnings("deprecation") // Layouts may ask for the format still.
    static String said(Message message) {
        StringBuilder said = new StringBuilder()
                .append(message.getFormattedMessage())
                .append(message.getFormat())
                .append(Arrays.deepToString(message.getParameters()))
                .append(message.getThrowable())
                .append(message);
        if (message instanceof StringBuilderFormattable formattable) {
            formattable.formatTo(said);
        }
        if (message instanceof ParameterVisitable visitable) {
            visitable.forEachParameter((value, index, to) -> to.append(value), said);
        }
        if (message instanceof MultiformatMessage several) {
            for (String format : several.getFormats()) {
                said.append(several.getFormattedMessage(new String[] {format}));
            }
        }
        if (message instanceof ObjectMessage object) {
            said.append(object.getParameter());
        }
        return said.toString();
    }
}
