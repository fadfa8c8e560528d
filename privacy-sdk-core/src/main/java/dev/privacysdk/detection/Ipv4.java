package dev.privacysdk.detection;

import java.util.Arrays;

/** Internet addresses of version 4: four numbers up to 255 that are not a version, and not nobody's. */
final class Ipv4 {
    private static final Context VERSIONS = Context.of(
            "version",
            "versions",
            "ver",
            "v",
            "release",
            "build",
            "rev",
            "revision",
            "firmware",
            "section",
            "chapter",
            "clause",
            "oid",
            "バ-ジョン",
            "バージョン",
            "第");
    private static final int LONGEST_PRODUCT = 24;

    /** No longer than the margin behind the text, with an address. */
    private static final int LONGEST_FILE = Plain.MARGIN - 20;

    private Ipv4() {}

    /** Where four numbers with dots between them end that begin here; -1 where there are none. */
    static int end(char[] chars, int from) {
        int at = from;
        for (int part = 0; part < 4; part++) {
            int value = 0;
            int begin = at;
            while (Chars.digit(chars[at])) {
                value = value * 10 + chars[at] - '0';
                if (++at - begin > 3) {
                    return -1;
                }
            }
            if (at == begin || value > 255) {
                return -1;
            }
            if (part < 3 && chars[at++] != '.') {
                return -1;
            }
        }
        return at;
    }

    /** The address that begins with the digit here. */
    static long find(Plain text, int from) {
        int end = end(text.chars, from);
        return end < 0
                        || !ends(text.chars, end)
                        || isNobodys(text, from, end)
                        || isArtifact(text, from, end)
                        || !begins(text, from, end)
                ? Span.NONE
                : Span.of(from, end);
    }

    private static boolean ends(char[] chars, int end) {
        char next = chars[end];
        return !Chars.word(next) && !((next == '.' || next == '-' || next == '+') && Chars.word(chars[end + 1]));
    }

    private static boolean begins(Plain text, int from, int end) {
        char[] chars = text.chars;
        char before = chars[from - 1];
        char earlier = chars[from - 2];
        if (Chars.word(before) || before == '.' || before == '+' || (before == '-' && Chars.word(earlier))) {
            return false;
        }
        if (before == '/' && Chars.letter(earlier)) {
            return chars[end] == ':' || !isProduct(chars, from - 2);
        }
        return !VERSIONS.justBefore(text, from);
    }

    /** {@code Chrome/120.0.0.0}: a product and its version, where a host would be in small letters. */
    private static boolean isProduct(char[] chars, int last) {
        int at = last;
        while (at > last - LONGEST_PRODUCT && Chars.letter(chars[at])) {
            at--;
        }
        return Chars.upper(chars[at + 1]) && chars[at] != '.';
    }

    /** {@code jdom2/2.0.6.1/jdom2-2.0.6.1.jar} and {@code :jar:2.0.6.1:compile}. */
    private static boolean isArtifact(Plain text, int from, int end) {
        char[] chars = text.chars;
        if (chars[end] != '/' || chars[from - 1] != '/') {
            return text.startsWith(":jar:", from - 5);
        }
        int at = end + 1;
        while (at < end + LONGEST_FILE && (Chars.word(chars[at]) || chars[at] == '-' || chars[at] == '.')) {
            if (chars[at] == '-' && Arrays.equals(chars, from, end, chars, at + 1, at + 1 + end - from)) {
                return true;
            }
            at++;
        }
        return false;
    }

    private static boolean isNobodys(Plain text, int from, int end) {
        return text.startsWith("0.", from)
                || (end - from == 9 && text.startsWith("127.0.0.1", from))
                || (end - from == 15 && text.startsWith("255.255.255.255", from));
    }
}
