package dev.privacysdk.archunit;

import java.util.BitSet;
import java.util.List;

/** Sets of values of one method, as the numbers of their nodes; once made, they are not changed. */
final class Nodes {
    static final BitSet NONE = new BitSet();

    private Nodes() {}

    static BitSet only(int node) {
        BitSet one = new BitSet(node + 1);
        one.set(node);
        return one;
    }

    static BitSet both(BitSet some, BitSet others) {
        BitSet all = (BitSet) some.clone();
        all.or(others);
        return all;
    }

    /** All values of these arguments, without the first so many. */
    static BitSet all(List<BitSet> arguments, int skipped) {
        BitSet all = new BitSet();
        for (int at = skipped; at < arguments.size(); at++) {
            all.or(arguments.get(at));
        }
        return all;
    }
}
