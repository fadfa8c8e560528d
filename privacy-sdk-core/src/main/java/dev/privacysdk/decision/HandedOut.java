package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a purpose scope has handed out while it lasts, for those who keep it out of logs.
 *
 * <p>Holds references and looks at none of them: at most 256 that nobody has taken yet, of which the newest stay and the
 * others are counted. Lives as long as a thread is in the scope or somebody keeps a task that was wrapped in it. Safe for use
 * by many threads. For the rooms of the SDK; applications have {@link PurposeScope}.
 */
public final class HandedOut {
    /** More than a request hands out between two lines of a log. */
    static final int MOST = 256;

    private static final int FIRST = 8;
    private static final LongAdder LOST = new LongAdder();

    /** A value whose category stands beside it and not in its type, as with a parameter. */
    public record Marked(DataCategory category, Object value) {
        /** Only its category: a value is nobody's to print. */
        @Override
        public String toString() {
            return "Marked[" + category + "]";
        }
    }

    /** What was taken, and how many had been handed out by then. */
    public record Taken(List<Object> objects, long upTo) {}

    private final PurposeScope opened;
    private final HandedOut into;
    private final List<HandedOut> all;
    private final PurposeScope carried;

    private @Nullable ArrayDeque<Object> waiting;
    private volatile long added;
    private volatile long settled;
    private volatile @Nullable Object memo;

    /** For a scope, inside what the code around it was handed. */
    HandedOut(PurposeScope opened, @Nullable HandedOut around) {
        this.opened = opened;
        this.into = this;
        this.all = around == null ? List.of(this) : both(List.of(this), around.all);
        this.carried = new PurposeScope(opened, this);
    }

    private HandedOut(HandedOut into, HandedOut around) {
        this.opened = into.opened;
        this.into = into;
        this.all = both(into.all, around.all);
        this.carried = new PurposeScope(opened, this);
    }

    private static List<HandedOut> both(List<HandedOut> some, List<HandedOut> others) {
        Set<HandedOut> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return List.copyOf(both);
    }

    /** The same for a thread whose own code was handed something elsewhere. */
    HandedOut within(@Nullable HandedOut around) {
        return around == null || all.containsAll(around.all) ? this : new HandedOut(into, around);
    }

    /** The scope as another thread enters it. */
    PurposeScope carried() {
        return carried;
    }

    /** What this thread's code may hold; null outside every scope, and where nothing has been handed out. */
    public static @Nullable HandedOut here() {
        PurposeScope scope = PurposeScope.raw();
        return scope == null ? null : scope.known();
    }

    /** Where this thread's scope keeps what it hands out, from now on; null outside every scope. */
    public static @Nullable HandedOut ofThread() {
        PurposeScope scope = PurposeScope.raw();
        return scope == null ? null : scope.handed();
    }

    /** How many objects were handed out that nobody could look at, because too many newer ones came: since the start. */
    public static long lost() {
        return LOST.sum();
    }

    /** Hands this out. */
    public void add(Object object) {
        into.keep(object);
    }

    private synchronized void keep(Object object) {
        ArrayDeque<Object> queue = waiting;
        if (queue == null) {
            queue = new ArrayDeque<>(FIRST);
            waiting = queue;
        }
        queue.addFirst(object);
        if (queue.size() > MOST) {
            queue.removeLast();
            LOST.increment();
        }
        added++;
    }

    /** This and the others whose objects the same code may hold. */
    public List<HandedOut> all() {
        return all;
    }

    /** Whether anything was ever handed out here. */
    public boolean used() {
        return added != 0;
    }

    /** Whether this or one of the others was ever used. */
    boolean anyUsed() {
        for (HandedOut each : all) {
            if (each.used()) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is something that was not taken and settled. */
    public boolean waiting() {
        return added != settled;
    }

    /** Everything that waits, the newest first; it waits until it is settled, and others may take it too. */
    public synchronized Taken take() {
        return new Taken(waiting == null ? List.of() : List.copyOf(waiting), added);
    }

    /** What was taken is known now, so that nobody need look at it. */
    public synchronized void settle(Taken taken) {
        if (taken.upTo() <= settled) {
            return;
        }
        settled = taken.upTo();
        ArrayDeque<Object> queue = waiting;
        long newer = added - taken.upTo();
        if (queue == null || newer == 0) {
            waiting = null;
            return;
        }
        while (queue.size() > newer) {
            queue.removeLast();
        }
    }

    /** The people of the scope's permit. */
    public Set<Subject> people() {
        return opened.permit().subjects();
    }

    /** What somebody made of this, kept as long as this. */
    public Object memo(Function<HandedOut, Object> maker) {
        Object known = memo;
        if (known == null) {
            synchronized (this) {
                known = memo;
                if (known == null) {
                    known = maker.apply(this);
                    memo = known;
                }
            }
        }
        return known;
    }
}
