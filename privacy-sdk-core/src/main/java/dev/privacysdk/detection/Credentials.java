package dev.privacysdk.detection;

/** Secrets beside their names, in headers, in addresses, and those that say by themselves what they are. */
final class Credentials {
    private static final String[] SCHEMES = {"bearer ", "basic ", "token ", "apikey ", "negotiate ", "ntlm "};

    private Credentials() {}

    /** The value behind the colon, the equals sign or the tag that stands here. */
    static long afterName(Plain text, int at) {
        char[] chars = text.chars;
        int end = at;
        // Also in JSON inside JSON, whose quotes have a backslash before them.
        while (end > at - 4 && (chars[end - 1] == '"' || chars[end - 1] == '\'' || chars[end - 1] == '\\')) {
            end--;
        }
        if (chars[at] != '=' && end == at && chars[at - 1] == ' ') {
            end--;
        }
        if (chars[at] == '=' && chars[end - 1] == ' ') {
            end--;
        }
        SecretNames.Strength strength = SecretNames.endingAt(text, end);
        if (strength == SecretNames.Strength.NONE) {
            return Span.NONE;
        }
        if (strength == SecretNames.Strength.HEADER) {
            return header(text, at + 1);
        }
        return SecretValues.find(text, at, strength);
    }

    /** {@code Authorization: Bearer abc}: what follows the scheme, or all of it where the scheme is not known. */
    private static long header(Plain text, int from) {
        char[] chars = text.chars;
        int at = from;
        while (at < from + 4 && (chars[at] == ' ' || chars[at] == '"' || chars[at] == '\\')) {
            at++;
        }
        int value = chars[at] == '[' ? at + 1 : at;
        value += chars[value] == '"' ? 1 : 0;
        for (String scheme : SCHEMES) {
            if (text.startsWithIgnoringCase(scheme, value)) {
                return scheme(text, value + scheme.length());
            }
        }
        return SecretValues.line(text, at);
    }

    /** {@code Bearer abc} and {@code Basic abc} where no name of a header stands before. */
    static long afterScheme(Plain text, int at) {
        if (Chars.word(text.chars[at - 1])) {
            return Span.NONE;
        }
        boolean bearer = text.startsWith("Bearer ", at);
        if (!bearer && !text.startsWith("Basic ", at)) {
            return Span.NONE;
        }
        long found = scheme(text, at + (bearer ? 7 : 6));
        return found != Span.NONE && SecretValues.random(text, Span.start(found), Span.end(found)) ? found : Span.NONE;
    }

    private static long scheme(Plain text, int from) {
        char[] chars = text.chars;
        int end = from;
        while (Chars.base64Url(chars[end]) || isToken68(chars[end])) {
            end++;
        }
        while (end > from && chars[end - 1] == '.') {
            end--;
        }
        return end - from < 4 || Jwts.isLeft(text, from, end) ? Span.NONE : Span.of(from, end);
    }

    private static boolean isToken68(char c) {
        return c == '.' || c == '~' || c == '+' || c == '/' || c == '=';
    }
}
