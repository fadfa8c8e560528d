package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of characters by which an automaton knows that something may stand here.
 *
 * <p>Each of its places takes one of some characters; a place may be left out, or be taken again and again.
 */
final class Hint {
    /** What one place takes. */
    record Place(Ascii characters, boolean optional, boolean again) {
        boolean isEnd() {
            return characters.isEmpty();
        }

        boolean takes(char c) {
            return characters.has(c);
        }
    }

    private final List<Place> places = new ArrayList<>();

    private Hint() {}

    /** One that begins with any of some characters. */
    static Hint of(Ascii characters) {
        return new Hint().then(characters);
    }

    /** One that begins with a word, small or capital. */
    static Hint of(String word) {
        return new Hint().then(word);
    }

    /** Then any of some characters. */
    Hint then(Ascii characters) {
        return add(characters, false, false);
    }

    /** Then characters one after the other, small or capital. */
    Hint then(String word) {
        for (int i = 0; i < word.length(); i++) {
            then(Ascii.anyCase(word.charAt(i)));
        }
        return this;
    }

    /** Then so many of some characters. */
    Hint times(int count, Ascii characters) {
        for (int i = 0; i < count; i++) {
            then(characters);
        }
        return this;
    }

    /** Then some characters, none up to so many. */
    Hint upTo(int count, Ascii characters) {
        for (int i = 0; i < count; i++) {
            add(characters, true, false);
        }
        return this;
    }

    /** Then some characters, none up to any number. */
    Hint any(Ascii characters) {
        return add(characters, true, true);
    }

    private Hint add(Ascii characters, boolean optional, boolean again) {
        places.add(new Place(characters, optional, again));
        return this;
    }

    List<Place> places() {
        return places;
    }
}
