package dev.privacysdk.masking;

import java.util.ArrayList;
import java.util.List;

/**
 * Spellings side by side, each letter below the one before it, so that one walk tells which of them stands at a place.
 *
 * <p>Immutable once made. A walk is no longer than the longest spelling, whatever the text.
 */
final class SpellingTree {
    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final List<Spelling> spellings;
    private final int[] nodes;
    private final char[] letters;
    private final int[] below;
    private final int[] ends;
    private final int mask;
    private int size = 1;

    SpellingTree(List<Spelling> spellings) {
        this.spellings = List.copyOf(spellings);
        int most = 1;
        for (Spelling spelling : spellings) {
            most += spelling.folded().length();
        }
        int slots = Integer.highestOneBit(most) << 2;
        this.mask = slots - 1;
        this.nodes = new int[slots];
        this.letters = new char[slots];
        this.below = new int[slots];
        this.ends = new int[most];
        for (int i = 0; i < spellings.size(); i++) {
            add(spellings.get(i).folded(), i);
        }
    }

    private void add(String folded, int index) {
        int node = ROOT;
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            int slot = slot(node, letter);
            if (below[slot] == 0) {
                nodes[slot] = node;
                letters[slot] = letter;
                below[slot] = size++;
            }
            node = below[slot];
        }
        // Of two values that are spelled alike, the one that asks for less of the text.
        if (ends[node] == 0 || spellings.get(index).exactly().isEmpty()) {
            ends[node] = index + 1;
        }
    }

    /** The slot of a letter below a node, or the empty one where it would be. */
    private int slot(int node, char letter) {
        int slot = (node * 0x9E3779B1 + letter * 0x85EBCA6B) >>> 7 & mask;
        while (below[slot] != 0 && (nodes[slot] != node || letters[slot] != letter)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int next(int node, char letter) {
        int found = below[slot(node, letter)];
        return found == 0 ? NONE : found;
    }

    List<Spelling> spellings() {
        return spellings;
    }

    int characters() {
        return spellings.stream().mapToInt(each -> each.folded().length()).sum();
    }

    Spelling spelling(long found) {
        return spellings.get((int) (found >>> 32));
    }

    static int end(long found) {
        return (int) found;
    }

    /** These and those of another tree in one. */
    SpellingTree with(SpellingTree other) {
        List<Spelling> both = new ArrayList<>(spellings);
        both.addAll(other.spellings);
        return new SpellingTree(both);
    }

    /**
     * The longest spelling that stands at a place: its index and its end in one number, or -1.
     *
     * @param inside whether the place is inside a word
     */
    long longestAt(String text, int start, boolean inside) {
        long best = -1;
        int node = ROOT;
        int at = start;
        boolean space = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            int folded;
            int point = c;
            int end = at + 1;
            if (c >= 128 || Escapes.opens(c)) {
                long read = Escapes.at(text, at);
                point = Escapes.point(read);
                end = Escapes.end(read);
            }
            folded = Folding.of(point);
            if (folded == Folding.MANY) {
                String many = Folding.many(point);
                for (int i = 0; i < many.length() && node >= 0; i++) {
                    node = next(node, many.charAt(i));
                }
                space = false;
            } else if (folded >= 0 && !(space && folded == ' ')) {
                node = next(node, (char) folded);
                space = folded == ' ';
            }
            if (node < 0) {
                break;
            }
            at = end;
            if (ends[node] != 0
                    && folded != Folding.NOTHING
                    && fits(spellings.get(ends[node] - 1), text, start, at, inside)) {
                best = (long) (ends[node] - 1) << 32 | at;
            }
        }
        return best;
    }

    private static boolean fits(Spelling spelling, String text, int start, int end, boolean inside) {
        if (inside && !spelling.insideWords()) {
            return false;
        }
        String folded = spelling.folded();
        char last = folded.charAt(folded.length() - 1);
        if (Folding.word(last)) {
            int next = next(text, end);
            if (Folding.word(next)
                    && (!spelling.insideWords() || (Character.isDigit(last) && Character.isDigit(next)))) {
                return false;
            }
        }
        String exactly = spelling.exactly();
        return exactly.isEmpty() || end - start != exactly.length() || text.startsWith(exactly, start);
    }

    /** What stands there first, folded, past what nobody sees. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int folded = Folding.of(point);
            if (folded != Folding.NOTHING) {
                return folded == Folding.MANY ? Folding.many(point).charAt(0) : folded;
            }
            at += Character.charCount(point);
        }
        return Folding.NOTHING;
    }
}
