package dev.privacysdk.detection;

import java.util.Map;

/**
 * Characters written as escapes: of Java and JSON, of URLs (UTF-8), of HTML, also where the escape was escaped again.
 *
 * <p>An answer holds the character and the place behind its escape in one number.
 */
final class Escapes {
    static final long NONE = -1;

    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_NUMBER = 8;
    private static final int MOST_BACKSLASHES = 8;

    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("commat", '@'),
            Map.entry("period", '.'),
            Map.entry("plus", '+'),
            Map.entry("hyphen", '-'),
            Map.entry("dash", '-'),
            Map.entry("minus", '-'),
            Map.entry("lowbar", '_'),
            Map.entry("colon", ':'),
            Map.entry("equals", '='),
            Map.entry("sol", '/'),
            Map.entry("num", '#'),
            Map.entry("percnt", '%'),
            Map.entry("lpar", '('),
            Map.entry("rpar", ')'),
            Map.entry("lbrack", '['),
            Map.entry("rbrack", ']'),
            Map.entry("nbsp", ' '),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("amp", '&'));

    private Escapes() {}

    private static long of(int point, int next) {
        return (long) point << 32 | next;
    }

    static int point(long read) {
        return (int) (read >>> 32);
    }

    static int next(long read) {
        return (int) read;
    }

    /** Whether an escape may begin here: asked of ASCII text before it is folded. */
    static boolean begins(char[] chars, int at) {
        char next = chars[at + 1];
        return switch (chars[at]) {
            case '%' -> Chars.hex(next) && Chars.hex(chars[at + 2]);
            case '\\' -> next == 'u' || (next == '\\' && backslashesEnd(chars, at) > 0);
            default -> next == '#' || (Chars.letter(next) && html(chars, at) != NONE);
        };
    }

    /** The character whose escape begins here. */
    static long read(char[] chars, int at) {
        return switch (chars[at]) {
            case '%' -> percent(chars, at);
            case '\\' -> unicode(chars, at);
            default -> html(chars, at);
        };
    }

    private static int backslashesEnd(char[] chars, int at) {
        int end = at;
        while (end < at + MOST_BACKSLASHES && chars[end] == '\\') {
            end++;
        }
        return chars[end] == 'u' ? end : -1;
    }

    private static long unicode(char[] chars, int at) {
        long unit = unit(chars, at);
        if (unit == NONE || !Character.isHighSurrogate((char) point(unit)) || chars[next(unit)] != '\\') {
            return unit;
        }
        long low = unit(chars, next(unit));
        return low != NONE && Character.isLowSurrogate((char) point(low))
                ? of(Character.toCodePoint((char) point(unit), (char) point(low)), next(low))
                : unit;
    }

    private static long unit(char[] chars, int at) {
        int digits = backslashesEnd(chars, at);
        if (digits < 0) {
            return NONE;
        }
        while (digits < at + 2 * MOST_BACKSLASHES && chars[digits] == 'u') {
            digits++;
        }
        int value = 0;
        for (int i = digits; i < digits + 4; i++) {
            int digit = Chars.hexValue(chars[i]);
            if (digit < 0) {
                return NONE;
            }
            value = value << 4 | digit;
        }
        return of(value, digits + 4);
    }

    /** One byte, whose percent sign may be escaped itself, any number of times. */
    private static long octet(char[] chars, int at) {
        int digits = at + 1;
        while (chars[digits] == '2'
                && chars[digits + 1] == '5'
                && Chars.hex(chars[digits + 2])
                && Chars.hex(chars[digits + 3])) {
            digits += 2;
        }
        int high = Chars.hexValue(chars[digits]);
        int low = high < 0 ? -1 : Chars.hexValue(chars[digits + 1]);
        return chars[at] != '%' || low < 0 ? NONE : of(high << 4 | low, digits + 2);
    }

    private static long percent(char[] chars, int at) {
        long first = octet(chars, at);
        if (first == NONE || point(first) < 0x80) {
            return first;
        }
        int lead = point(first);
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4) {
            return NONE;
        }
        int point = lead & (0x3F >> more);
        int next = next(first);
        for (int i = 0; i < more; i++) {
            long octet = octet(chars, next);
            if (octet == NONE || (point(octet) & 0xC0) != 0x80) {
                return NONE;
            }
            point = point << 6 | (point(octet) & 0x3F);
            next = next(octet);
        }
        return Character.isValidCodePoint(point) ? of(point, next) : NONE;
    }

    private static long html(char[] chars, int at) {
        int from = at + 1;
        while (chars[from] == 'a'
                && chars[from + 1] == 'm'
                && chars[from + 2] == 'p'
                && chars[from + 3] == ';'
                && (chars[from + 4] == '#' || Chars.letter(chars[from + 4]))) {
            from += 4;
        }
        long read = chars[from] == '#' ? number(chars, from + 1) : name(chars, from);
        // The ampersand alone, where what follows is no name.
        return read == NONE && from > at + 1 ? of('&', from) : read;
    }

    private static long number(char[] chars, int from) {
        boolean hexadecimal = chars[from] == 'x' || chars[from] == 'X';
        int first = hexadecimal ? from + 1 : from;
        int at = first;
        int value = 0;
        while (at < first + LONGEST_NUMBER && (hexadecimal ? Chars.hex(chars[at]) : Chars.digit(chars[at]))) {
            value = Math.min(value * (hexadecimal ? 16 : 10) + Chars.hexValue(chars[at]), 0x110000);
            at++;
        }
        return at == first || !Character.isValidCodePoint(value) ? NONE : of(value, chars[at] == ';' ? at + 1 : at);
    }

    private static long name(char[] chars, int from) {
        int end = from;
        while (end < from + LONGEST_NAME && Chars.letter(chars[end])) {
            end++;
        }
        if (end == from || chars[end] != ';') {
            return NONE;
        }
        Character named = NAMES.get(new String(chars, from, end - from));
        return named == null ? NONE : of(named, end + 1);
    }
}
