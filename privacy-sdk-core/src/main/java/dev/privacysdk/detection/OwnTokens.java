package dev.privacysdk.detection;

/** What a masker writes in place of a value, {@code [keyid:…]} above all, which nothing is looked for in. */
final class OwnTokens {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TOKEN = 20;

    private OwnTokens() {}

    /** Whether a stretch lies inside a keyed token: an id, a colon, and twenty characters with a letter among them. */
    static boolean hold(Plain text, int start, int end) {
        char[] chars = text.chars;
        int close = end;
        int limit = end + LONGEST_NAME + LONGEST_TOKEN;
        while (close < limit && isInside(chars[close])) {
            close++;
        }
        int colon = close - LONGEST_TOKEN - 1;
        if (chars[close] != ']' || colon <= Plain.MARGIN || chars[colon] != ':') {
            return false;
        }
        boolean letters = false;
        for (int i = colon + 1; i < close; i++) {
            if (!Chars.base64Url(chars[i])) {
                return false;
            }
            letters |= Chars.letter(chars[i]);
        }
        int open = colon - 1;
        while (open > colon - LONGEST_NAME && isInside(chars[open]) && chars[open] != ':') {
            open--;
        }
        return letters && chars[open] == '[' && open + 1 < colon && open < start;
    }

    private static boolean isInside(char c) {
        return Chars.base64Url(c) || c == '.' || c == ':';
    }
}
