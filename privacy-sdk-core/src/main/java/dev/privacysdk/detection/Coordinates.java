package dev.privacysdk.detection;

/** One coordinate: degrees with a fraction, or degrees, minutes and seconds; perhaps with a sign or a hemisphere. */
final class Coordinates {
    private static final String MINUTE = "'\u2032\u2019";
    private static final String SECOND = "\"\u2033\u201D";
    private static final char DEGREE = '\u00B0';

    private Coordinates() {}

    /** Where the coordinate begins whose first digit is here; -1 where it is the middle of another number. */
    static int start(CharSequence text, int at) {
        char sign = Peek.at(text, at - 1);
        int start = sign == '-' || sign == '+' ? at - 1 : at;
        char before = Peek.at(text, start - 1);
        return Chars.word(before) || (before == '.' && Peek.digit(text, start - 2) >= 0) ? -1 : start;
    }

    static int degrees(CharSequence text, int at) {
        int end = digits(text, at);
        return end - at > 3 ? Integer.MAX_VALUE : (int) DigitGroups.value(text, at, end);
    }

    /** How many digits stand behind the point, or behind a comma where there are four or more. */
    static int decimals(CharSequence text, int at) {
        int point = digits(text, at);
        int decimals = digits(text, point + 1) - point - 1;
        return switch (Peek.at(text, point)) {
            case '.' -> decimals;
            case ',' -> decimals < 4 ? 0 : decimals;
            default -> 0;
        };
    }

    /** Behind the coordinate and its hemisphere; -1 where there is none. */
    static int end(CharSequence text, int at) {
        int whole = digits(text, at);
        if (whole - at < 1 || whole - at > 3) {
            return -1;
        }
        int decimals = decimals(text, at);
        int end = decimals > 0 ? whole + 1 + decimals : whole;
        if (Peek.at(text, end) == DEGREE) {
            return side(text, minutes(text, end + 1));
        }
        return decimals > 0 ? side(text, end) : -1;
    }

    /** Whether a coordinate that ends here says so by a degree sign or a hemisphere. */
    static boolean hasSide(CharSequence text, int end) {
        char last = Peek.at(text, end - 1);
        return Chars.letter(last) || last == DEGREE || MINUTE.indexOf(last) >= 0 || SECOND.indexOf(last) >= 0;
    }

    /** The first digit of the coordinate behind one that ends here, or -1. */
    static int second(CharSequence text, int end) {
        int at = end;
        while (at < end + 3 && at < text.length() && " ,;/".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        char sign = Peek.at(text, at);
        at += sign == '-' || sign == '+' ? 1 : 0;
        return at > end && Peek.digit(text, at) >= 0 ? at : -1;
    }

    private static int minutes(CharSequence text, int at) {
        int minutes = part(text, blank(text, at), MINUTE);
        if (minutes < 0) {
            return at;
        }
        int seconds = part(text, blank(text, minutes), SECOND);
        return seconds < 0 ? minutes : seconds;
    }

    private static int part(CharSequence text, int at, String marks) {
        int whole = digits(text, at);
        if (whole == at || whole - at > 2) {
            return -1;
        }
        int decimals = decimals(text, at);
        int end = decimals > 0 ? whole + 1 + decimals : whole;
        if (end < text.length() && marks.indexOf(text.charAt(end)) >= 0) {
            return end + 1;
        }
        // Two minute signs are what a second sign becomes in compatibility forms.
        boolean twice = MINUTE.indexOf(Peek.at(text, end)) >= 0 && Peek.at(text, end) == Peek.at(text, end + 1);
        return marks.equals(SECOND) && twice && Peek.at(text, end) != 0 ? end + 2 : -1;
    }

    private static int side(CharSequence text, int end) {
        int at = blank(text, end);
        char c = Peek.at(text, at);
        boolean side = c == 'N' || c == 'S' || c == 'E' || c == 'W' || c == 'O';
        return side && !Chars.word(Peek.at(text, at + 1)) ? at + 1 : end;
    }

    private static int blank(CharSequence text, int at) {
        return Peek.at(text, at) == ' ' ? at + 1 : at;
    }

    private static int digits(CharSequence text, int at) {
        int end = at;
        while (Peek.digit(text, end) >= 0 && end - at < 20) {
            end++;
        }
        return end;
    }
}
