package dev.privacysdk.masking;

import org.jspecify.annotations.Nullable;

/** The objects that are being written, each inside the one before; so few that looking through them is cheapest. */
final class Path {
    /** Deeper than this nobody reads. */
    static final int DEEPEST = 16;

    private final @Nullable Object[] objects = new @Nullable Object[DEEPEST + 2];
    private int size;

    /** Enters an object; false where it is inside itself. */
    boolean enter(Object object) {
        for (int i = 0; i < size; i++) {
            if (objects[i] == object) {
                return false;
            }
        }
        objects[size++] = object;
        return true;
    }

    void leave() {
        objects[--size] = null;
    }

    boolean isTooDeep() {
        return size > DEEPEST;
    }
}
