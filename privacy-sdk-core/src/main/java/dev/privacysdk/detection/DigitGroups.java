package dev.privacysdk.detection;

/**
 * Digits in groups.
 *
 * <p>The lengths of the groups stand in one number, a nibble each: {@code 3-3-4} is {@code 0x334}.
 */
final class DigitGroups {
    private static final String SEPARATORS = " -.";

    private DigitGroups() {}

    /** Behind the digits that stand here in one piece, if there are exactly so many; otherwise -1. */
    static int bare(CharSequence text, int at, int digits) {
        int end = at;
        while (end - at <= digits && Peek.digit(text, end) >= 0) {
            end++;
        }
        return end - at == digits ? end : -1;
    }

    /** Behind the groups that begin here, with the same space, hyphen or dot between all of them; otherwise -1. */
    static int grouped(CharSequence text, int at, int shape) {
        int end = at;
        char separator = 0;
        for (int shift = highest(shape); shift >= 0; shift -= 4) {
            end = bare(text, end, shape >>> shift & 15);
            if (end < 0 || shift == 0) {
                return end;
            }
            char between = Peek.at(text, end);
            if (SEPARATORS.indexOf(between) < 0 || (separator != 0 && between != separator)) {
                return -1;
            }
            separator = between;
            end++;
        }
        return -1;
    }

    /** Whether more digits stand beside these groups, so that they are a piece of a longer row. */
    static boolean goOn(CharSequence text, int start, int end) {
        return separated(text, start - 1, start - 2) || separated(text, end, end + 1);
    }

    private static boolean separated(CharSequence text, int between, int beyond) {
        return SEPARATORS.indexOf(Peek.at(text, between)) >= 0 && Peek.digit(text, beyond) >= 0;
    }

    /** The digits between two places as one number; at most 18 of them. */
    static long value(CharSequence text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = Peek.digit(text, i);
            value = digit < 0 ? value : value * 10 + digit;
        }
        return value;
    }

    private static int highest(int shape) {
        return (31 - Integer.numberOfLeadingZeros(shape)) / 4 * 4;
    }
}
