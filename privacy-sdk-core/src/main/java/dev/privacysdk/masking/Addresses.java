package dev.privacysdk.masking;

import org.jspecify.annotations.Nullable;

/** IP addresses: four numbers, or groups of hexadecimal digits in all the spellings that are in use. */
final class Addresses {
    private static final int LONGEST_V6 = 46;
    private static final int LONGEST_ZONE = 32;
    private static final String[] VERSION_WORDS = {"version", "ver", "v", "release", "build", "rev"};

    private Addresses() {}

    /** Where four numbers with dots between them end that begin here; -1 where there are none. */
    static int v4(CharSequence text, int from) {
        int at = from;
        for (int part = 0; part < 4; part++) {
            int value = 0;
            int digits = 0;
            int digit;
            while ((digit = Chars.digitAt(text, at)) >= 0) {
                value = value * 10 + digit;
                at++;
                if (++digits > 3) {
                    return -1;
                }
            }
            if (digits == 0 || value > 255) {
                return -1;
            }
            if (part < 3 && Chars.at(text, at++) != '.') {
                return -1;
            }
        }
        return at;
    }

    static long findV4(String text, int from) {
        int end = v4(text, from);
        if (end < 0 || !endsV4(text, end) || !beginsV4(text, from, end) || isNobodys(text, from, end)) {
            return Found.NOTHING;
        }
        return Found.of(Found.ADDRESS, from, end);
    }

    private static boolean endsV4(String text, int end) {
        char next = Chars.at(text, end);
        char then = Chars.at(text, end + 1);
        if (Chars.word(next)) {
            return false;
        }
        return !((next == '.' || next == '-' || next == '+') && Chars.word(then));
    }

    private static boolean beginsV4(String text, int from, int end) {
        char before = Chars.at(text, from - 1);
        char earlier = Chars.at(text, from - 2);
        if (Chars.word(before) || before == '.' || (before == '-' && Chars.word(earlier)) || before == '+') {
            return false;
        }
        if (before == '/' && Chars.letter(earlier)) {
            return Chars.at(text, end) == ':' || !isProduct(text, from - 2);
        }
        int word = from;
        while (word > 0
                && word > from - 3
                && (Chars.at(text, word - 1) == ' '
                        || Chars.at(text, word - 1) == '='
                        || Chars.at(text, word - 1) == ':')) {
            word--;
        }
        for (String version : VERSION_WORDS) {
            if (Chars.wordBefore(text, word, version) && !Chars.word(Chars.at(text, word - version.length() - 1))) {
                return false;
            }
        }
        return true;
    }

    /** {@code Chrome/120.0.0.0}: a product and its version, where a host would be in small letters. */
    private static boolean isProduct(String text, int last) {
        int at = last;
        while (at >= 0 && at > last - 24 && Chars.letter(Chars.at(text, at))) {
            at--;
        }
        char first = Chars.at(text, at + 1);
        return first >= 'A' && first <= 'Z' && Chars.at(text, at) != '.';
    }

    private static boolean isNobodys(String text, int from, int end) {
        return text.startsWith("0.", from)
                || (end - from == 9 && text.startsWith("127.0.0.1", from))
                || (end - from == 15 && text.startsWith("255.255.255.255", from));
    }

    /** The address of version 6 around a colon. */
    static long findV6(String text, int colon, int floor) {
        int start = colon;
        while (start > floor && start > colon - 5 && Chars.hex(text.charAt(start - 1)) >= 0) {
            start--;
        }
        if (colon - start > 4 || !beginsV6(text, start, colon)) {
            return Found.NOTHING;
        }
        int limit = Math.min(text.length(), start + LONGEST_V6);
        int end = colon;
        while (end < limit && inV6(text.charAt(end))) {
            end++;
        }
        if ((end < text.length() && inV6(text.charAt(end))) || isWordAt(text, end)) {
            return Found.NOTHING;
        }
        end = trimmed(text, start, end);
        if (!isV6(text, start, end) || isMethodOrNobodys(text, start, end)) {
            return Found.NOTHING;
        }
        return Found.of(Found.ADDRESS, start, zoneEnd(text, end));
    }

    private static boolean inV6(char c) {
        char narrow = Chars.narrow(c);
        return Chars.hex(c) >= 0 || narrow == ':' || narrow == '.';
    }

    private static boolean isWordAt(String text, int at) {
        return Chars.word(Chars.at(text, at));
    }

    private static boolean beginsV6(String text, int start, int colon) {
        char before = Chars.at(text, start - 1);
        if (Chars.word(before) || before == '.') {
            return false;
        }
        if (start == colon && Chars.at(text, colon + 1) != ':') {
            return false;
        }
        if (before != ':') {
            return true;
        }
        // A label may stand before: client:2001:db8::1, but a group of the address itself may not.
        int at = start - 2;
        boolean word = false;
        while (at >= 0 && at > start - 8 && Chars.word(Chars.at(text, at))) {
            word |= Chars.hex(text.charAt(at)) < 0;
            at--;
        }
        return word || start - 2 - at > 4;
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && Chars.at(text, last - 1) == '.') {
            last--;
        }
        if (last - 2 > start && Chars.at(text, last - 1) == ':' && Chars.at(text, last - 2) != ':') {
            last--;
        }
        return last;
    }

    /** Whether a stretch is an address of version 6 and nothing else. */
    static boolean isV6(CharSequence text, int from, int to) {
        int groups = 0;
        int gaps = 0;
        int two = 0;
        int at = from;
        if (to - from > LONGEST_V6 || to - from < 2) {
            return false;
        }
        if (Chars.at(text, at) == ':' && Chars.at(text, at + 1) != ':') {
            return false;
        }
        while (at < to) {
            if (Chars.at(text, at) == ':') {
                boolean gap = at + 1 < to && Chars.at(text, at + 1) == ':';
                gaps += gap ? 1 : 0;
                at += gap ? 2 : 1;
                if (gaps > 1 || (at < to && Chars.at(text, at) == ':') || (at == to && !gap)) {
                    return false;
                }
                continue;
            }
            int end = at;
            while (end < to && Chars.hex(text.charAt(end)) >= 0) {
                end++;
            }
            if (end < to && Chars.at(text, end) == '.') {
                return groups + gaps > 0 && v4(text, at) == to && (gaps == 1 ? groups < 6 : groups == 6);
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
    private static boolean isMethodOrNobodys(String text, int start, int end) {
        int digits = 0;
        int groups = 0;
        for (int i = start; i < end; i++) {
            digits += Chars.digitAt(text, i) >= 0 ? 1 : 0;
            groups += Chars.at(text, i) == ':' ? 1 : 0;
        }
        boolean loopback = end - start == 3 && text.startsWith("::1", start);
        return loopback || end - start == 2 || (digits == 0 && groups < 4);
    }

    private static int zoneEnd(String text, int end) {
        if (Chars.at(text, end) != '%' || !isWordAt(text, end + 1)) {
            return end;
        }
        int at = end + 1;
        while (at < end + LONGEST_ZONE
                && (isWordAt(text, at) || Chars.at(text, at) == '-' || Chars.at(text, at) == '.')) {
            at++;
        }
        return Chars.at(text, at - 1) == '.' ? at - 1 : at;
    }

    /** The first groups of an address, three at most, that name a network and not a machine; null where none is written. */
    static @Nullable String v6Network(String address) {
        int at = 0;
        for (int groups = 0; groups < 3; groups++) {
            int colon = address.indexOf(':', at);
            if (colon <= at) {
                break;
            }
            at = colon + 1;
        }
        return at == 0 ? null : address.substring(0, at);
    }
}
