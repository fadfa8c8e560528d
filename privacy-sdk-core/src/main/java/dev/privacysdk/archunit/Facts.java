package dev.privacysdk.archunit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts without repetition, in the order in which they came to light.
 *
 * <p>Most values have few, so a table is made only for many; and as none is ever taken away, who has seen the first of
 * them need not look at these again.
 */
final class Facts {
    static final Facts NONE = new Facts();

    private static final int FEW = 8;

    private @Nullable Fact[] all = {};
    private int size;
    private int[] table = {};

    int size() {
        return size;
    }

    Fact get(int at) {
        return Objects.requireNonNull(all[at]);
    }

    /** Adds, and says whether this was new. */
    boolean add(Fact fact) {
        if (has(fact)) {
            return false;
        }
        if (size == all.length) {
            all = Arrays.copyOf(all, size == 0 ? 2 : size * 2);
        }
        all[size++] = fact;
        if (size > FEW) {
            enter();
        }
        return true;
    }

    /** Adds these, and says whether any was new. */
    boolean addAll(Facts others) {
        boolean more = false;
        int until = others.size;
        for (int at = 0; at < until; at++) {
            more |= add(others.get(at));
        }
        return more;
    }

    boolean has(Fact fact) {
        if (size > FEW) {
            for (int at = place(fact); table[at] != 0; at = (at + 1) & (table.length - 1)) {
                if (fact.equals(all[table[at] - 1])) {
                    return true;
                }
            }
            return false;
        }
        for (int at = 0; at < size; at++) {
            if (fact.equals(all[at])) {
                return true;
            }
        }
        return false;
    }

    /** Where the table has a fact, or else one of the next places; the factor strews hash codes that are alike. */
    private int place(Fact fact) {
        return ((fact.hashCode() * 0x9E3779B9) >>> 7) & (table.length - 1);
    }

    private void enter() {
        if (table.length < size * 2) {
            table = new int[Integer.highestOneBit(size) * 4];
            for (int at = 0; at < size; at++) {
                enter(at);
            }
        } else {
            enter(size - 1);
        }
    }

    private void enter(int fact) {
        int at = place(get(fact));
        while (table[at] != 0) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = fact + 1;
    }

    /** The parameter whose argument this is, by the first fact that tells; -1 where none does. */
    int argument() {
        for (int at = 0; at < size; at++) {
            int argument = get(at).argument();
            if (argument >= 0) {
                return argument;
            }
        }
        return -1;
    }

    boolean hasObject() {
        for (int at = 0; at < size; at++) {
            if (get(at).isObject()) {
                return true;
            }
        }
        return false;
    }

    boolean hasLabel(Label label) {
        for (int at = 0; at < size; at++) {
            if (get(at).label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    Set<Fact> asSet() {
        Set<Fact> set = new LinkedHashSet<>();
        for (int at = 0; at < size; at++) {
            set.add(get(at));
        }
        return set;
    }
}
