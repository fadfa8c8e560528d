package dev.privacysdk.masking;

import org.jspecify.annotations.Nullable;

/**
 * Keeps events that are logged while another event is masked from going on without end, as where a toString logs its object.
 *
 * <p>For the rooms of the SDK. Safe for any number of threads.
 */
public final class Nesting {
    /** Each level may call the same code several times. */
    private static final int DEEPEST = 3;

    private static final ThreadLocal<int @Nullable []> DEPTH = new ThreadLocal<>();

    private Nesting() {}

    /** Goes one level deeper; false, and no deeper, where an event is not to be masked any more. Whoever entered leaves. */
    public static boolean enter() {
        int[] depth = DEPTH.get();
        if (depth == null) {
            depth = new int[1];
            DEPTH.set(depth);
        }
        if (depth[0] >= DEEPEST) {
            return false;
        }
        depth[0]++;
        return true;
    }

    /** Comes back to the level before. */
    public static void leave() {
        int[] depth = DEPTH.get();
        if (depth != null) {
            depth[0]--;
        }
    }
}
