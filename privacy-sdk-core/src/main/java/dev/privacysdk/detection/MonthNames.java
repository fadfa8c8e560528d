package dev.privacysdk.detection;

/** Days with the name of the month: 3 May 1990, May 3rd, 1990, 3. Mai 1990, 1er mai 1990. */
final class MonthNames {
    private static final int LONGEST = 12;
    private static final ContextWords NAMES = ContextWords.of(
            0,
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "januar",
            "februar",
            "m\u00E4rz",
            "maerz",
            "mai",
            "juni",
            "juli",
            "oktober",
            "okt",
            "dezember",
            "dez",
            "janvier",
            "f\u00E9vrier",
            "mars",
            "avril",
            "juin",
            "juillet",
            "ao\u00FBt",
            "septembre",
            "octobre",
            "novembre",
            "d\u00E9cembre",
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
            "gennaio",
            "febbraio",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "settembre",
            "ottobre",
            "dicembre");
    private static final String[] ORDINALS = {"st", "nd", "rd", "th", "er", "."};

    private MonthNames() {}

    /** The date whose day stands between these places, or {@link Span#NONE}. */
    static long find(CharSequence text, int at, int dayEnd) {
        int day = Dates.at(text, at, dayEnd);
        if (day < 1 || day > 31) {
            return Span.NONE;
        }
        int behind = ordinal(text, dayEnd);
        int start = nameBefore(text, at);
        if (start >= 0) {
            return yearAt(text, start, blanks(text, behind));
        }
        int name = of(text, blanks(text, behind));
        int nameEnd = letters(text, name);
        return nameEnd > name && NAMES.endsBefore(text, nameEnd)
                ? yearAt(text, at, of(text, blanks(text, nameEnd)))
                : Span.NONE;
    }

    private static long yearAt(CharSequence text, int start, int at) {
        int end = Dates.run(text, at);
        return end - at == 4 && Dates.year(Dates.at(text, at, end)) ? Dates.span(text, start, end) : Span.NONE;
    }

    private static int ordinal(CharSequence text, int at) {
        for (String ordinal : ORDINALS) {
            if (Peek.at(text, at) == ordinal.charAt(0)
                    && (ordinal.length() == 1 || Peek.at(text, at + 1) == ordinal.charAt(1))) {
                return at + ordinal.length();
            }
        }
        return at;
    }

    /** Where the name of a month begins that stands before this place, or -1. */
    private static int nameBefore(CharSequence text, int at) {
        int end = at;
        while (end > 0 && at - end < 2 && separates(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end < at && end > start && NAMES.endsBefore(text, end) ? start : -1;
    }

    /** Behind "de" and "of" and the blank after it. */
    private static int of(CharSequence text, int at) {
        char first = Peek.at(text, at);
        char second = Peek.at(text, at + 1);
        boolean of = (first == 'd' && second == 'e') || (first == 'o' && second == 'f');
        return of && Peek.at(text, at + 2) == ' ' ? at + 3 : at;
    }

    private static int blanks(CharSequence text, int at) {
        int end = at;
        while (end - at < 2 && separates(Peek.at(text, end))) {
            end++;
        }
        return end;
    }

    private static int letters(CharSequence text, int at) {
        int end = at;
        while (end - at < LONGEST && Character.isLetter(Peek.at(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean separates(char c) {
        return c == ' ' || c == ',' || c == '.' || c == '-';
    }
}
