package dev.privacysdk.detection;

/** Where a number may begin and end without being a piece of something longer: an identifier, a UUID, a hash, a version. */
final class Borders {
    private Borders() {}

    /** Whether what stands before this place is another thing. */
    static boolean opens(CharSequence text, int start) {
        char before = Peek.at(text, start - 1);
        char earlier = Peek.at(text, start - 2);
        if (Chars.word(before) || foreign(before)) {
            return false;
        }
        return switch (before) {
            case '-' -> !Chars.word(earlier);
            case '.' -> !Chars.digit(earlier);
            case '+', '@', '$' -> false;
            default -> true;
        };
    }

    /** Whether what stands at this place, behind the end, is another thing. */
    static boolean closes(CharSequence text, int end) {
        char next = Peek.at(text, end);
        char then = Peek.at(text, end + 1);
        if (Chars.word(next) || foreign(next)) {
            return false;
        }
        return switch (next) {
            case '-', '+' -> !Chars.word(then);
            case '.', '/' -> !Chars.digit(then);
            case '@' -> false;
            default -> true;
        };
    }

    /** A letter of a script with spaces between words, so that the number is a piece of this one. */
    private static boolean foreign(char c) {
        return Character.isLetter(c) && !Chars.cjk(c);
    }

    static boolean around(CharSequence text, int start, int end) {
        return opens(text, start) && closes(text, end);
    }
}
