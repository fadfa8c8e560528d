package dev.privacysdk.archunit;

import java.util.BitSet;
import org.objectweb.asm.tree.analysis.Value;

/** A value on the stack or in a local variable: the places in the method that it may come from. */
record Carried(int size, BitSet nodes) implements Value {
    static final Carried ONE = new Carried(1, Nodes.NONE);
    static final Carried TWO = new Carried(2, Nodes.NONE);

    static Carried nothing(int size) {
        return size == 2 ? TWO : ONE;
    }

    static Carried of(int size, int node) {
        return new Carried(size, Nodes.only(node));
    }

    Carried and(Carried other) {
        if (other.nodes.isEmpty() || equals(other)) {
            return this;
        }
        BitSet both = Nodes.both(nodes, other.nodes);
        return both.equals(nodes) ? this : new Carried(size, both);
    }

    @Override
    public int getSize() {
        return size;
    }
}
