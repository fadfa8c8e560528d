package dev.privacysdk.detection;

/** The numbers of papers, which have no common shape: letters and digits in one piece, perhaps with hyphens inside. */
final class Papers {
    private static final int LONGEST = 24;

    private Papers() {}

    /** Where the piece begins to which the character at this place belongs; -1 where it is too long. */
    static int start(CharSequence text, int at) {
        int start = at;
        while (start > 0 && inside(text, start - 1)) {
            start--;
            if (at - start > LONGEST) {
                return -1;
            }
        }
        return start;
    }

    static int end(CharSequence text, int at) {
        int end = at;
        while (inside(text, end) && end - at <= LONGEST) {
            end++;
        }
        return end;
    }

    /** How many characters, hyphens not counted; 0 where there are small letters. */
    static int length(CharSequence text, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.letter(c) && !Chars.upper(c)) {
                return 0;
            }
            length += c == '-' ? 0 : 1;
        }
        return length;
    }

    static int digits(CharSequence text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Chars.digit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean inside(CharSequence text, int at) {
        char c = Peek.at(text, at);
        return Chars.letter(c)
                || Chars.digit(c)
                || (c == '-' && joins(Peek.at(text, at - 1)) && joins(Peek.at(text, at + 1)));
    }

    private static boolean joins(char c) {
        return Chars.letter(c) || Chars.digit(c);
    }
}
