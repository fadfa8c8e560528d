package dev.privacysdk.masking;

import dev.privacysdk.detection.IpNetwork;
import java.util.ArrayList;
import java.util.List;

/** Strategies that show a part of a value; whatever has not the shape they expect is redacted whole. */
final class Partials {
    private static final String STARS = "***";
    private static final String FOUR_STARS = "****";
    private static final int ENOUGH_FOR_LAST_FOUR = 8;
    private static final int MOST_INITIALS = 4;
    private static final int LONGEST_DOMAIN = 255;

    private Partials() {}

    /** First letter and domain: {@code t***@example.com}. */
    static String email(String value) {
        int at = value.lastIndexOf('@');
        if (at <= 0 || !isDomain(value, at + 1)) {
            return Masks.REDACTED;
        }
        String domain = value.substring(at);
        int first = value.codePointAt(0);
        // A local part of one letter would be shown whole.
        boolean one = value.codePointCount(0, at) == 1;
        return (one || !Character.isLetterOrDigit(first) ? "" : Character.toString(first)) + STARS + domain;
    }

    private static boolean isDomain(String value, int from) {
        int length = value.length() - from;
        if (length == 0 || length > LONGEST_DOMAIN) {
            return false;
        }
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** The last four letters or digits, of eight at least: {@code ****1111}. */
    static String lastFour(String value) {
        if (isLastFour(value)) {
            return value;
        }
        StringBuilder shown = new StringBuilder();
        int count = 0;
        int kept = 0;
        for (int i = value.length(); i > 0 && count < ENOUGH_FOR_LAST_FOUR; ) {
            int point = value.codePointBefore(i);
            i -= Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                count++;
                if (kept < 4) {
                    kept++;
                    shown.insert(0, Character.toString(point));
                }
            }
        }
        return count < ENOUGH_FOR_LAST_FOUR ? Masks.REDACTED : FOUR_STARS + shown;
    }

    private static boolean isLastFour(String value) {
        return value.startsWith(FOUR_STARS)
                && value.codePointCount(4, value.length()) == 4
                && value.codePoints().skip(4).allMatch(Character::isLetterOrDigit);
    }

    /** The year of a date: {@code 1984}. */
    static String year(String value) {
        String text = value.strip();
        int length = text.length();
        if (length == 4 || (length > 4 && !isDigit(text, 4)) || (length == 8 && digits(text, 0, 8))) {
            if (digits(text, 0, 4) && plausible(text, 0)) {
                return text.substring(0, 4);
            }
        }
        if (length > 5
                && digits(text, length - 4, length)
                && !isDigit(text, length - 5)
                && plausible(text, length - 4)) {
            return text.substring(length - 4);
        }
        return Masks.REDACTED;
    }

    private static boolean plausible(String text, int at) {
        int year = Integer.parseInt(text, at, at + 4, 10);
        return year >= 1800 && year < 2200;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean digits(String text, int from, int to) {
        if (to > text.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isDigit(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** The first letters of the words of a name: {@code T. Y.} */
    static String initials(String value) {
        List<String> words = words(value);
        if (words.isEmpty() || words.size() > MOST_INITIALS) {
            return Masks.REDACTED;
        }
        StringBuilder shown = new StringBuilder();
        for (String word : words) {
            int first = word.codePointAt(0);
            // A name of one letter would be shown whole; what was made here comes with its dot.
            boolean whole = word.codePointCount(0, word.length()) == 1;
            shown.append(shown.isEmpty() ? "" : " ");
            shown.append(whole || !Character.isLetter(first) ? "*" : Character.toString(first))
                    .append('.');
        }
        return shown.toString();
    }

    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= value.length() && words.size() <= MOST_INITIALS; i++) {
            boolean gap = i == value.length() || Character.isWhitespace(value.charAt(i)) || value.charAt(i) == '\u3000';
            if (gap && start >= 0) {
                words.add(value.substring(start, i));
                start = -1;
            } else if (!gap && start < 0) {
                start = i;
            }
        }
        return words;
    }

    /** The network of an address: {@code 203.0.113.*}, {@code 2001:db8:1:*}. */
    static String ip(String value) {
        String text = value.strip();
        if (isNetwork(text)) {
            return text;
        }
        String network = IpNetwork.of(text);
        return network == null ? Masks.REDACTED : network + "*";
    }

    private static boolean isNetwork(String text) {
        if (!text.endsWith("*")) {
            return false;
        }
        String network = text.substring(0, text.length() - 1);
        return network.equals(IpNetwork.of(network + (network.endsWith(".") ? "0" : ":")));
    }
}
