package dev.privacysdk.erasure;

/**
 * What an eraser did: how many records it removed, and how many stayed because they must.
 *
 * @param removed how many are gone by this call
 * @param kept how many are still there, whole or in part
 */
public record Erased(long removed, long kept) {
    /** Throws IllegalArgumentException for less than nothing. */
    public Erased {
        if (removed < 0 || kept < 0) {
            throw new IllegalArgumentException("An eraser counts from zero.");
        }
    }

    /** So many are gone and none stayed. */
    public static Erased removed(long count) {
        return new Erased(count, 0);
    }
}
