package dev.privacysdk.detection;

/** Characters with which text would break a line, drive a terminal or turn its direction, and what is written for them. */
final class Controls {
    private static final String HEX = "0123456789ABCDEF";

    private Controls() {}

    static boolean is(char c) {
        if (c < 0x20) {
            return c != '\t';
        }
        if (c < 0x7F) {
            return false;
        }
        return c <= 0x9F || (c >= 0x061C && beyondLatin(c));
    }

    private static boolean beyondLatin(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** Writes a stretch of text on one line. */
    static void append(StringBuilder out, CharSequence text, int from, int to) {
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (is(c)) {
                out.append(text, done, i);
                escape(out, c);
                done = i + 1;
            }
        }
        out.append(text, done, to);
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }
}
