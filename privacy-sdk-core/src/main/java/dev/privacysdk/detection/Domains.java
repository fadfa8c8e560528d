package dev.privacysdk.detection;

/** What stands behind the at-sign of an address: labels and a top-level domain, or an IP address in brackets. */
final class Domains {
    private static final int LONGEST = 255;
    private static final int LONGEST_LITERAL = 48;
    private static final String[] FILES = {"png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "css", "js"};

    private Domains() {}

    /** Where the domain ends that begins here; -1 where none does. */
    static int end(Plain text, int from) {
        char[] chars = text.chars;
        if (chars[from] == '[') {
            return literalEnd(text, from + 1);
        }
        int limit = Math.min(text.end, from + LONGEST);
        int label = from;
        int labels = 0;
        int end = -1;
        for (int i = from; i <= limit; i++) {
            char c = i == limit ? 0 : chars[i];
            if (inLabel(chars, label, i, c)) {
                continue;
            }
            if (i == label || chars[label] == '-') {
                break;
            }
            labels++;
            int top = topEnd(text, label, i);
            if (labels > 1 && top > 0) {
                end = top;
            }
            if (c != '.') {
                break;
            }
            label = i + 1;
        }
        return end > 0 && (isVersion(text, from, end) || isPicture(text, from, end)) ? -1 : end;
    }

    private static boolean inLabel(char[] chars, int label, int at, char c) {
        if (c < 128) {
            return Chars.alphanumeric(c) || c == '-';
        }
        // Text that runs on without a space ends a label that began in Latin letters.
        return Chars.foreign(c) && !(Chars.cjk(c) && at > label && !Chars.cjk(chars[label]));
    }

    /** Where a last label ends that can be a top-level domain: two letters at least; -1 where it cannot. */
    private static int topEnd(Plain text, int from, int to) {
        char[] chars = text.chars;
        int end = from;
        while (end < to && (Chars.letter(chars[end]) || Chars.foreign(chars[end]))) {
            end++;
        }
        if (end - from == 2 && text.startsWithIgnoringCase("xn--", from)) {
            return to - from > 4 ? to : -1;
        }
        if (end - from < 2 || (end < to && chars[end] != '-')) {
            return -1;
        }
        return end;
    }

    /** {@code tool@1.2.3-rc.one} and {@code tool@1.2.3.Final} name versions; {@code ada@12.34.example.com} is somebody. */
    private static boolean isVersion(Plain text, int from, int end) {
        char[] chars = text.chars;
        int numbers = 0;
        int i = from;
        while (i < end && Chars.digit(chars[i])) {
            while (i < end && Chars.digit(chars[i])) {
                i++;
            }
            numbers++;
            if (chars[i] == '.' && Chars.digit(chars[i + 1])) {
                i++;
            }
        }
        return numbers >= 3 && (chars[i] == '-' || (chars[i] == '.' && lastLabel(chars, from, end) == i + 1));
    }

    private static int lastLabel(char[] chars, int from, int end) {
        int start = end;
        while (start > from && chars[start - 1] != '.') {
            start--;
        }
        return start;
    }

    /** {@code icon@2x.png} is a picture for a fine screen, {@code logo@large.svg} another. */
    private static boolean isPicture(Plain text, int from, int end) {
        int last = lastLabel(text.chars, from, end);
        for (String file : FILES) {
            if (end - last == file.length() && text.startsWithIgnoringCase(file, last)) {
                return true;
            }
        }
        return false;
    }

    private static int literalEnd(Plain text, int from) {
        char[] chars = text.chars;
        for (int i = from; i < from + LONGEST_LITERAL; i++) {
            char c = chars[i];
            if (c == ']') {
                return i > from + 2 && Chars.digit(chars[i - 1]) ? i + 1 : -1;
            }
            if (!Chars.word(c) && c != ':' && c != '.') {
                return -1;
            }
        }
        return -1;
    }
}
