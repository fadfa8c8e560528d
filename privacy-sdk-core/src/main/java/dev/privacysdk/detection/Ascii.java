package dev.privacysdk.detection;

/** Some of the characters of ASCII: those of the lower and those of the upper half as bits. */
final class Ascii {
    static final int CHARACTERS = 128;

    static final Ascii NONE = new Ascii(0, 0);

    private final long low;
    private final long high;

    private Ascii(long low, long high) {
        this.low = low;
        this.high = high;
    }

    static Ascii of(String characters) {
        Ascii all = NONE;
        for (int i = 0; i < characters.length(); i++) {
            all = all.and(of(characters.charAt(i)));
        }
        return all;
    }

    static Ascii of(char c) {
        return c < Long.SIZE ? new Ascii(1L << c, 0) : new Ascii(0, 1L << c);
    }

    /** From the one to the other. */
    static Ascii of(char first, char last) {
        Ascii all = NONE;
        for (char c = first; c <= last; c++) {
            all = all.and(of(c));
        }
        return all;
    }

    /** A letter, small or capital; any other character alone. */
    static Ascii anyCase(char c) {
        return of(Chars.lower(c)).and(of(Character.toUpperCase(c)));
    }

    Ascii and(Ascii others) {
        return new Ascii(low | others.low, high | others.high);
    }

    Ascii without(char c) {
        return not().and(of(c)).not();
    }

    /** All others. */
    Ascii not() {
        return new Ascii(~low, ~high);
    }

    boolean has(char c) {
        return ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
    }

    boolean isEmpty() {
        return (low | high) == 0;
    }

    boolean same(Ascii others) {
        return low == others.low && high == others.high;
    }
}
