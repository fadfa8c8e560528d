package dev.privacysdk.detection;

/** Days as people write them: in numbers in any order, with the name of the month, and in Japanese with or without an era. */
final class Dates {
    private static final String SEPARATORS = "-/.";
    private static final char YEAR = '\u5E74';
    private static final char MONTH = '\u6708';
    private static final char DAY = '\u65E5';
    private static final char FIRST_YEAR = '\u5143';
    private static final String[] ERAS = {"\u4EE4\u548C", "\u5E73\u6210", "\u662D\u548C", "\u5927\u6B63", "\u660E\u6CBB"
    };
    private static final String ERA_LETTERS = "MTSHR";

    private Dates() {}

    /** The date to which the first digits here belong, or {@link Span#NONE}. */
    static long find(CharSequence text, int at) {
        int end = run(text, at);
        int length = end - at;
        char next = Peek.at(text, end);
        if (length == 8) {
            boolean day = year(at(text, at, at + 4)) && monthAndDay(at(text, at + 4, at + 6), at(text, at + 6, end));
            return day ? span(text, at, end) : Span.NONE;
        }
        if (next == YEAR && (length == 4 || length <= 2)) {
            return japanese(text, at, end);
        }
        if (next == MONTH && length <= 2) {
            return firstYear(text, at, end);
        }
        if (length == 4) {
            return year(at(text, at, end)) ? yearFirst(text, at, end) : Span.NONE;
        }
        if (length > 2) {
            return Span.NONE;
        }
        return SEPARATORS.indexOf(next) >= 0 && (Peek.digit(text, end + 1) >= 0 || spaced(text, end))
                ? dayFirst(text, at, end)
                : MonthNames.find(text, at, end);
    }

    private static boolean spaced(CharSequence text, int end) {
        return Peek.at(text, end) == '.' && Peek.at(text, end + 1) == ' ' && Peek.digit(text, end + 2) >= 0;
    }

    private static long yearFirst(CharSequence text, int at, int yearEnd) {
        char separator = Peek.at(text, yearEnd);
        int month = yearEnd + 1;
        int monthEnd = run(text, month);
        int dayEnd = run(text, monthEnd + 1);
        boolean date = separator != 0
                && SEPARATORS.indexOf(separator) >= 0
                && Peek.at(text, monthEnd) == separator
                && monthAndDay(two(text, month, monthEnd), two(text, monthEnd + 1, dayEnd));
        return date ? span(text, at, dayEnd) : Span.NONE;
    }

    /** Day and month in either order, then the year; or, behind the letter of an era, its year, month and day. */
    private static long dayFirst(CharSequence text, int at, int firstEnd) {
        char separator = Peek.at(text, firstEnd);
        int second = firstEnd + (spaced(text, firstEnd) ? 2 : 1);
        int secondEnd = run(text, second);
        if (Peek.at(text, secondEnd) != separator) {
            return Span.NONE;
        }
        int third = secondEnd + (spaced(text, secondEnd) ? 2 : 1);
        int end = run(text, third);
        int one = two(text, at, firstEnd);
        int two = two(text, second, secondEnd);
        int three = at(text, third, end);
        char before = Peek.at(text, at - 1);
        if (before != 0 && ERA_LETTERS.indexOf(before) >= 0) {
            return end - third <= 2 && monthAndDay(two, three) ? span(text, at - 1, end) : Span.NONE;
        }
        boolean years = end - third == 2 || (end - third == 4 && year(three));
        return years && (monthAndDay(two, one) || monthAndDay(one, two)) ? span(text, at, end) : Span.NONE;
    }

    private static long japanese(CharSequence text, int at, int yearEnd) {
        int start = yearEnd - at == 4 ? at : era(text, at);
        boolean known = start >= 0 && (yearEnd - at < 4 || year(at(text, at, yearEnd)));
        return known ? monthAndDayOf(text, start, yearEnd + 1) : Span.NONE;
    }

    /** The first year of an era has no number, so the month is what the digits begin with. */
    private static long firstYear(CharSequence text, int at, int end) {
        boolean first = Peek.at(text, at - 1) == YEAR && Peek.at(text, at - 2) == FIRST_YEAR;
        int start = first ? era(text, at - 2) : -1;
        return start < 0 || end - at > 2 ? Span.NONE : monthAndDayOf(text, start, at);
    }

    private static long monthAndDayOf(CharSequence text, int start, int month) {
        int monthEnd = run(text, month);
        int dayEnd = run(text, monthEnd + 1);
        boolean date = Peek.at(text, monthEnd) == MONTH
                && Peek.at(text, dayEnd) == DAY
                && monthAndDay(two(text, month, monthEnd), two(text, monthEnd + 1, dayEnd));
        return date ? Span.of(start, dayEnd + 1) : Span.NONE;
    }

    /** Where the name of an era begins that ends here, or -1. */
    private static int era(CharSequence text, int end) {
        for (String era : ERAS) {
            if (Peek.at(text, end - 2) == era.charAt(0) && Peek.at(text, end - 1) == era.charAt(1)) {
                return end - 2;
            }
        }
        return -1;
    }

    static boolean year(int year) {
        return year >= 1850 && year < 2100;
    }

    private static boolean monthAndDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** Behind the digits here. */
    static int run(CharSequence text, int at) {
        int end = at;
        while (end - at < 9 && Peek.digit(text, end) >= 0) {
            end++;
        }
        return end;
    }

    static int at(CharSequence text, int start, int end) {
        return end - start > 4 || end <= start ? -1 : (int) DigitGroups.value(text, start, end);
    }

    private static int two(CharSequence text, int start, int end) {
        return end - start > 2 ? -1 : at(text, start, end);
    }

    /** With a time behind it, perhaps, but not the middle of something longer. */
    static long span(CharSequence text, int start, int end) {
        char next = Peek.at(text, end);
        boolean time = next == 'T' && Peek.digit(text, end + 1) >= 0;
        return Borders.opens(text, start) && (time || Borders.closes(text, end)) ? Span.of(start, end) : Span.NONE;
    }
}
