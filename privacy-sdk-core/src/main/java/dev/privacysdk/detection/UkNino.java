package dev.privacysdk.detection;

/**
 * National Insurance numbers of the United Kingdom: two letters, six digits and a letter from A to D.
 *
 * <p>They have no check digit. So small letters, and numbers without the last letter, need a word beside them.
 */
final class UkNino implements Bounded {
    private static final String NEVER_FIRST = "DFIQUV";
    private static final String NEVER_SECOND = "DFIOQUV";
    private static final ContextWords WORDS = ContextWords.of(
            32,
            "nino",
            "ni no",
            "ni number",
            "national insurance",
            "national insurance no",
            "national insurance number",
            "insurance number");

    @Override
    public String id() {
        return "uk-nino";
    }

    @Override
    public String country() {
        return "GB";
    }

    @Override
    public String token() {
        return "[NINO]";
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        int start = prefix(text, at);
        if (start < 0) {
            return Span.NONE;
        }
        int digitsEnd = digits(text, at);
        if (digitsEnd < 0) {
            return Span.NONE;
        }
        int end = suffix(text, digitsEnd);
        boolean sure = end > digitsEnd && Chars.upper(text.charAt(start)) && Chars.upper(text.charAt(end - 1));
        return Borders.around(text, start, end) && (sure || WORDS.around(text, start, end))
                ? Span.of(start, end)
                : Span.NONE;
    }

    /** Where the two letters before the digits begin, or -1. */
    private static int prefix(CharSequence text, int at) {
        int start = separator(Peek.at(text, at - 1)) ? at - 3 : at - 2;
        char first = upper(Peek.at(text, start));
        char second = upper(Peek.at(text, start + 1));
        return Chars.upper(first)
                        && Chars.upper(second)
                        && NEVER_FIRST.indexOf(first) < 0
                        && NEVER_SECOND.indexOf(second) < 0
                        && allocated(first, second)
                ? start
                : -1;
    }

    private static boolean allocated(char first, char second) {
        return !(first == 'B' && second == 'G')
                && !(first == 'G' && second == 'B')
                && !(first == 'K' && second == 'N')
                && !(first == 'N' && (second == 'K' || second == 'T'))
                && !(first == 'T' && second == 'N')
                && !(first == 'Z' && second == 'Z');
    }

    private static int digits(CharSequence text, int at) {
        int bare = DigitGroups.bare(text, at, 6);
        return bare >= 0 ? bare : DigitGroups.grouped(text, at, 0x222);
    }

    /** Behind the last letter; the same place where there is none. */
    private static int suffix(CharSequence text, int at) {
        int letter = separator(Peek.at(text, at)) ? at + 1 : at;
        char c = upper(Peek.at(text, letter));
        return c >= 'A' && c <= 'D' && !Chars.word(Peek.at(text, letter + 1)) ? letter + 1 : at;
    }

    private static boolean separator(char c) {
        return c == ' ' || c == '-' || c == '.';
    }

    private static char upper(char c) {
        return Chars.letter(c) ? (char) (c & ~0x20) : c;
    }
}
