package dev.privacysdk.masking;

/** What one character is to the scanner, in ASCII, in full-width forms and in the digits of other scripts. */
final class Chars {
    private static final char FULL_WIDTH_FROM = '\uFF01';
    private static final char FULL_WIDTH_TO = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final char CJK_FROM = '\u2E80';

    private Chars() {}

    /** The character at a place, full-width forms as their ASCII; 0 outside the text. */
    static char at(CharSequence text, int at) {
        return at < 0 || at >= text.length() ? 0 : narrow(text.charAt(at));
    }

    static char narrow(char c) {
        if (c < 128) {
            return c;
        }
        if (c >= FULL_WIDTH_FROM && c <= FULL_WIDTH_TO) {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2007', '\u202F' -> ' ';
            case '\uFE6B' -> '@';
            case '\u3002', '\uFF61' -> '.';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u30FC' -> '-';
            default -> c;
        };
    }

    /** The value of a decimal digit of any script, or -1. */
    static int digit(char c) {
        if (c < 128) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        return c < '\u0660' ? -1 : Character.digit(c, 10);
    }

    static int digitAt(CharSequence text, int at) {
        return at < 0 || at >= text.length() ? -1 : digit(text.charAt(at));
    }

    static int hex(char c) {
        int digit = digit(c);
        if (digit >= 0) {
            return digit;
        }
        char lower = (char) (narrow(c) | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    static boolean letter(char narrow) {
        return (narrow >= 'a' && narrow <= 'z') || (narrow >= 'A' && narrow <= 'Z');
    }

    /** A letter or digit of ASCII, narrowed, or an underscore: what glues an identifier together. */
    static boolean word(char narrow) {
        return letter(narrow) || narrow == '_' || digit(narrow) >= 0;
    }

    /** A letter that Japanese, Chinese or Korean text runs on with, without a space before the next word. */
    static boolean cjk(char c) {
        return c >= CJK_FROM && !(c >= FULL_WIDTH_FROM && c <= FULL_WIDTH_TO) && Character.isLetter(c);
    }

    /** A letter beyond ASCII that an international address may hold; surrogates are taken for letters. */
    static boolean foreign(char c) {
        return c >= 128 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || invisible(c) || mark(c));
    }

    /** Joins and marks that nobody sees, with which a value is hidden from a scanner. */
    static boolean invisible(char c) {
        return c >= '\u00AD' && Character.getType(c) == Character.FORMAT;
    }

    private static boolean mark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the letters before a place are this word, in any case, and not part of a token of our own. */
    static boolean wordBefore(CharSequence text, int end, String word) {
        int from = end - word.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(at(text, from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return at(text, from - 1) != '[';
    }
}
