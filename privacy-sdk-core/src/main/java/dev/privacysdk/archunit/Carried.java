package dev.privacysdk.archunit;

import java.util.BitSet;
import org.objectweb.asm.tree.analysis.Value;

/**
 * A value on the stack or in a local variable.
 *
 * @param nodes the places in the method that it may come from
 * @param isNull whether it is the constant, whichever way was taken
 */
record Carried(int size, BitSet nodes, boolean isNull) implements Value {
    static final Carried ONE = new Carried(1, Nodes.NONE);
    static final Carried TWO = new Carried(2, Nodes.NONE);
    static final Carried NULL = new Carried(1, Nodes.NONE, true);

    Carried(int size, BitSet nodes) {
        this(size, nodes, false);
    }

    static Carried nothing(int size) {
        return size == 2 ? TWO : ONE;
    }

    static Carried of(int size, int node) {
        return new Carried(size, Nodes.only(node));
    }

    Carried and(Carried other) {
        if (equals(other) || (other.nodes.isEmpty() && (!isNull || other.isNull))) {
            return this;
        }
        BitSet both = Nodes.both(nodes, other.nodes);
        return both.equals(nodes) && !isNull ? this : new Carried(size, both);
    }

    @Override
    public int getSize() {
        return size;
    }
}
