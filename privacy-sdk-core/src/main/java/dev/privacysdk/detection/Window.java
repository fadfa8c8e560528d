package dev.privacysdk.detection;

/** The stretch of text that a detector of an application is shown. */
final class Window implements CharSequence {
    private static final char[] NOTHING = {};

    /** How far it reaches on either side of the trigger. */
    static final int REACH = 512;

    private char[] chars = NOTHING;
    private int from;
    private int to;

    /** Opens it around a place, and tells where in it the place is. */
    int open(Plain text, int at) {
        chars = text.chars;
        from = Math.max(Plain.MARGIN, at - REACH);
        to = Math.min(text.end, at + REACH);
        return at - from;
    }

    /** Shows nothing more, to whoever has kept it. */
    void close() {
        chars = NOTHING;
        from = 0;
        to = 0;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        if (index < 0 || index >= to - from) {
            throw new IndexOutOfBoundsException(index);
        }
        return chars[from + index];
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        if (begin < 0 || end > to - from || begin > end) {
            throw new IndexOutOfBoundsException(begin);
        }
        return new String(chars, from + begin, end - begin);
    }

    @Override
    public String toString() {
        return new String(chars, from, to - from);
    }
}
