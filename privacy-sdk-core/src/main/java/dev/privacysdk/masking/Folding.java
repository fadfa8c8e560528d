package dev.privacysdk.masking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What a character is when two spellings of one value are compared: without case, width, accents and invisible joints.
 *
 * <p>Accents are taken off, but not the marks that make another sound in Japanese. Whatever separates words is a space, and
 * so is the plus of a URL. Tables are made for what a text really holds, 256 characters at a time.
 */
final class Folding {
    /** Nothing is left of it. */
    static final int NOTHING = -1;
    /** More than one character is left of it: {@link #many}. */
    static final int MANY = -2;

    private static final char SEVERAL = '\uFFFF';
    private static final char DROPPED = '\uFFFE';
    private static final int BLOCK = 8;
    private static final int LAST_LETTER_WITH_SPACES = 0x0E00;
    private static final char VOICED = '\u3099';
    private static final char HALF_VOICED = '\u309A';
    private static final char[] ASCII = new char[128];
    private static final boolean[] WORD = new boolean[128];
    private static final AtomicReferenceArray<@Nullable Block> BLOCKS =
            new AtomicReferenceArray<>((Character.MAX_CODE_POINT >> BLOCK) + 1);

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = c <= ' ' || c == 127 || c == '+' ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            WORD[c] = Character.isLetterOrDigit(c);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Read for every character, and never handed on.
    private record Block(char[] single, Map<Integer, String> several) {}

    private Folding() {}

    /** The one character that is left, or {@link #NOTHING} or {@link #MANY}. */
    static int of(int point) {
        if (point < 128) {
            return ASCII[point];
        }
        if (unchanged(point)) {
            return point;
        }
        char single = block(point).single()[point & 0xFF];
        return single == DROPPED ? NOTHING : single == SEVERAL ? MANY : single;
    }

    /** What is left of a character of which several are. */
    static String many(int point) {
        return block(point).several().getOrDefault(point, "");
    }

    /** Han and Hangul characters of the first plane, which are most of a text that has any. */
    private static boolean unchanged(int point) {
        return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xAC00 && point <= 0xD7A3);
    }

    /** Whether a folded character is part of words that are set apart by something else, as those of Latin letters are. */
    static boolean word(int folded) {
        return folded < 128
                ? folded >= 0 && WORD[folded]
                : folded < LAST_LETTER_WITH_SPACES && Character.isLetterOrDigit(folded);
    }

    /** The same of a character as it stands in a text. */
    static boolean wordAt(int point) {
        if (point < 128) {
            return WORD[point];
        }
        int folded = of(point);
        return folded == MANY ? word(many(point).charAt(0)) : word(folded);
    }

    private static Block block(int point) {
        int index = point >> BLOCK;
        Block known = BLOCKS.get(index);
        if (known == null) {
            known = made(index << BLOCK);
            BLOCKS.set(index, known);
        }
        return known;
    }

    private static Block made(int from) {
        char[] single = new char[256];
        Arrays.fill(single, SEVERAL);
        Map<Integer, String> several = new HashMap<>();
        for (int i = 0; i < 256; i++) {
            String folded = folded(from + i);
            if (folded.isEmpty()) {
                single[i] = DROPPED;
            } else if (folded.length() == 1 && folded.charAt(0) < DROPPED) {
                single[i] = folded.charAt(0);
            } else {
                several.put(from + i, folded);
            }
        }
        return new Block(single, Map.copyOf(several));
    }

    private static String folded(int point) {
        if (Character.isSurrogate((char) point) && point < 0x10000) {
            return Character.toString(point);
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> add(out, part));
        return out.toString();
    }

    private static void add(StringBuilder out, int part) {
        int type = Character.getType(part);
        if (type == Character.FORMAT
                || (type == Character.NON_SPACING_MARK && part != VOICED && part != HALF_VOICED)
                || type == Character.ENCLOSING_MARK) {
            return;
        }
        if (Character.isSpaceChar(part) || Character.isISOControl(part) || part == '+') {
            out.append(' ');
            return;
        }
        switch (part) {
            case '\u00DF', '\u1E9E' -> out.append("ss");
            case '\u0131' -> out.append('i');
            case '\u00F8', '\u00D8' -> out.append('o');
            case '\u0142', '\u0141' -> out.append('l');
            case '\u0111', '\u0110' -> out.append('d');
            case '\u2018', '\u2019', '\u02BC' -> out.append('\'');
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> out.append('-');
            default -> out.appendCodePoint(Character.toLowerCase(part));
        }
    }
}
