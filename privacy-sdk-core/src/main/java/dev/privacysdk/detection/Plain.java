package dev.privacysdk.detection;

import java.util.Arrays;

/**
 * The text that detectors look at: what was written, with full-width forms and escapes made plain.
 *
 * <p>It stands between margins of zeros, so that a look a few characters before or behind it needs no check; a zero is
 * part of nothing that anybody looks for. All places count from the beginning of the array.
 */
final class Plain implements CharSequence {
    /** The zeros on either side. */
    static final int MARGIN = 64;

    char[] chars;
    int end = MARGIN;

    /** Before this place everything is settled; nothing that is found may begin there. */
    int floor = MARGIN;

    /** Which detectors are on, by their bits. */
    int on = -1;

    /** Where to go on after digits that were nothing. */
    int next;

    /** How far the sieve has come. */
    int state;

    /** Whether no detector of the application wants to see what is skipped. */
    boolean alone = true;

    /** What the last find was. */
    Standard kind = Standard.EMAIL;

    final Groups groups = new Groups();

    Plain(int capacity) {
        chars = new char[capacity + 2 * MARGIN];
    }

    static Plain of(CharSequence text) {
        Plain plain = new Plain(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.chars[MARGIN + i] = text.charAt(i);
        }
        plain.end = MARGIN + text.length();
        return plain;
    }

    /** Takes the beginning of a text as it is. */
    void load(String text, int length) {
        ensure(length);
        text.getChars(0, length, chars, MARGIN);
        finish(MARGIN + length);
    }

    void ensure(int capacity) {
        if (chars.length < capacity + 2 * MARGIN) {
            chars = new char[Math.max(capacity, 2 * (chars.length - 2 * MARGIN)) + 2 * MARGIN];
        }
    }

    /** Ends the text here, and forgets what stood behind it. */
    void finish(int last) {
        end = last;
        floor = MARGIN;
        Arrays.fill(chars, last, last + MARGIN, (char) 0);
    }

    @Override
    public int length() {
        return end - MARGIN;
    }

    @Override
    public char charAt(int index) {
        return chars[MARGIN + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, MARGIN + from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, MARGIN, end - MARGIN);
    }

    boolean startsWith(String expected, int at) {
        if (at < MARGIN || at + expected.length() > end) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (chars[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean startsWithIgnoringCase(String lower, int at) {
        if (at < MARGIN || at + lower.length() > end) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (Chars.lower(chars[at + i]) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String slice(int from, int to) {
        return new String(chars, from, to - from);
    }
}
