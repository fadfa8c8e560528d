package dev.privacysdk.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Everything that is looked for in a text, in a few trees, with a filter of the letters with which it begins.
 *
 * <p>Immutable. Text in which nothing is found makes no garbage.
 */
final class KnownTrees {
    static final KnownTrees NONE = new KnownTrees(List.of());

    private static final int PAIRS = 64;
    private static final int NOWHERE = -1;

    private final SpellingTree[] trees;
    private final long[] anywhere = new long[PAIRS];
    private final long[] insideWords = new long[PAIRS];

    KnownTrees(Collection<SpellingTree> trees) {
        this.trees = trees.toArray(SpellingTree[]::new);
        for (SpellingTree tree : trees) {
            for (Spelling spelling : tree.spellings()) {
                int pair = pair(spelling.folded().charAt(0), spelling.folded().charAt(1));
                anywhere[pair >> 6 & (PAIRS - 1)] |= 1L << pair;
                if (spelling.insideWords()) {
                    insideWords[pair >> 6 & (PAIRS - 1)] |= 1L << pair;
                }
            }
        }
    }

    private static int pair(int first, int second) {
        return first * 67 + second;
    }

    static KnownTrees of(List<KnownTrees> parts) {
        List<SpellingTree> all = new ArrayList<>();
        for (KnownTrees part : parts) {
            all.addAll(List.of(part.trees));
        }
        return all.isEmpty() ? NONE : new KnownTrees(all);
    }

    boolean isEmpty() {
        return trees.length == 0;
    }

    /** Whether anything begins with this character and with the one that stands at the next place. */
    private boolean mayBegin(int first, String text, int next, boolean inside) {
        if (next >= text.length()) {
            return false;
        }
        char second = text.charAt(next);
        if (second >= 128 || Escapes.opens(second)) {
            return true;
        }
        int pair = pair(first, Folding.of(second));
        return ((inside ? insideWords : anywhere)[pair >> 6 & (PAIRS - 1)] & 1L << pair) != 0;
    }

    /** The longest of all spellings at a place, by the number of its tree; -1 for none. */
    int treeAt(String text, int at, boolean inside) {
        int best = NOWHERE;
        int end = 0;
        for (int i = 0; i < trees.length; i++) {
            long found = trees[i].longestAt(text, at, inside);
            if (found >= 0 && SpellingTree.end(found) > end) {
                best = i;
                end = SpellingTree.end(found);
            }
        }
        return best;
    }

    SpellingTree tree(int index) {
        return trees[index];
    }

    /** A place that was found. */
    static int place(long found) {
        return (int) (found >>> 1);
    }

    /** Whether it is inside a word. */
    static boolean inside(long found) {
        return (found & 1) != 0;
    }

    /** The first place from here on where something begins, or -1. */
    long find(String text, int from) {
        boolean word = from > 0 && Folding.wordAt(text.codePointBefore(from));
        int border = NOWHERE;
        int at = from;
        while (at < text.length()) {
            int point = text.charAt(at);
            int next = at + 1;
            int end = next;
            int first;
            boolean several = false;
            boolean inWord;
            if (point < 128 && !Escapes.opens((char) point)) {
                first = Folding.of(point);
                inWord = Folding.word(point);
            } else {
                long read = Escapes.at(text, at);
                end = Escapes.end(read);
                int folded = Folding.of(Escapes.point(read));
                several = folded == Folding.MANY;
                first = several ? Folding.many(Escapes.point(read)).charAt(0) : folded;
                inWord = first == Folding.NOTHING ? word : Folding.word(first);
                if (point >= 128) {
                    next = end;
                } else if (!inWord) {
                    border = end;
                }
            }
            boolean inside = word && inWord && at != border;
            if (first >= 0
                    && (several || mayBegin(first, text, end, inside))
                    && !(inside && Character.isDigit(first) && Character.isDigit(text.charAt(at - 1)))
                    && treeAt(text, at, inside) >= 0) {
                return (long) at << 1 | (inside ? 1 : 0);
            }
            // What opened an escape may as well stand for itself.
            word = inWord && (point >= 128 || !Escapes.opens((char) point));
            at = next;
        }
        return NOWHERE;
    }
}
