package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The way from the answer down to the value being looked at, by which a walk ends. */
class Trail {
    /** How deep values may lie in one another. */
    static final int DEEPEST = 500;
    /** How many values may be looked at; what is reached by two ways counts twice. */
    static final int LONGEST = 1_000_000;

    final Shapes shapes;
    Permit permit;
    private @Nullable Object[] path = new @Nullable Object[8];
    private int depth;
    private int steps;
    private boolean cyclic;

    Trail(Shapes shapes, Permit permit) {
        this.shapes = shapes;
        this.permit = permit;
    }

    /** Takes a step down; false if the value lies around itself. */
    final boolean enter(Object value) {
        for (int i = depth - 1; i >= 0; i--) {
            if (path[i] == value) {
                cyclic = true;
                return false;
            }
        }
        if (++steps > LONGEST) {
            throw Denials.broken(
                    permit,
                    "The answer leads to more than " + LONGEST + " values; return a Stream, or fewer at a time.");
        }
        if (depth == path.length) {
            if (depth >= DEEPEST) {
                throw Denials.broken(
                        permit,
                        "The answer nests deeper than " + DEEPEST + " levels at a " + Denials.name(value.getClass())
                                + "; return it flatter, as a List.");
            }
            path = Arrays.copyOf(path, Math.min(depth * 2, DEEPEST));
        }
        path[depth++] = value;
        return true;
    }

    final void leave() {
        path[--depth] = null;
    }

    /** Whether some value lay around itself. */
    final boolean cyclic() {
        return cyclic;
    }
}
