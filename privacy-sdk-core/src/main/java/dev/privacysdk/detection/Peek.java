package dev.privacysdk.detection;

/** A look at a place that may lie outside the text. */
final class Peek {
    private Peek() {}

    /** The character at a place; 0 outside the text. */
    static char at(CharSequence text, int at) {
        return at < 0 || at >= text.length() ? 0 : text.charAt(at);
    }

    /** The value of the decimal digit at a place, or -1. */
    static int digit(CharSequence text, int at) {
        char c = at(text, at);
        return Chars.digit(c) ? c - '0' : -1;
    }
}
