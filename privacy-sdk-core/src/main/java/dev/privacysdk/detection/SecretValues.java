package dev.privacysdk.detection;

/** Where the value behind the name of a secret begins and ends, and whether it is one at all. */
final class SecretValues {
    private static final int SHORTEST_RANDOM = 16;

    private static final String[] WORDS = {
        "null",
        "nil",
        "none",
        "true",
        "false",
        "undefined",
        "empty",
        "string",
        "required",
        "invalid",
        "changed",
        "expired",
        "missing",
        "blank",
        "reset",
        "wrong",
        "incorrect",
        "ok",
        "failed",
        "updated",
        "hidden",
        "protected",
        "masked",
        "redacted",
        "encrypted",
        "yes",
        "no",
        "set",
        "unset",
        "present",
        "absent",
        "valid",
        "optional",
        "accepted",
        "rejected",
        "disabled",
        "enabled",
        "unknown",
        "n/a",
        "bearer",
        "basic",
        "is",
        "was",
        "has",
        "must",
        "char[]",
        "not"
    };

    private SecretValues() {}

    static long find(Plain text, int joint, SecretNames.Strength strength) {
        char[] chars = text.chars;
        int at = joint + 1;
        at += chars[joint] == ':' && chars[at] == '=' ? 1 : 0;
        int spaces = at;
        while (at < joint + 4 && chars[at] == ' ') {
            at++;
        }
        boolean spaced = at > spaces && chars[joint] == ':';
        int quote = at;
        while (chars[quote] == '\\') {
            quote++;
        }
        boolean quoted = chars[quote] == '"' || chars[quote] == '\'';
        int start = quoted ? quote + 1 : at;
        // Before anything is read on: or text made of names alone would be read again from each of them.
        if (start < text.floor || opensPlaceholder(text, start)) {
            return Span.NONE;
        }
        int end = quoted ? quotedEnd(text, start, chars[quote], quote > at) : bareEnd(chars, start, chars[joint]);
        if (end <= start || standsForNothing(text, start, end)) {
            return Span.NONE;
        }
        if (!quoted && strength == SecretNames.Strength.WEAK && isObject(chars, start, end)) {
            return Span.NONE;
        }
        if (!quoted && !plausible(text, start, end, spaced, strength)) {
            return Span.NONE;
        }
        if (quoted && strength == SecretNames.Strength.WEAK && end - start < 4) {
            return Span.NONE;
        }
        return Jwts.isLeft(text, start, end) ? Span.NONE : Span.of(start, end);
    }

    /** A line of a header: up to its end, or the end of the string it stands in. */
    static long line(Plain text, int from) {
        char[] chars = text.chars;
        if (opensPlaceholder(text, from)) {
            return Span.NONE;
        }
        int end = from;
        while (end < text.end && chars[end] != '\n' && chars[end] != '\r' && chars[end] != '"' && chars[end] != ']') {
            end++;
        }
        while (end > from && chars[end - 1] == ' ') {
            end--;
        }
        return end - from < 4 || standsForNothing(text, from, end) || Jwts.isLeft(text, from, end)
                ? Span.NONE
                : Span.of(from, end);
    }

    /** Where the quote closes; where it never does, the end of the line. */
    private static int quotedEnd(Plain text, int start, char quote, boolean escaped) {
        char[] chars = text.chars;
        int i = start;
        for (; i < text.end && chars[i] != '\n'; i++) {
            if (chars[i] == quote) {
                return escaped && chars[i - 1] == '\\' ? i - 1 : i;
            }
            if (chars[i] == '\\' && !(escaped && chars[i + 1] == quote)) {
                i++;
            }
        }
        return Math.min(i, text.end);
    }

    private static int bareEnd(char[] chars, int start, char joint) {
        int end = start;
        while (!endsValue(chars[end], joint)) {
            end++;
        }
        if (end > start + 1 && (chars[end - 1] == '.' || chars[end - 1] == ':')) {
            end--;
        }
        return end;
    }

    private static boolean endsValue(char c, char joint) {
        return switch (c) {
            case 0, ' ', '\t', '\n', '\r', ',', ';', '"', '\'', ')', ']', '}', '<', '>', '|', '\u3001', '\u3002' ->
                true;
            case '&' -> joint == '=';
            default -> false;
        };
    }

    /** What stands for a value, or a value that is hidden already. */
    private static boolean opensPlaceholder(Plain text, int start) {
        char first = text.chars[start];
        char second = text.chars[start + 1];
        return switch (first) {
            case '[', '{', '<', '(' -> true;
            case '$', '#' -> second == '{';
            case '*' -> second == '*' && text.chars[start + 2] == '*';
            case '%' -> (second == 's' || second == 'd') && !Chars.word(text.chars[start + 2]);
            default -> false;
        };
    }

    /** {@code Token{a64f992 ...}}: the name of a class and the identity of one of its objects. */
    private static boolean isObject(char[] chars, int start, int end) {
        int at = start;
        while (Chars.letter(chars[at])) {
            at++;
        }
        if (!Chars.upper(chars[start]) || chars[at] != '{' || end - at < 5 || end - at > 9) {
            return false;
        }
        at++;
        while (Chars.hex(chars[at])) {
            at++;
        }
        return at == end;
    }

    private static boolean standsForNothing(Plain text, int start, int end) {
        char first = text.chars[start];
        boolean repeated = first == '*' || first == 'x' || first == 'X' || first == '.' || first == '?';
        if (repeated && allOf(text.chars, start, end, first)) {
            return true;
        }
        for (String word : WORDS) {
            if (word.length() == end - start && text.startsWithIgnoringCase(word, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allOf(char[] chars, int start, int end, char c) {
        int at = start;
        while (at < end && chars[at] == c) {
            at++;
        }
        return at == end;
    }

    private static boolean plausible(Plain text, int start, int end, boolean spaced, SecretNames.Strength strength) {
        if (strength == SecretNames.Strength.STRONG) {
            return !spaced || !isProse(text, start, end);
        }
        return spaced ? random(text, start, end) || longMixed(text.chars, start, end) : end - start >= 4;
    }

    /** {@code password: must not be blank}: a small word, and another behind it. */
    private static boolean isProse(Plain text, int start, int end) {
        char[] chars = text.chars;
        for (int i = start; i < end; i++) {
            if (chars[i] < 'a' || chars[i] > 'z') {
                return false;
            }
        }
        return chars[end] == ' ' && Chars.letter(chars[end + 1]);
    }

    private static boolean longMixed(char[] chars, int start, int end) {
        return end - start >= 8 && hasDigit(chars, start, end);
    }

    /** Long, or with a digit among its letters, as no word is. */
    static boolean random(Plain text, int start, int end) {
        return end - start >= SHORTEST_RANDOM || (end - start >= 6 && hasDigit(text.chars, start, end));
    }

    private static boolean hasDigit(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.digit(chars[i])) {
                return true;
            }
        }
        return false;
    }
}
