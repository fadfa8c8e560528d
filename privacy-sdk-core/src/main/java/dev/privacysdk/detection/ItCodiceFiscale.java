package dev.privacysdk.detection;

/**
 * Tax codes of Italy: six letters of the name, year, month and day, place of birth, and a letter that checks the rest.
 *
 * <p>Where two people would have the same, letters stand for digits from the right (omocodia). One in which letters stand
 * for all seven has no digit to look at and is not found. In one piece, or as 3-3-5-5 with spaces.
 */
final class ItCodiceFiscale implements Bounded {
    private static final int LENGTH = 16;
    private static final int NAME = 6;
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String FOR_DIGITS = "LMNPQRSTUV";
    private static final int DIGITS_AT = 1 << 6 | 1 << 7 | 1 << 9 | 1 << 10 | 1 << 12 | 1 << 13 | 1 << 14;
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    @Override
    public String id() {
        return "it-codice-fiscale";
    }

    @Override
    public String country() {
        return "IT";
    }

    @Override
    public String token() {
        return "[CODICE-FISCALE]";
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        int start = at;
        while (start > 0 && at - start < LENGTH && Chars.word(text.charAt(start - 1))) {
            start--;
        }
        long found = found(text, start, false);
        return found != Span.NONE || Peek.at(text, start - 1) != ' ' ? found : found(text, at - NAME - 2, true);
    }

    private static long found(CharSequence text, int start, boolean spaced) {
        if (start < 0) {
            return Span.NONE;
        }
        int end = place(start, LENGTH - 1, spaced) + 1;
        return end <= text.length() && shaped(text, start, spaced) && Borders.around(text, start, end)
                ? Span.of(start, end)
                : Span.NONE;
    }

    private static int place(int start, int index, boolean spaced) {
        return spaced
                ? start + index + (index >= 3 ? 1 : 0) + (index >= 6 ? 1 : 0) + (index >= 11 ? 1 : 0)
                : start + index;
    }

    private static boolean shaped(CharSequence text, int start, boolean spaced) {
        int sum = 0;
        int day = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = upper(Peek.at(text, place(start, i, spaced)));
            boolean digitHere = (DIGITS_AT >>> i & 1) == 1;
            int digit = digitHere ? digit(c) : -1;
            if (digitHere ? digit < 0 : !Chars.upper(c)) {
                return false;
            }
            if (i == 8 && MONTHS.indexOf(c) < 0) {
                return false;
            }
            day = i == 9 || i == 10 ? day * 10 + digit : day;
            if (i == LENGTH - 1) {
                return sum % 26 == c - 'A' && dayIs(day) && gaps(text, start, spaced);
            }
            int value = Chars.digit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return false;
    }

    private static boolean gaps(CharSequence text, int start, boolean spaced) {
        return !spaced
                || (text.charAt(start + 3) == ' ' && text.charAt(start + 7) == ' ' && text.charAt(start + 13) == ' ');
    }

    /** Women's days have 40 added. */
    private static boolean dayIs(int day) {
        return (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    }

    private static int digit(char c) {
        return Chars.digit(c) ? c - '0' : FOR_DIGITS.indexOf(c);
    }

    private static char upper(char c) {
        return Chars.letter(c) ? (char) (c & ~0x20) : c;
    }
}
