package dev.privacysdk.detection;

/** E-mail addresses as people write them: plus-addresses, quoted local parts, international domains. */
final class Emails {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_QUOTED = 80;

    private Emails() {}

    /** The address around an at-sign. */
    static long find(Plain text, int at) {
        int start = localStart(text, at);
        if (start < 0) {
            return Span.NONE;
        }
        int end = Domains.end(text, at + 1);
        return end < 0 || isRepository(text, start, at) ? Span.NONE : Span.of(start, end);
    }

    private static int localStart(Plain text, int at) {
        char[] chars = text.chars;
        if (at - 1 < text.floor) {
            return -1;
        }
        if (chars[at - 1] == '"') {
            return quotedStart(text, at - 2);
        }
        boolean cjk = Chars.cjk(chars[at - 1]);
        int limit = Math.max(text.floor, at - LONGEST_LOCAL);
        int start = at;
        while (start > limit && belongs(text, start - 1, cjk)) {
            start--;
        }
        while (start < at && (chars[start] == '.' || chars[start] == '-')) {
            start++;
        }
        return start == at || isMasked(text, start, at) ? -1 : start;
    }

    private static boolean belongs(Plain text, int at, boolean cjk) {
        char[] chars = text.chars;
        char c = chars[at];
        if (Chars.word(c) || c == '.' || c == '-' || c == '+' || c == '*') {
            return true;
        }
        return switch (c) {
            case '!', '#', '$', '\'', '^', '~', '%' -> Chars.word(chars[at - 1]) && Chars.word(chars[at + 1]);
            case '=' -> isReturnPath(text, at);
            case '&', '/' -> Chars.word(chars[at + 1]) && beginsWithWord(text, at, c);
            default -> Chars.foreign(c) && (cjk || !Chars.cjk(c));
        };
    }

    /** {@code tom&jerry@} is one address; {@code ?a=b&c@} and {@code //host/c@} are not. */
    private static boolean beginsWithWord(Plain text, int at, char joint) {
        char[] chars = text.chars;
        if (!Chars.word(chars[at - 1])) {
            return false;
        }
        int i = at - 1;
        while (i > at - LONGEST_LOCAL && (Chars.word(chars[i]) || isInside(chars[i]) || chars[i] == joint)) {
            i--;
        }
        char before = chars[i];
        return chars[i + 1] != joint
                && (before == 0 || Character.isWhitespace(before) || "\"'<(,;{".indexOf(before) >= 0);
    }

    private static boolean isInside(char c) {
        return c == '.' || c == '-' || c == '+';
    }

    /** {@code list+person=example.com@} is one address; {@code email=person@} is not. */
    private static boolean isReturnPath(Plain text, int at) {
        char[] chars = text.chars;
        for (int i = at - 1; i > at - LONGEST_LOCAL; i--) {
            char c = chars[i];
            if (c == '+') {
                return Chars.word(chars[i - 1]);
            }
            if (!Chars.word(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return false;
    }

    private static int quotedStart(Plain text, int last) {
        char[] chars = text.chars;
        for (int i = last; i >= text.floor && i > last - LONGEST_QUOTED; i--) {
            char c = chars[i];
            if (c == '\n' || c == '\r' || c == '@') {
                return -1;
            }
            if (c == '"' && chars[i - 1] != '\\') {
                return i == last ? -1 : i;
            }
        }
        return -1;
    }

    /** What a strategy leaves of an address: one letter at most, and stars. */
    private static boolean isMasked(Plain text, int start, int at) {
        int stars = at - 3;
        if (stars < start || !text.startsWith("***", stars)) {
            return false;
        }
        int shown = Character.codePointCount(text.chars, start, stars - start);
        return shown == 0 || (shown == 1 && text.chars[start] != '*');
    }

    /** {@code git@github.com} is how a repository is called. */
    private static boolean isRepository(Plain text, int start, int at) {
        return at - start == 3 && text.startsWith("git", start);
    }
}
