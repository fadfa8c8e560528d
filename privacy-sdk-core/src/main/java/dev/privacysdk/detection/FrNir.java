package dev.privacysdk.detection;

/**
 * Social security numbers of France (NIR): sex, year, month, department, commune, order and a key modulo 97.
 *
 * <p>Corsica's departments are 2A and 2B. In one piece, or in groups with or without separators between any of them.
 */
final class FrNir implements Bounded {
    private static final int LENGTH = 15;
    private static final int MONTH = 3;
    private static final int DEPARTMENT = 5;
    private static final int KEY = 13;
    private static final int NO_DIGIT = Integer.MIN_VALUE;

    /** After which characters a separator may stand: 1 84 12 76 451 089 46. */
    private static final int JOINTS = 1 << 1 | 1 << 3 | 1 << 5 | 1 << 7 | 1 << 10 | 1 << KEY;

    @Override
    public String id() {
        return "fr-nir";
    }

    @Override
    public String country() {
        return "FR";
    }

    @Override
    public String token() {
        return "[NIR]";
    }

    @Override
    public String triggers() {
        return "123478";
    }

    @Override
    public long find(CharSequence text, int at) {
        long number = 0;
        int key = 0;
        int month = 0;
        int department = 0;
        int place = at;
        for (int i = 0; i < LENGTH; i++) {
            if ((JOINTS >>> i & 1) == 1 && separator(Peek.at(text, place))) {
                place++;
            }
            int digit = digit(Peek.at(text, place++), i == DEPARTMENT + 1 && department == 2);
            if (digit == NO_DIGIT) {
                return Span.NONE;
            }
            month = i == MONTH || i == MONTH + 1 ? month * 10 + digit : month;
            department = i == DEPARTMENT || i == DEPARTMENT + 1 ? department * 10 + digit : department;
            number = i < KEY ? number * 10 + digit : number;
            key = i < KEY ? key : key * 10 + digit;
        }
        boolean checked = isMonth(month) && department > 0 && key == 97 - (int) (number % 97);
        return checked && Borders.around(text, at, place) ? Span.of(at, place) : Span.NONE;
    }

    /** 2A is reckoned as 19 and 2B as 18: twice ten and one or two less. */
    private static int digit(char c, boolean corsica) {
        if (Chars.digit(c)) {
            return c - '0';
        }
        if (corsica && (c == 'A' || c == 'a')) {
            return -1;
        }
        return corsica && (c == 'B' || c == 'b') ? -2 : NO_DIGIT;
    }

    /** Months, and what stands there where the month is not known. */
    private static boolean isMonth(int month) {
        return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    }

    private static boolean separator(char c) {
        return c == ' ' || c == '-' || c == '.';
    }
}
