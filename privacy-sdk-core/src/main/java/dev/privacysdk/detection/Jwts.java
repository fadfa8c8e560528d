package dev.privacysdk.detection;

/** JSON web tokens, signed ones of three parts and encrypted ones of five; also where the last part was cut off. */
final class Jwts {
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_HEADER = 12;
    private static final int MOST_PARTS = 5;

    private Jwts() {}

    /** The token whose third character, the J of {@code eyJ}, stands here. */
    static long find(Plain text, int at) {
        char[] chars = text.chars;
        int start = at - 2;
        if (start < text.floor || chars[start] != 'e' || chars[start + 1] != 'y') {
            return Span.NONE;
        }
        char before = chars[start - 1];
        if (Chars.base64Url(before) || (before == '.' && Chars.word(chars[start - 2]))) {
            return Span.NONE;
        }
        int end = end(text, start);
        return end < 0 ? Span.NONE : Span.of(start, end);
    }

    /** Where the token ends that begins here; -1 where none does. */
    static int end(Plain text, int start) {
        char[] chars = text.chars;
        if (!text.startsWith("eyJ", start)) {
            return -1;
        }
        int at = partEnd(chars, start);
        if (at - start < SHORTEST_HEADER || chars[at] != '.') {
            return -1;
        }
        int claims = at + 1;
        int parts = 1;
        while (parts < MOST_PARTS && chars[at] == '.') {
            int end = partEnd(chars, at + 1);
            if (end == at + 1 && parts != 1 && parts != 2) {
                break;
            }
            at = end;
            parts++;
        }
        boolean signed = partEnd(chars, claims) - claims >= SHORTEST_PART;
        boolean object = text.startsWith("eyJ", claims);
        return (parts >= 3 && (signed || parts == MOST_PARTS)) || object ? at : -1;
    }

    /** Whether a stretch is a token that is looked for by its own name. */
    static boolean isLeft(Plain text, int start, int end) {
        return (text.on & Standard.JWT.bit) != 0 && end(text, start) == end;
    }

    private static int partEnd(char[] chars, int from) {
        int at = from;
        while (Chars.base64Url(chars[at])) {
            at++;
        }
        int padded = at;
        while (padded < at + 2 && chars[padded] == '=') {
            padded++;
        }
        return padded;
    }
}
