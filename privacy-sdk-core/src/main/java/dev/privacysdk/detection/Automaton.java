package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An automaton that follows all hints and the chain of digits at once.
 *
 * <p>A state is how far the chain has come, and the places of hints that are awaited next (the construction by subsets).
 * States get their numbers when they are first reached, the one at the beginning of a text 0: of some thousand, ordinary
 * text reaches a hundred. Not thread-safe.
 */
final class Automaton {
    /** Marks a way by which something may have been found. */
    static final int FOUND = Integer.MIN_VALUE;

    /** Stands behind the last place of each hint. */
    private static final Hint.Place END = new Hint.Place(Ascii.NONE, false, false);

    private final List<Hint.Place> places = new ArrayList<>();
    private final int[][] begun = new int[Ascii.CHARACTERS][];
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> states = new ArrayList<>();

    Automaton(List<Hint> hints) {
        List<Integer> firsts = new ArrayList<>();
        for (Hint hint : hints) {
            firsts.add(places.size());
            places.addAll(hint.places());
            places.add(END);
        }
        for (char c = 0; c < Ascii.CHARACTERS; c++) {
            begun[c] = begun(firsts, c);
        }
        // Before a text there is a margin of zeros.
        next("\0", (char) 0);
    }

    private int[] begun(List<Integer> firsts, char c) {
        int[] begun = new int[firsts.size()];
        int count = 0;
        for (int first : firsts) {
            if (places.get(first).takes(c)) {
                begun[count++] = first + 1;
            }
        }
        return Arrays.copyOf(begun, count);
    }

    /** How many states have been reached. */
    int states() {
        return states.size();
    }

    /** The number of the state that a character leads to, and whether something may have been found. */
    int next(int state, char c) {
        return next(states.get(state), c);
    }

    private int next(String state, char c) {
        int chain = DigitChain.next(state.charAt(0), c);
        boolean found = (chain & DigitChain.ENOUGH) != 0;
        boolean[] awaited = new boolean[places.size()];
        for (int first : begun[c]) {
            found |= await(awaited, first);
        }
        for (int i = 1; i < state.length(); i++) {
            int at = state.charAt(i);
            Hint.Place place = places.get(at);
            if (place.takes(c)) {
                found |= await(awaited, place.again() ? at : at + 1);
            }
        }
        return number(key(chain & ~DigitChain.ENOUGH, awaited)) | (found ? FOUND : 0);
    }

    /** Awaits a place, and those behind it that may be left out; whether that is the end of a hint. */
    private boolean await(boolean[] awaited, int from) {
        int at = from;
        while (!places.get(at).isEnd()) {
            awaited[at] = true;
            if (!places.get(at).optional()) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static String key(int chain, boolean[] awaited) {
        StringBuilder key = new StringBuilder().append((char) chain);
        for (int at = 0; at < awaited.length; at++) {
            if (awaited[at]) {
                key.append((char) at);
            }
        }
        return key.toString();
    }

    private int number(String key) {
        return numbers.computeIfAbsent(key, unknown -> {
            states.add(unknown);
            return states.size() - 1;
        });
    }
}
