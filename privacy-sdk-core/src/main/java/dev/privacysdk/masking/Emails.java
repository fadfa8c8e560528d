package dev.privacysdk.masking;

import java.util.Locale;
import java.util.Set;

/** E-mail addresses as people write them: plus-addresses, quoted local parts, international and full-width forms. */
final class Emails {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_QUOTED = 80;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_LITERAL = 48;
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "avif");

    private Emails() {}

    /** The address around an at-sign that stands from {@code at} to {@code after}. */
    static long find(String text, int at, int after, int floor) {
        int start = localStart(text, at, floor);
        if (start < 0) {
            return Found.NOTHING;
        }
        int end = domainEnd(text, after);
        if (end < 0 || isNobodys(text, start, at) || isPicture(text, after, end)) {
            return Found.NOTHING;
        }
        return Found.of(Found.EMAIL, start, end);
    }

    private static int localStart(String text, int at, int floor) {
        char before = Chars.at(text, at - 1);
        if (at - 1 < floor) {
            return -1;
        }
        if (before == '"') {
            return quotedStart(text, at - 2, floor);
        }
        boolean cjk = Chars.cjk(text.charAt(at - 1));
        int limit = Math.max(floor, at - LONGEST_LOCAL);
        int start = at;
        while (start > limit && belongs(text, start - 1, cjk)) {
            start--;
        }
        while (start < at && Chars.at(text, start) == '.') {
            start++;
        }
        return start == at || isMasked(text, start, at) ? -1 : start;
    }

    private static boolean belongs(String text, int at, boolean cjk) {
        char raw = text.charAt(at);
        char c = Chars.narrow(raw);
        if (Chars.word(c) || c == '.' || c == '-' || c == '+' || c == '*') {
            return true;
        }
        return switch (c) {
            case '!', '#', '$', '\'', '^', '~', '%' ->
                Chars.word(Chars.at(text, at - 1)) && Chars.word(Chars.at(text, at + 1));
            case '=' -> isReturnPath(text, at);
            case '&', '/' -> Chars.word(Chars.at(text, at + 1)) && beginsWithWord(text, at, c);
            default -> Chars.foreign(raw) && (cjk || !Chars.cjk(raw));
        };
    }

    /** {@code tom&jerry@} is one address; {@code ?a=b&c@} and {@code //host/c@} are not. */
    private static boolean beginsWithWord(String text, int at, char joint) {
        int i = at - 1;
        if (!Chars.word(Chars.at(text, i))) {
            return false;
        }
        while (i >= 0 && i > at - LONGEST_LOCAL) {
            char c = Chars.at(text, i);
            if (!Chars.word(c) && c != '.' && c != '-' && c != '+' && c != joint) {
                return Chars.at(text, i + 1) != joint && (Character.isWhitespace(c) || "\"'<(,;{".indexOf(c) >= 0);
            }
            i--;
        }
        char first = Chars.at(text, i + 1);
        return i < 0 && first != joint;
    }

    /** {@code list+person=example.com@} is one address; {@code email=person@} is not. */
    private static boolean isReturnPath(String text, int at) {
        for (int i = at - 1; i >= 0 && i > at - LONGEST_LOCAL; i--) {
            char c = Chars.at(text, i);
            if (c == '+') {
                return Chars.word(Chars.at(text, i - 1));
            }
            if (!Chars.word(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return false;
    }

    private static int quotedStart(String text, int last, int floor) {
        for (int i = last; i >= floor && i > last - LONGEST_QUOTED; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return -1;
            }
            if (c == '"' && Chars.at(text, i - 1) != '\\') {
                return i == last ? -1 : i;
            }
        }
        return -1;
    }

    /** What our own strategy leaves of an address: one letter at most, and stars. */
    private static boolean isMasked(String text, int start, int at) {
        int stars = at - 3;
        return stars >= start
                && text.startsWith("***", stars)
                && text.codePointCount(start, stars) <= 1
                && (stars == start || text.charAt(start) != '*');
    }

    /** {@code git@github.com} is how a repository is called. */
    private static boolean isNobodys(String text, int start, int at) {
        return at - start == 3 && text.startsWith("git", start);
    }

    /** {@code icon@2x.png} is a picture for a fine screen. */
    private static boolean isPicture(String text, int after, int end) {
        return end - after > 3
                && Chars.digitAt(text, after) >= 0
                && Chars.at(text, after + 1) == 'x'
                && Chars.at(text, after + 2) == '.'
                && PICTURES.contains(lastLabel(text, after, end));
    }

    private static String lastLabel(String text, int from, int end) {
        int start = end;
        while (start > from && Chars.at(text, start - 1) != '.') {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int domainEnd(String text, int from) {
        if (Chars.at(text, from) == '[') {
            return literalEnd(text, from + 1);
        }
        int limit = Math.min(text.length(), from + LONGEST_DOMAIN);
        int label = from;
        int labels = 0;
        int end = -1;
        for (int i = from; i <= limit; i++) {
            char raw = i == limit ? 0 : text.charAt(i);
            char c = Chars.narrow(raw);
            if (inLabel(text, label, i, raw, c)) {
                continue;
            }
            if (i == label || Chars.at(text, label) == '-') {
                break;
            }
            labels++;
            int top = topEnd(text, label, i);
            if (labels > 1 && top > 0) {
                end = top;
            }
            if (c != '.' || (top > 0 && top < i)) {
                break;
            }
            label = i + 1;
        }
        return end > 0 && isVersion(text, from, end) ? -1 : end;
    }

    private static boolean inLabel(String text, int label, int at, char raw, char narrow) {
        if (narrow == '-' ? raw == '-' || raw == '\uFF0D' : Chars.word(narrow) && narrow != '_') {
            return true;
        }
        // Text that runs on without a space ends a label that began in Latin letters.
        return raw != 0 && Chars.foreign(raw) && !(Chars.cjk(raw) && at > label && !Chars.cjk(text.charAt(label)));
    }

    /** Where a last label ends that can be a top-level domain: two letters at least; -1 where it cannot. */
    private static int topEnd(String text, int from, int to) {
        int end = from;
        while (end < to && (Chars.letter(Chars.at(text, end)) || Chars.foreign(text.charAt(end)))) {
            end++;
        }
        if (end - from == 2 && text.regionMatches(true, from, "xn--", 0, 4)) {
            return to - from > 4 ? to : -1;
        }
        if (end - from < 2 || (end < to && text.charAt(end) != '-')) {
            return -1;
        }
        return end;
    }

    /** {@code tool@1.2.3-rc.one} and {@code tool@1.2.3.Final} name versions; {@code ada@12.34.example.com} is somebody. */
    private static boolean isVersion(String text, int from, int end) {
        int numbers = 0;
        int i = from;
        while (i < end && Chars.digitAt(text, i) >= 0) {
            while (i < end && Chars.digitAt(text, i) >= 0) {
                i++;
            }
            numbers++;
            if (Chars.at(text, i) == '.' && Chars.digitAt(text, i + 1) >= 0) {
                i++;
            }
        }
        if (numbers < 3) {
            return false;
        }
        char next = Chars.at(text, i);
        return next == '-' || (next == '.' && lastLabel(text, from, end).length() == end - i - 1);
    }

    private static int literalEnd(String text, int from) {
        for (int i = from; i < text.length() && i < from + LONGEST_LITERAL; i++) {
            char c = Chars.at(text, i);
            if (c == ']') {
                return i > from + 2 ? i + 1 : -1;
            }
            if (!Chars.word(c) && c != ':' && c != '.') {
                return -1;
            }
        }
        return -1;
    }
}
