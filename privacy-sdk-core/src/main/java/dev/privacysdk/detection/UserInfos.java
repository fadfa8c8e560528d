package dev.privacysdk.detection;

/** Passwords in addresses of servers: {@code scheme://user:password@host}. */
final class UserInfos {
    private static final int LONGEST = 256;

    private UserInfos() {}

    /** The password before the at-sign here. */
    static long find(Plain text, int at) {
        char[] chars = text.chars;
        int limit = Math.max(text.floor + 3, at - LONGEST);
        int colon = -1;
        for (int i = at - 1; i >= limit; i--) {
            char c = chars[i];
            if (c == '/' && chars[i - 1] == '/' && chars[i - 2] == ':') {
                return colon < 0 ? Span.NONE : span(text, colon + 1, passwordEnd(chars, at));
            }
            if (c <= ' ' || c == '@' || c == '"' || c == '<' || c == '>' || c == '?') {
                return Span.NONE;
            }
            colon = c == ':' ? i : colon;
        }
        return Span.NONE;
    }

    /** A password may hold an at-sign itself. */
    private static int passwordEnd(char[] chars, int at) {
        int last = at;
        for (int i = at + 1; i < at + LONGEST && chars[i] > ' ' && "/?#\"'<>,;)]}".indexOf(chars[i]) < 0; i++) {
            last = chars[i] == '@' ? i : last;
        }
        return last;
    }

    private static long span(Plain text, int start, int end) {
        char first = text.chars[start];
        boolean hidden = first == '[' || first == '*' || first == '$' || first == '{';
        return end <= start || hidden ? Span.NONE : Span.of(start, end);
    }
}
