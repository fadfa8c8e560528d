package dev.privacysdk.detection;

import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The plain form of single characters beyond ASCII, worked out a block at a time when one is first met. */
final class Forms {
    /** Nobody sees it. */
    static final char GONE = '\uFDD0';

    /** A mark on the character before it. */
    static final char MARK = '\uFDD1';

    /** Stands for several characters. */
    static final char MANY = '\uFDD2';

    /** The full stop of Japanese. */
    static final char STOP = '\uFDD3';

    /** The mark of a long vowel, which is also written for a hyphen. */
    static final char LONG = '\uFDD4';

    private static final int BLOCK = 256;
    private static final AtomicReferenceArray<char[]> BLOCKS = new AtomicReferenceArray<>(BLOCK);

    private Forms() {}

    static char of(char c) {
        char[] block = BLOCKS.get(c / BLOCK);
        if (block == null) {
            block = block(c / BLOCK);
            BLOCKS.set(c / BLOCK, block);
        }
        return block[c % BLOCK];
    }

    private static char[] block(int index) {
        char[] block = new char[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = work((char) (index * BLOCK + i));
        }
        return block;
    }

    private static char work(char c) {
        if (Character.isSurrogate(c) || (c >= GONE && c <= LONG)) {
            return c;
        }
        char known = known(c);
        if (known != c) {
            return known;
        }
        if (invisible(c)) {
            return GONE;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return MARK;
        }
        String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return form.length() == 1 ? known(form.charAt(0)) : MANY;
    }

    private static char known(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2043', '\u2212', '\uFE58', '\uFE63' ->
                '-';
            case '\u3002', '\uFF61' -> STOP;
            case '\u30FC', '\uFF70' -> LONG;
            case '\u2044', '\u2215' -> '/';
            case '\u2236', '\uFE55' -> ':';
            case '\u2018', '\u2019' -> '\'';
            case '\u201C', '\u201D' -> '"';
            default -> c;
        };
    }

    /** Format characters and fillers that take no room. */
    private static boolean invisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0x180B && point <= 0x180F)
                || (point >= 0xE0000 && point <= 0xE0FFF)
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || point == 0x3164
                || point == 0xFFA0;
    }

    /** The plain form of a character beyond the first 65,536. */
    static char ofPair(int point) {
        if (invisible(point)) {
            return GONE;
        }
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return Character.getType(point) == Character.NON_SPACING_MARK ? MARK : MANY;
    }

    /** What a character stands for that stands for several, or is several. */
    static String many(int point) {
        boolean styled = (point >= 0x1D400 && point <= 0x1D7FF) || (point >= 0x1F100 && point <= 0x1F1FF);
        String text = Character.toString(point);
        return styled || point < Character.MIN_SUPPLEMENTARY_CODE_POINT
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }
}
