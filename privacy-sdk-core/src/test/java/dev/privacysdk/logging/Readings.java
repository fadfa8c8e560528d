package dev.privacysdk.logging;

import java.text.Normalizer;
import java.util.Locale;

/** What came out, as it is and as somebody reads it who undoes every disguise; written apart from what it judges. */
record Readings(String text, String folded) {
    static Readings of(String text) {
        return new Readings(text, fold(text));
    }

    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String once = Normalizer.normalize(decoded(decoded(text)), Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(once.length());
        for (int i = 0; i < once.length(); ) {
            int c = once.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
            } else if (Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether there is nothing to undo. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || c == '%' || c == '\\' || c == '&') {
                return false;
            }
        }
        return true;
    }

    /** Percent signs, escapes of Java and JSON, and entities, in one pass. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int slashes = slashes(text, i);
            int length = c == '%' ? 3 : slashes > 0 && at(text, i + slashes) == 'u' ? slashes + 5 : 0;
            int value = length == 0 ? -1 : hex(text, i + (c == '%' ? 1 : slashes + 1), i + length);
            if (c == '&' && at(text, i + 1) == '#' && at(text, i + 4) == ';') {
                out.append((char) Integer.parseInt(text, i + 2, i + 4, 10));
                i += 5;
            } else if (value >= 0) {
                out.append((char) value);
                i += length;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    /** One that stands in JSON is written twice. */
    private static int slashes(String text, int from) {
        int count = 0;
        while (at(text, from + count) == '\\') {
            count++;
        }
        return count;
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private static int hex(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(at(text, i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
