package dev.privacysdk.detection;

import java.util.Arrays;
import java.util.List;

/**
 * Where in ASCII text a detector of the default profile may find something at all; clean text falls through it.
 *
 * <p>An automaton: each character costs one look into a table, whatever it is. It asks for less than any detector does, so
 * that nothing is found that it does not tell of. The table is filled as text is met, and safe for any number of threads:
 * what one has not seen yet it asks for.
 */
final class Sieve {
    /** Characters from the trigger of a detector to where the sieve tells of it; most have eight digits and brackets. */
    static final int REACH = 32;

    /** The state at the beginning of a text. */
    static final int BEGIN = 0;

    private static final byte[] KINDS = Kinds.of(Hints.all(true));
    private static final int FIRST_ROWS = 64;
    private static final int UNKNOWN = -1;

    /** Text that is worth reading at two places at once. */
    private static final int LONG = 32;

    private final Automaton automaton;

    /** For a state and a kind of character the next state, with a sign where something may have been found. */
    private volatile int[] table = rows(FIRST_ROWS);

    Sieve(List<Hint> hints) {
        automaton = new Automaton(hints);
    }

    /** For text as it is, or for text that is to stay on one line. */
    static Sieve of(boolean line) {
        return line ? OfLine.SIEVE : OfText.SIEVE;
    }

    private static final class OfText {
        private static final Sieve SIEVE = new Sieve(Hints.all(false));
    }

    private static final class OfLine {
        private static final Sieve SIEVE = new Sieve(Hints.all(true));
    }

    private static int[] rows(int count) {
        int[] rows = new int[count * Kinds.MOST];
        Arrays.fill(rows, UNKNOWN);
        return rows;
    }

    /**
     * Reads on from the state the text is in.
     *
     * @return where something may have been found, or where a character beyond ASCII stands; otherwise the end
     */
    int next(Plain text, int from, int to) {
        char[] chars = text.chars;
        int at = to - from < LONG ? from : both(text, from, to);
        while (at < to) {
            int[] known = table;
            int state = text.state;
            int next = state;
            while (at < to && (next = known[state + KINDS[chars[at]]]) >= 0) {
                state = next;
                at++;
            }
            text.state = state;
            if (at < to) {
                next = next == UNKNOWN ? learn(state, chars[at]) : next;
                text.state = next & ~Automaton.FOUND;
                if (next < 0) {
                    return at;
                }
                at++;
            }
        }
        return to;
    }

    /**
     * Reads the two halves at once, because a processor waits for one look into the table before the next: the second as if
     * nothing were going on before it, which behind a space is nearly always so.
     *
     * @return how far nothing was found
     */
    private int both(Plain text, int from, int to) {
        char[] chars = text.chars;
        int[] known = table;
        int half = half(chars, (from + to) >>> 1);
        int space = known[BEGIN + KINDS[' ']];
        if (half < 0 || space < 0) {
            return from;
        }
        int first = text.state;
        int second = space;
        int i = from;
        int j = half;
        while (i < half && j < to) {
            int next = known[first + KINDS[chars[i]]];
            int other = known[second + KINDS[chars[j]]];
            if ((next | other) < 0) {
                break;
            }
            first = next;
            second = other;
            i++;
            j++;
        }
        while (i < half) {
            int next = known[first + KINDS[chars[i]]];
            if (next < 0) {
                break;
            }
            first = next;
            i++;
        }
        boolean asSupposed = i == half && first == space;
        text.state = asSupposed ? second : first;
        return asSupposed ? j : i;
    }

    /** Behind the next space; -1 where none is near. */
    private static int half(char[] chars, int from) {
        for (int at = from; at < from + LONG / 2; at++) {
            if (chars[at] == ' ') {
                return at + 1;
            }
        }
        return -1;
    }

    private synchronized int learn(int state, char c) {
        if (c >= Ascii.CHARACTERS) {
            return BEGIN | Automaton.FOUND;
        }
        int next = automaton.next(state / Kinds.MOST, c);
        int row = (next & ~Automaton.FOUND) * Kinds.MOST | (next & Automaton.FOUND);
        int[] rows = table;
        if (automaton.states() * Kinds.MOST > rows.length) {
            // Whoever reads the old one meets no state that it has no row for.
            rows = rows(2 * automaton.states());
            System.arraycopy(table, 0, rows, 0, table.length);
        }
        rows[state + KINDS[c]] = row;
        table = rows;
        return row;
    }
}
