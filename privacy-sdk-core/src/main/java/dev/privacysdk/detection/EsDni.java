package dev.privacysdk.detection;

/**
 * Identity numbers of Spain: DNI (eight digits and a letter) and NIE (X, Y or Z, seven digits and a letter).
 *
 * <p>The letter is the number modulo 23. Small letters need a word beside the number, for hashes have them.
 */
final class EsDni implements Bounded {
    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final ContextWords WORDS = ContextWords.of(
            24,
            "dni",
            "nie",
            "nif",
            "n.i.f",
            "d.n.i",
            "documento",
            "documento nacional de identidad",
            "identidad",
            "identificaci\u00F3n");

    @Override
    public String id() {
        return "es-dni";
    }

    @Override
    public String country() {
        return "ES";
    }

    @Override
    public String token() {
        return "[DNI]";
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        int foreigner = foreigner(text, at);
        int start = foreigner < 0 ? at : Peek.at(text, at - 1) == '-' ? at - 2 : at - 1;
        int digitsEnd = foreigner < 0 ? eight(text, at) : seven(text, at);
        if (digitsEnd < 0) {
            return Span.NONE;
        }
        char between = Peek.at(text, digitsEnd);
        int last = between == '-' || between == ' ' || between == '.' ? digitsEnd + 1 : digitsEnd;
        char letter = Peek.at(text, last);
        if (!Chars.letter(letter) || !Borders.around(text, start, last + 1)) {
            return Span.NONE;
        }
        long digits = DigitGroups.value(text, at, digitsEnd);
        long value = foreigner < 0 ? digits : foreigner * 10_000_000L + digits;
        boolean checked = LETTERS.charAt((int) (value % 23)) == (letter & ~0x20);
        return checked && (sure(text, start, last, digits) || WORDS.around(text, start, last + 1))
                ? Span.of(start, last + 1)
                : Span.NONE;
    }

    /** Capitals, not set apart by a space as the next word is, and not a date with its zone. */
    private static boolean sure(CharSequence text, int start, int last, long digits) {
        char first = Peek.at(text, start);
        char letter = Peek.at(text, last);
        boolean capitals =
                Chars.upper(letter) && (Chars.upper(first) || Chars.digit(first)) && Peek.at(text, last - 1) != ' ';
        return capitals && !((letter == 'Z' || letter == 'T') && date(digits));
    }

    private static boolean date(long digits) {
        long year = digits / 10_000;
        long month = digits / 100 % 100;
        return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && digits % 100 <= 31;
    }

    /** What X, Y or Z before the digits stands for, or -1. */
    private static int foreigner(CharSequence text, int at) {
        char before = Peek.at(text, at - 1);
        char c = before == '-' ? Peek.at(text, at - 2) : before;
        return switch (c) {
            case 'X', 'x' -> 0;
            case 'Y', 'y' -> 1;
            case 'Z', 'z' -> 2;
            default -> -1;
        };
    }

    private static int eight(CharSequence text, int at) {
        int bare = DigitGroups.bare(text, at, 8);
        return bare >= 0 ? bare : DigitGroups.grouped(text, at, 0x233);
    }

    private static int seven(CharSequence text, int at) {
        int bare = DigitGroups.bare(text, at, 7);
        return bare >= 0 ? bare : DigitGroups.grouped(text, at, 0x133);
    }
}
