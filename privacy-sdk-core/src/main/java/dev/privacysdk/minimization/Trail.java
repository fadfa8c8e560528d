package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
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
    private boolean[] rounds = new boolean[8];

    Trail(Shapes shapes, Permit permit) {
        this.shapes = shapes;
        this.permit = permit;
    }

    /** Takes a step down; false if the value lies around itself. */
    final boolean enter(Object value) {
        for (int i = depth - 1; i >= 0; i--) {
            if (path[i] == value) {
                rounds[i] = true;
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
            rounds = Arrays.copyOf(rounds, path.length);
        }
        path[depth++] = value;
        return true;
    }

    /** Whom a value is about that is met on the way. */
    void meet(@Nullable Subject somebody) {}

    final void leave() {
        path[--depth] = null;
        rounds[depth] = false;
    }

    /** Whether the value being looked at lies around itself. */
    final boolean round() {
        return rounds[depth - 1];
    }
}
