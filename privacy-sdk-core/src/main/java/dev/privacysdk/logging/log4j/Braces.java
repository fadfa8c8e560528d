package dev.privacysdk.logging.log4j;

import org.apache.logging.log4j.message.ParameterizedMessage;
import org.jspecify.annotations.Nullable;

/** Fills the braces of a format as Log4j does, without telling the status logger of a format that does not fit. */
final class Braces {
    private Braces() {}

    /** A format with its parameters in place of its braces; a backslash makes what follows it text. */
    static String filled(String format, @Nullable Object[] values) {
        StringBuilder text = new StringBuilder(format.length() + 16 * values.length);
        int places = 0;
        boolean escaped = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            boolean place = c == '{' && i + 1 < format.length() && format.charAt(i + 1) == '}';
            if (c == '\\') {
                if (!escaped) {
                    text.append(c);
                }
                escaped = !escaped;
                continue;
            }
            if (!place) {
                text.append(c);
            } else if (escaped) {
                text.setLength(text.length() - 1);
                text.append("{}");
                i++;
            } else {
                text.append(places < values.length ? shown(values[places]) : "{}");
                places++;
                i++;
            }
            escaped = false;
        }
        // Where there is no place for a value, Log4j leaves the backslashes too.
        return places == 0 ? format : text.toString();
    }

    static String shown(@Nullable Object value) {
        return value instanceof String text ? text : String.valueOf(ParameterizedMessage.deepToString(value));
    }
}
