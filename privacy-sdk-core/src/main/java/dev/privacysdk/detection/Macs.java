package dev.privacysdk.detection;

/** Hardware addresses: six pairs with colons or hyphens, or three groups of four with dots. */
final class Macs {
    private static final int LENGTH = 17;
    private static final int DOTTED = 14;

    private static final Context NAMES = Context.of(
            "mac",
            "macs",
            "macaddr",
            "mac address",
            "macaddress",
            "hwaddr",
            "hwaddress",
            "hardware address",
            "bssid",
            "ether");

    private Macs() {}

    /** The address of which a separator, a colon or a hyphen, stands here. */
    static long find(Plain text, int at) {
        char[] chars = text.chars;
        char joint = chars[at];
        int start = at - 2;
        while (start > at - LENGTH && followsPair(chars, start, joint)) {
            start -= 3;
        }
        int end = start + LENGTH;
        // Rejects times and almost everything else after a look or two.
        if (chars[start + 2] != joint
                || chars[start + 5] != joint
                || chars[start + 8] != joint
                || chars[start + 11] != joint
                || chars[start + 14] != joint
                || start < text.floor
                || end > text.end) {
            return Span.NONE;
        }
        boolean zeros = true;
        boolean fs = true;
        for (int i = start; i < end; i++) {
            if ((i - start) % 3 == 2) {
                continue;
            }
            if (!Chars.hex(chars[i])) {
                return Span.NONE;
            }
            zeros &= chars[i] == '0';
            fs &= Chars.lower(chars[i]) == 'f';
        }
        // Nobody's, and everybody's.
        boolean nobody = zeros || fs;
        boolean piece = Chars.word(chars[start - 1])
                || (chars[start - 1] == joint && !isLabel(chars, start, joint))
                || (isPiece(chars[end], joint) && goesOn(chars, end, joint));
        return nobody || piece ? Span.NONE : Span.of(start, end);
    }

    /** Whether what ends before a place with a colon is a name, and not the group before: {@code key:}. */
    private static boolean isLabel(char[] chars, int start, char joint) {
        return joint == ':' && !Chars.digit(chars[start - 2]) && !followsPair(chars, start, joint);
    }

    /** Whether another pair stands before a place; {@code mac:} is none. */
    private static boolean followsPair(char[] chars, int start, char joint) {
        return chars[start - 1] == joint
                && Chars.hex(chars[start - 2])
                && Chars.hex(chars[start - 3])
                && !Chars.word(chars[start - 4]);
    }

    private static boolean isPiece(char c, char joint) {
        return Chars.word(c) || c == joint;
    }

    /** A colon at the end of an address may end a clause. */
    private static boolean goesOn(char[] chars, int end, char joint) {
        return chars[end] != joint || Chars.word(chars[end + 1]);
    }

    /** The dotted address of which the first or the second group holds the character here. */
    static long findDotted(Plain text, int digit) {
        char[] chars = text.chars;
        int start = digit;
        while (start > digit - 4 && Chars.hex(chars[start - 1])) {
            start--;
        }
        if (chars[start + 4] != '.') {
            return Span.NONE;
        }
        if (chars[start - 1] == '.' && Chars.hex(chars[start - 2])) {
            start -= 5;
        }
        int end = start + DOTTED;
        if (start < text.floor || end > text.end || chars[start + 4] != '.' || chars[start + 9] != '.') {
            return Span.NONE;
        }
        for (int i = start; i < end; i++) {
            if ((i - start) % 5 != 4 && !Chars.hex(chars[i])) {
                return Span.NONE;
            }
        }
        char before = chars[start - 1];
        boolean glued = Chars.word(before) || before == '.' || before == '-' || Chars.word(chars[end]);
        return glued
                        || (chars[end] == '.' && Chars.word(chars[end + 1]))
                        || (decimal(chars, start, end) && !NAMES.before(text, start))
                ? Span.NONE
                : Span.of(start, end);
    }

    /** Digits only are a number or a version, unless a word says what they are. */
    private static boolean decimal(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.letter(chars[i])) {
                return false;
            }
        }
        return true;
    }
}
