package dev.privacysdk.detection;

/** Private keys between their lines of hyphens; where the last line is missing, all that follows the first. */
final class PemKeys {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final int LONGEST_NAME = 40;

    private PemKeys() {}

    /** The key whose first hyphen stands here. */
    static long find(Plain text, int at) {
        if (!text.startsWith(BEGIN, at) || !isPrivate(text, at + BEGIN.length())) {
            return Span.NONE;
        }
        char[] chars = text.chars;
        for (int i = at + BEGIN.length(); i < text.end; i++) {
            if (chars[i] == '-' && text.startsWith(END, i)) {
                int end = i + END.length();
                while (end < text.end && end < i + END.length() + LONGEST_NAME && chars[end] != '-') {
                    end++;
                }
                while (chars[end] == '-') {
                    end++;
                }
                return Span.of(at, end);
            }
        }
        return Span.of(at, text.end);
    }

    private static boolean isPrivate(Plain text, int from) {
        for (int i = from; i < from + LONGEST_NAME && text.chars[i] != '-'; i++) {
            if (text.startsWith("PRIVATE KEY", i)) {
                return true;
            }
        }
        return false;
    }
}
