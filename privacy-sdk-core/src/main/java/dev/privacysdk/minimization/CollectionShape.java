package dev.privacysdk.minimization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A collection: what is about somebody else is left out, the order of the others and the kind of collection stay. */
final class CollectionShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        Collection<?> all = (Collection<?>) value;
        List<@Nullable Object> stay = new ArrayList<>(all.size());
        return stay(all, stay, walk) ? copy(all, stay, walk) : all;
    }

    /** Collects what stays, looking at each element once; whether that differs from what is there. */
    static boolean stay(Iterable<?> all, List<@Nullable Object> stay, Walk walk) {
        boolean changed = false;
        for (Object element : all) {
            Object after = walk.descend(element);
            changed |= after != element;
            if (after != Walk.WITHHELD) {
                stay.add(after);
            }
        }
        return changed;
    }

    private static Object copy(Collection<?> all, List<@Nullable Object> stay, Walk walk) {
        Collection<@Nullable Object> copy = emptyLike(all);
        try {
            copy.addAll(stay);
        } catch (ClassCastException | NullPointerException unordered) {
            throw Denials.broken(
                    walk.permit,
                    "The order of a " + Denials.name(all.getClass())
                            + " needs what must be left out here; return a List in that order.");
        }
        if (all instanceof SortedSet && copy.size() < new HashSet<>(stay).size()) {
            throw Denials.broken(
                    walk.permit,
                    "Two elements of a " + Denials.name(all.getClass())
                            + " are told apart by what must be left out here; return a List in that order.");
        }
        return copy;
    }

    /** A LinkedList is the one kind of Java's own that is a List and a Deque at once. */
    @SuppressWarnings({"unchecked", "JdkObsolete"})
    private static Collection<@Nullable Object> emptyLike(Collection<?> all) {
        if (all instanceof SortedSet<?> sorted) {
            return new TreeSet<>(((SortedSet<@Nullable Object>) sorted).comparator());
        } else if (all instanceof Set) {
            return new LinkedHashSet<>();
        } else if (all instanceof List) {
            return all instanceof Deque ? new LinkedList<>() : new ArrayList<>(all.size());
        } else if (all instanceof Deque) {
            return new ArrayDeque<>();
        } else if (all instanceof PriorityQueue<?> queue) {
            return new PriorityQueue<>(((PriorityQueue<@Nullable Object>) queue).comparator());
        } else if (all instanceof Queue) {
            return new LinkedList<>();
        }
        return new ArrayList<>(all.size());
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        ((Collection<?>) value).forEach(each);
    }
}
