package dev.privacysdk.masking;

import java.util.Map;

/**
 * Reads one character of a text through the ways in which formats write it: the percent signs of URLs, the backslashes of
 * JSON and Java, the entities of HTML.
 *
 * <p>What is no escape is itself. Makes no garbage: the character and the place behind it come in one number.
 */
final class Escapes {
    private static final int LONGEST_ENTITY = 8;
    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("auml", 0xE4),
            Map.entry("ouml", 0xF6),
            Map.entry("uuml", 0xFC),
            Map.entry("Auml", 0xC4),
            Map.entry("Ouml", 0xD6),
            Map.entry("Uuml", 0xDC),
            Map.entry("szlig", 0xDF),
            Map.entry("eacute", 0xE9),
            Map.entry("egrave", 0xE8),
            Map.entry("agrave", 0xE0),
            Map.entry("ccedil", 0xE7),
            Map.entry("ntilde", 0xF1));

    private Escapes() {}

    static int point(long read) {
        return (int) (read >>> 32);
    }

    static int end(long read) {
        return (int) read;
    }

    private static long read(int point, int end) {
        return ((long) point << 32) | end;
    }

    /** Whether an escape may begin with this. */
    static boolean opens(char c) {
        return c == '%' || c == '\\' || c == '&';
    }

    /** The character at a place inside the text. */
    static long at(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '%' -> percent(text, at);
            case '\\' -> backslash(text, at);
            case '&' -> entity(text, at);
            default -> plain(text, at);
        };
    }

    private static long plain(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            int point = text.codePointAt(at);
            return read(point, at + Character.charCount(point));
        }
        return read(c, at + 1);
    }

    private static long percent(String text, int at) {
        int first = octet(text, at);
        if (first < 0) {
            return read('%', at + 1);
        }
        int more = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
        int point = more == 0 ? first : first & (0x3F >> more);
        int end = at + 3;
        for (int i = 0; i < more; i++) {
            int next = octet(text, end);
            if ((next & 0xC0) != 0x80 || next < 0) {
                // Not UTF-8, so it may be Latin-1.
                return read(first, at + 3);
            }
            point = point << 6 | (next & 0x3F);
            end += 3;
        }
        return Character.isValidCodePoint(point) ? read(point, end) : read(first, at + 3);
    }

    private static int octet(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == '%' ? number(text, at + 1, at + 3, 16) : -1;
    }

    private static long backslash(String text, int at) {
        if (at + 1 >= text.length()) {
            return read('\\', at + 1);
        }
        return switch (text.charAt(at + 1)) {
            case 'u' -> unicode(text, at);
            case 'n', 'r', 't', 'b', 'f' -> read(' ', at + 2);
            case '"', '\\', '/', '\'' -> read(text.charAt(at + 1), at + 2);
            default -> read('\\', at + 1);
        };
    }

    private static long unicode(String text, int at) {
        int first = unit(text, at);
        if (first < 0) {
            return read('\\', at + 1);
        }
        if (Character.isHighSurrogate((char) first)) {
            int second = unit(text, at + 6);
            if (second >= 0 && Character.isLowSurrogate((char) second)) {
                return read(Character.toCodePoint((char) first, (char) second), at + 12);
            }
        }
        return read(first, at + 6);
    }

    private static int unit(String text, int at) {
        return at + 5 < text.length() && text.charAt(at) == '\\' && text.charAt(at + 1) == 'u'
                ? number(text, at + 2, at + 6, 16)
                : -1;
    }

    private static long entity(String text, int at) {
        int end = semicolon(text, at);
        if (end < 0 || end == at + 1) {
            return read('&', at + 1);
        }
        int point;
        if (text.charAt(at + 1) == '#') {
            boolean hex = at + 2 < end && (text.charAt(at + 2) | 0x20) == 'x';
            point = number(text, at + (hex ? 3 : 2), end, hex ? 16 : 10);
        } else {
            point = ENTITIES.getOrDefault(text.substring(at + 1, end), -1);
        }
        return point < 0 || !Character.isValidCodePoint(point) ? read('&', at + 1) : read(point, end + 1);
    }

    private static int semicolon(String text, int at) {
        for (int i = at + 1; i < Math.min(text.length(), at + 2 + LONGEST_ENTITY); i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    /** A number of digits, or -1. */
    private static int number(String text, int from, int to, int radix) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return from < to ? number : -1;
    }
}
