package dev.privacysdk.masking;

import dev.privacysdk.decision.HandedOut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The values that one scope has handed out, read when the first text is masked inside it and kept as long as the scope.
 *
 * <p>What is handed out later is read with the next text, into a tree of its own; trees of like size are made into one, so
 * that each value is moved a few times whatever the order. Of more values than are kept, the newest are known and the others
 * counted.
 */
final class KnownValues {
    /** How many values of one scope are known at least, of the newest; twice as many at most. */
    static final int MOST = 1024;

    static final int MOST_CHARACTERS = 1 << 16;

    private static final LongAdder BEYOND = new LongAdder();

    private final HandedOut handed;
    private final Deque<SpellingTree> trees = new ArrayDeque<>();
    private final Set<Sought> values = new HashSet<>();
    private int characters;
    private volatile KnownTrees current = KnownTrees.NONE;
    private volatile @Nullable Joined joined;

    /** What several scopes know together, as long as none of them knows more. */
    private record Joined(List<KnownTrees> parts, KnownTrees all) {
        boolean stillHolds(List<HandedOut> scopes) {
            for (int i = 0; i < scopes.size(); i++) {
                if (!parts.get(i).equals(part(scopes.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    private KnownValues(HandedOut handed) {
        this.handed = handed;
    }

    /** The text without what this thread's code may hold, and without what the scanner finds. */
    static String mask(HandedOut here, Strategies strategies, String text, boolean line) {
        KnownTrees known = in(here);
        long first = known.isEmpty() ? -1 : known.find(text, 0);
        if (first < 0) {
            return strategies.scan(text, line);
        }
        String masked = new Concealing(known, strategies).text(text, first);
        return line ? strategies.scan(masked, true) : masked;
    }

    /** How many values were not looked for, since the start. */
    static long beyond() {
        return BEYOND.sum() + HandedOut.lost();
    }

    private static KnownTrees in(HandedOut here) {
        List<HandedOut> all = here.all();
        return all.size() == 1 ? of(all.get(0)).upToDate() : of(here).joined(all);
    }

    private static KnownValues of(HandedOut handed) {
        return (KnownValues) handed.memo(KnownValues::new);
    }

    private KnownTrees joined(List<HandedOut> all) {
        Joined known = joined;
        if (known != null && known.stillHolds(all)) {
            return known.all();
        }
        List<KnownTrees> parts = new ArrayList<>();
        for (HandedOut each : all) {
            parts.add(part(each));
        }
        Joined made = new Joined(List.copyOf(parts), KnownTrees.of(parts));
        joined = made;
        return made.all();
    }

    private static KnownTrees part(HandedOut each) {
        return each.used() ? of(each).upToDate() : KnownTrees.NONE;
    }

    private KnownTrees upToDate() {
        return handed.waiting() ? read() : current;
    }

    /**
     * Reads without a lock, since what is read may have locks of its own that another thread of the scope holds; whoever comes
     * meanwhile reads the same, as it may hold what is being read.
     */
    private KnownTrees read() {
        HandedOut.Taken taken = handed.take();
        try {
            Gathering gathering = new Gathering();
            if (current.isEmpty()) {
                handed.people().forEach(gathering::person);
            }
            taken.objects().forEach(gathering::add);
            return add(gathering);
        } finally {
            handed.settle(taken);
        }
    }

    private synchronized KnownTrees add(Gathering gathering) {
        List<Spelling> spellings = new ArrayList<>();
        for (Sought sought : gathering.found()) {
            if (values.add(sought)) {
                Spellings.of(sought, spellings);
            }
        }
        BEYOND.add(gathering.beyond());
        if (!spellings.isEmpty()) {
            grow(new SpellingTree(spellings));
            current = new KnownTrees(trees);
        }
        return current;
    }

    /** Trees and what is in them stand in the order from new to old. */
    private void grow(SpellingTree fresh) {
        SpellingTree grown = fresh;
        while (!trees.isEmpty()
                && trees.getFirst().spellings().size() <= 2 * grown.spellings().size()) {
            grown = grown.with(trees.removeFirst());
        }
        trees.addFirst(grown);
        characters += fresh.characters();
        if (values.size() > 2 * MOST || characters > 2 * MOST_CHARACTERS) {
            forgetTheOldest();
        }
    }

    private void forgetTheOldest() {
        List<Spelling> kept = new ArrayList<>();
        Set<Sought> stay = new HashSet<>();
        characters = 0;
        for (SpellingTree tree : trees) {
            for (Spelling spelling : tree.spellings()) {
                if (stay.contains(spelling.of()) || (stay.size() < MOST && characters < MOST_CHARACTERS)) {
                    stay.add(spelling.of());
                    kept.add(spelling);
                    characters += spelling.folded().length();
                }
            }
        }
        BEYOND.add(values.size() - stay.size());
        values.retainAll(stay);
        trees.clear();
        trees.addFirst(new SpellingTree(kept));
    }
}
