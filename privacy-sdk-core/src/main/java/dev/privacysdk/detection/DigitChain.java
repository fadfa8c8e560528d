package dev.privacysdk.detection;

/**
 * Counts digits with the separators of {@link Groups} between them, as a step of an automaton: from a state and a character
 * to the next.
 *
 * <p>A chain has enough with eight digits, with seven in one piece or as {@code 3-4}; a day, {@code 2026-01-15}, has not.
 */
final class DigitChain {
    /** Added to the state where a chain has enough. */
    static final int ENOUGH = 1 << 15;

    private static final int WORD = 0;
    private static final int GAP = 1;
    private static final int DIGITS = 2;
    private static final int SEPARATORS = 3;

    private static final int MODE = 3;
    private static final int COUNT_SHIFT = 2;
    private static final int COUNT = 15;
    private static final int KIND_SHIFT = 6;
    private static final int KIND = 7;
    private static final int LENGTH_SHIFT = 9;
    private static final int LENGTH = 3;
    private static final int PLAIN = 1 << 11;

    /** The first group; the first group of something that may be a day; the rest of a postal code, of a day, of another. */
    private static final int FIRST = 0;

    private static final int YEAR = 1;
    private static final int POSTAL = 2;
    private static final int DAY = 3;
    private static final int OTHER = 4;

    private static final int FEWEST = 8;
    private static final int FEWEST_ALONE = 7;

    private DigitChain() {}

    /** Whether two characters are the same to every chain. */
    static boolean alike(char c, char other) {
        if (Chars.digit(c) || Groups.isSeparator(c)) {
            return c == other || (Chars.digit(c) && Chars.digit(other) && begins(c) == begins(other));
        }
        return !Chars.digit(other) && !Groups.isSeparator(other) && apart(c) == apart(other);
    }

    /** The first digit of a year. */
    private static boolean begins(char c) {
        return c == '1' || c == '2';
    }

    static int next(int state, char c) {
        if (Chars.digit(c)) {
            return digit(state, c);
        }
        int count = state >> COUNT_SHIFT & COUNT;
        int kind = state >> KIND_SHIFT & KIND;
        boolean day = kind == DAY && count == FEWEST;
        if ((state & MODE) < DIGITS || day || !Groups.isSeparator(c)) {
            return apart(c);
        }
        return (state & MODE) == DIGITS ? separated(count, kind, c) : separatedMore(state, count, c);
    }

    /** Behind a character that is no part of a chain. */
    private static int apart(char c) {
        return (Neighbors.of(c) & Neighbors.GAP) != 0 ? GAP : WORD;
    }

    private static int digit(int state, char c) {
        int count = (state >> COUNT_SHIFT & COUNT) + 1;
        int kind = state >> KIND_SHIFT & KIND;
        return switch (state & MODE) {
            case WORD -> WORD;
            case GAP -> digits(1, begins(c) ? YEAR : FIRST);
            case DIGITS -> kind == DAY ? longer(count) : more(count, kind);
            default -> more(count, kind);
        };
    }

    /** One more digit in a group of what may be a day, of which each has two. */
    private static int longer(int count) {
        return switch (count) {
            case 7 -> digits(count, OTHER);
            case FEWEST + 1 -> digits(FEWEST, OTHER) | ENOUGH;
            default -> digits(count, DAY);
        };
    }

    private static int more(int count, int kind) {
        boolean early = kind == FIRST || kind == YEAR || kind == POSTAL;
        return kind == DAY ? digits(count, DAY) : more(count, kind, early ? FEWEST_ALONE : FEWEST);
    }

    /** Having enough is told once for each group: what begins in it is looked at from there. */
    private static int more(int count, int kind, int fewest) {
        if (count < fewest) {
            return digits(count, kind);
        }
        boolean told = count > FEWEST && kind == OTHER;
        return digits(FEWEST, OTHER) | (told ? 0 : ENOUGH);
    }

    private static int separated(int count, int kind, char c) {
        int then = OTHER;
        if (c == '-') {
            boolean year = (kind == YEAR && count == 4) || (kind == DAY && count == 6);
            boolean postal = count == 3 && (kind == FIRST || kind == YEAR);
            then = year ? DAY : postal ? POSTAL : OTHER;
        }
        return separators(Math.min(count, FEWEST - 1), then, 1, plain(c));
    }

    private static int separatedMore(int state, int count, char c) {
        int length = (state >> LENGTH_SHIFT & LENGTH) + 1;
        boolean plain = (state & PLAIN) != 0;
        return length > LENGTH || (plain && plain(c)) ? apart(c) : separators(count, OTHER, length, plain || plain(c));
    }

    private static boolean plain(char separator) {
        return separator != '(' && separator != ')';
    }

    private static int digits(int count, int kind) {
        return DIGITS | count << COUNT_SHIFT | kind << KIND_SHIFT;
    }

    private static int separators(int count, int kind, int length, boolean plain) {
        return SEPARATORS | count << COUNT_SHIFT | kind << KIND_SHIFT | length << LENGTH_SHIFT | (plain ? PLAIN : 0);
    }
}
