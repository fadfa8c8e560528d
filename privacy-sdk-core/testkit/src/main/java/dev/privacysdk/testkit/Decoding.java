package dev.privacysdk.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads text as if it were encoded; what is not comes out as it is. */
final class Decoding {
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "commat", "@", "period", ".", "nbsp", " ");
    private static final int LONGEST_ENTITY = 10;

    private Decoding() {}

    /** {@code %40} is an at-sign; runs of bytes are UTF-8. */
    static String percent(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '%' ? hex(text, i + 1, 2) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                flush(bytes, out);
                out.append(text.charAt(i));
            }
        }
        flush(bytes, out);
        return out.toString();
    }

    private static void flush(ByteArrayOutputStream bytes, StringBuilder out) {
        if (bytes.size() > 0) {
            out.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.reset();
        }
    }

    /** Escapes of Java, JavaScript and JSON. */
    static String escapes(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(i + 1);
            int length = next == 'u' ? 4 : next == 'x' ? 2 : 0;
            int value = length == 0 ? -1 : hex(text, i + 2, length);
            if (value >= 0) {
                out.append((char) value);
                i += 1 + length;
            } else {
                out.append(next);
                i++;
            }
        }
        return out.toString();
    }

    /** Entities of HTML: named, decimal and hexadecimal. */
    static String html(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '&' ? text.indexOf(';', i) : -1;
            @Nullable String entity = end < 0 || end - i > LONGEST_ENTITY ? null : entity(text.substring(i + 1, end));
            if (entity == null) {
                out.append(c);
            } else {
                out.append(entity);
                i = end;
            }
        }
        return out.toString();
    }

    private static @Nullable String entity(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            return Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
        } catch (IllegalArgumentException notAnEntity) {
            return null;
        }
    }

    private static int hex(String text, int from, int length) {
        if (from + length > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
