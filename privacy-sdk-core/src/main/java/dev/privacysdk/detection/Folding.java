package dev.privacysdk.detection;

import java.util.Arrays;

/**
 * Makes text plain before it is looked at: compatibility forms become what they stand for, digits of every script become
 * ours, invisible characters go, escapes are read.
 *
 * <p>For every plain character it keeps which stretch of the text it came from, so that what is found can be replaced
 * there, whole escapes and all.
 */
final class Folding {
    private static final int ROOM = 32;

    private char[] raw = new char[2 * Plain.MARGIN];
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int out;

    /** Whether something was seen that would break a line or turn its direction. */
    boolean controls;

    /** Puts the plain form of a text in its place. */
    void fold(Plain text, boolean line) {
        char[] from = text.chars;
        int end = text.end;
        text.chars = raw;
        raw = from;
        out = Plain.MARGIN;
        controls = false;
        room(text, end - Plain.MARGIN);
        int at = Plain.MARGIN;
        while (at < end) {
            char c = from[at];
            if (line && Controls.is(c)) {
                controls = true;
            }
            room(text, 1);
            int next = c < 128 ? ascii(text, at, c) : wide(text, at, c);
            at = next;
        }
        text.finish(out);
    }

    private int ascii(Plain text, int at, char c) {
        if (c == '\\' || c == '%' || c == '&') {
            long read = Escapes.read(raw, at);
            if (read != Escapes.NONE) {
                emit(text, Escapes.point(read), at, Escapes.next(read));
                return Escapes.next(read);
            }
        }
        put(text, c, at, at + 1);
        return at + 1;
    }

    private int wide(Plain text, int at, char c) {
        if (Character.isHighSurrogate(c) && Character.isLowSurrogate(raw[at + 1])) {
            emit(text, Character.toCodePoint(c, raw[at + 1]), at, at + 2);
            return at + 2;
        }
        emit(text, c, at, at + 1);
        return at + 1;
    }

    private void emit(Plain text, int point, int from, int to) {
        if (point < 128) {
            put(text, (char) point, from, to);
            return;
        }
        char folded = point < Character.MIN_SUPPLEMENTARY_CODE_POINT ? Forms.of((char) point) : Forms.ofPair(point);
        switch (folded) {
            case Forms.GONE -> {}
            case Forms.MARK -> mark(text, point, from, to);
            case Forms.MANY -> {
                String many = Forms.many(point);
                room(text, many.length());
                for (int i = 0; i < many.length(); i++) {
                    put(text, many.charAt(i), from, to);
                }
            }
            case Forms.STOP -> put(text, joins(text, to) ? '.' : (char) point, from, to);
            case Forms.LONG -> put(text, Chars.digit(text.chars[out - 1]) ? '-' : (char) point, from, to);
            default -> put(text, folded, from, to);
        }
    }

    /** Between letters and digits of ASCII a combining mark only hides; after others it belongs to them. */
    private void mark(Plain text, int point, int from, int to) {
        if (Chars.alphanumeric(text.chars[out - 1]) && hides(to)) {
            return;
        }
        for (char c : Character.toChars(point)) {
            put(text, c, from, to);
        }
    }

    private boolean hides(int next) {
        char c = raw[next];
        return Chars.alphanumeric(c) || (c >= 128 && Forms.of(c) != c);
    }

    /** The full stop of Japanese joins a domain, and ends a sentence. */
    private boolean joins(Plain text, int next) {
        char c = raw[next];
        char plain = c < 128 ? c : Forms.of(c);
        return Chars.alphanumeric(text.chars[out - 1]) && Chars.alphanumeric(plain);
    }

    private void put(Plain text, char c, int from, int to) {
        text.chars[out] = c;
        starts[out - Plain.MARGIN] = from - Plain.MARGIN;
        ends[out - Plain.MARGIN] = to - Plain.MARGIN;
        out++;
    }

    /** Makes room for as many characters, and some more. */
    private void room(Plain text, int more) {
        int needed = out - Plain.MARGIN + more + ROOM;
        if (needed > starts.length) {
            int capacity = Math.max(needed, starts.length * 2);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        if (text.chars.length < needed + 2 * Plain.MARGIN) {
            text.chars = Arrays.copyOf(text.chars, starts.length + 2 * Plain.MARGIN);
        }
    }

    /** Where in the text the plain character at a place begins. */
    int start(int place) {
        return starts[place - Plain.MARGIN];
    }

    /** Where in the text the plain character at a place ends. */
    int end(int place) {
        return ends[place - Plain.MARGIN];
    }

    int capacity() {
        return Math.max(raw.length, starts.length);
    }
}
