package dev.privacysdk.detection;

/** What one character of plain text is. */
final class Chars {
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte HEX = 4;
    private static final byte UNDERSCORE = 8;
    private static final byte BASE64URL = 16;
    private static final byte WORD = LETTER | DIGIT | UNDERSCORE;
    private static final byte[] KINDS = kinds();
    private static final char CJK_FROM = '\u2E80';

    private Chars() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            byte kind = (byte) (LETTER | BASE64URL | (c <= 'f' ? HEX : 0));
            kinds[c] = kind;
            kinds[c - 'a' + 'A'] = kind;
        }
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = DIGIT | HEX | BASE64URL;
        }
        kinds['_'] = UNDERSCORE | BASE64URL;
        kinds['-'] = BASE64URL;
        return kinds;
    }

    private static boolean is(char c, byte kind) {
        return c < 128 && (KINDS[c] & kind) != 0;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return is(c, LETTER);
    }

    static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean hex(char c) {
        return is(c, HEX);
    }

    /** What a hexadecimal digit is worth; -1 for anything else. */
    static int hexValue(char c) {
        return hex(c) ? (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) : -1;
    }

    static boolean alphanumeric(char c) {
        return is(c, (byte) (LETTER | DIGIT));
    }

    /** A letter, a digit or an underscore of ASCII: what glues an identifier together. */
    static boolean word(char c) {
        return is(c, WORD);
    }

    static boolean base64Url(char c) {
        return is(c, BASE64URL);
    }

    /** A letter that Japanese, Chinese or Korean text runs on with, without a space before the next word. */
    static boolean cjk(char c) {
        return c >= CJK_FROM && Character.isLetter(c);
    }

    /** A letter beyond ASCII that an international address may hold; surrogates are taken for letters. */
    static boolean foreign(char c) {
        return c >= 128
                && (Character.isLetterOrDigit(c)
                        || Character.isSurrogate(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /** ASCII in small letters. */
    static char lower(char c) {
        return upper(c) ? (char) (c | 0x20) : c;
    }
}
