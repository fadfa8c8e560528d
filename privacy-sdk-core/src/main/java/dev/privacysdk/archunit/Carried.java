package dev.privacysdk.archunit;

import java.util.BitSet;
import org.objectweb.asm.tree.analysis.Value;

/** A value on the stack or in a local variable: the places in the method that it may come from. */
record Carried(int size, BitSet nodes) implements Value {
    static final Carried ONE = new Carried(1, new BitSet());
    static final Carried TWO = new Carried(2, new BitSet());

    static Carried nothing(int size) {
        return size == 2 ? TWO : ONE;
    }

    static Carried of(int size, int node) {
        BitSet nodes = new BitSet();
        nodes.set(node);
        return new Carried(size, nodes);
    }

    Carried and(Carried other) {
        BitSet more = (BitSet) other.nodes.clone();
        more.andNot(nodes);
        if (more.isEmpty()) {
            return this;
        }
        more.or(nodes);
        return new Carried(size, more);
    }

    @Override
    public int getSize() {
        return size;
    }
}
