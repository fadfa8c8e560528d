package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Characters in kinds that no hint and no chain of digits tells apart, so that the table of the sieve is narrow. */
final class Kinds {
    /** Kinds there may be, with the one of all characters beyond ASCII. */
    static final int MOST = 64;

    private Kinds() {}

    /** The number of the kind of each character there is: looking it up needs no question. */
    static byte[] of(List<Hint> hints) {
        List<Ascii> told = told(hints);
        byte[] kinds = new byte[1 << Character.SIZE];
        Arrays.fill(kinds, (byte) (MOST - 1));
        int count = 0;
        for (char c = 0; c < Ascii.CHARACTERS; c++) {
            char same = first(told, c);
            kinds[c] = same == c ? (byte) count++ : kinds[same];
        }
        if (count >= MOST) {
            throw new IllegalStateException("The hints tell more characters apart than a row has entries.");
        }
        return kinds;
    }

    /** What hints take, each once. */
    private static List<Ascii> told(List<Hint> hints) {
        List<Ascii> told = new ArrayList<>();
        for (Hint hint : hints) {
            for (Hint.Place place : hint.places()) {
                if (!holds(told, place.characters())) {
                    told.add(place.characters());
                }
            }
        }
        return told;
    }

    private static boolean holds(List<Ascii> told, Ascii characters) {
        for (Ascii some : told) {
            if (some.same(characters)) {
                return true;
            }
        }
        return false;
    }

    /** The first of those that are like this one. */
    private static char first(List<Ascii> told, char c) {
        for (char other = 0; other < c; other++) {
            if (DigitChain.alike(c, other) && alike(told, c, other)) {
                return other;
            }
        }
        return c;
    }

    private static boolean alike(List<Ascii> told, char c, char other) {
        for (Ascii some : told) {
            if (some.has(c) != some.has(other)) {
                return false;
            }
        }
        return true;
    }
}
