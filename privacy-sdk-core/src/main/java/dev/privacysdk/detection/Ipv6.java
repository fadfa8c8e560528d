package dev.privacysdk.detection;

/** Internet addresses of version 6 in all spellings, with their zone; not Java's double colons, not nobody's. */
final class Ipv6 {
    private static final int LONGEST = 46;
    private static final int LONGEST_ZONE = 32;

    private Ipv6() {}

    /** The address around its first colon. */
    static long find(Plain text, int colon) {
        char[] chars = text.chars;
        int start = colon;
        while (start > text.floor && start > colon - 5 && Chars.hex(chars[start - 1])) {
            start--;
        }
        if (colon - start > 4 || !begins(text, start, colon)) {
            return Span.NONE;
        }
        int limit = start + LONGEST;
        int end = colon;
        while (end < limit && inside(chars[end])) {
            end++;
        }
        if (end == limit || Chars.word(chars[end])) {
            return Span.NONE;
        }
        end = trimmed(chars, start, end);
        if (!is(chars, start, end) || isMethodOrNobodys(text, start, end)) {
            return Span.NONE;
        }
        return Span.of(start, zoneEnd(chars, end));
    }

    private static boolean inside(char c) {
        return Chars.hex(c) || c == ':' || c == '.';
    }

    private static boolean begins(Plain text, int start, int colon) {
        char[] chars = text.chars;
        char before = chars[start - 1];
        if (Chars.word(before) || before == '.') {
            return false;
        }
        if (start == colon && chars[colon + 1] != ':') {
            return false;
        }
        if (before != ':') {
            return true;
        }
        // A label may stand before: client:2001:db8::1, but a group of the address itself may not.
        int at = start - 2;
        if (!Chars.word(chars[at])) {
            return chars[at] != ':';
        }
        boolean word = false;
        while (at > start - 8 && Chars.word(chars[at])) {
            word |= !Chars.hex(chars[at]);
            at--;
        }
        return word || start - 2 - at > 4;
    }

    private static int trimmed(char[] chars, int start, int end) {
        int last = end;
        while (last > start && chars[last - 1] == '.') {
            last--;
        }
        return last - 2 > start && chars[last - 1] == ':' && chars[last - 2] != ':' ? last - 1 : last;
    }

    /** Whether a stretch is an address of version 6 and nothing else. */
    static boolean is(char[] chars, int from, int to) {
        if (to - from > LONGEST || to - from < 2 || (chars[from] == ':' && chars[from + 1] != ':')) {
            return false;
        }
        int groups = 0;
        int gaps = 0;
        int two = 0;
        int at = from;
        while (at < to) {
            if (chars[at] == ':') {
                boolean gap = at + 1 < to && chars[at + 1] == ':';
                gaps += gap ? 1 : 0;
                at += gap ? 2 : 1;
                if (gaps > 1 || (at < to && chars[at] == ':') || (at == to && !gap)) {
                    return false;
                }
                continue;
            }
            int end = at;
            while (end < to && Chars.hex(chars[end])) {
                end++;
            }
            if (end < to && chars[end] == '.') {
                return groups + gaps > 0 && Ipv4.end(chars, at) == to && (gaps == 1 ? groups < 6 : groups == 6);
            }
            if (end == at || end - at > 4) {
                return false;
            }
            two += end - at == 2 ? 1 : 0;
            groups++;
            at = end;
        }
        return gaps == 1 ? groups < 8 : groups == 8 && two < 8;
    }

    /** {@code Bad::add} is Java, {@code ::1} and {@code ::} are nobody's. */
    private static boolean isMethodOrNobodys(Plain text, int start, int end) {
        int digits = 0;
        int colons = 0;
        for (int i = start; i < end; i++) {
            digits += Chars.digit(text.chars[i]) ? 1 : 0;
            colons += text.chars[i] == ':' ? 1 : 0;
        }
        boolean loopback = end - start == 3 && text.startsWith("::1", start);
        return loopback || end - start == 2 || (digits == 0 && colons < 4) || isLoopback(text, start, end);
    }

    private static boolean isLoopback(Plain text, int start, int end) {
        return end - start == 15 && text.startsWith("0:0:0:0:0:0:0:1", start);
    }

    private static int zoneEnd(char[] chars, int end) {
        if (chars[end] != '%' || !Chars.word(chars[end + 1])) {
            return end;
        }
        int at = end + 1;
        while (at < end + LONGEST_ZONE && (Chars.word(chars[at]) || chars[at] == '-' || chars[at] == '.')) {
            at++;
        }
        return chars[at - 1] == '.' ? at - 1 : at;
    }
}
