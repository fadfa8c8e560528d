package dev.privacysdk.detection;

/** A stretch of text in one number, so that looking for one makes no garbage. */
public final class Span {
    /** No stretch. */
    public static final long NONE = -1;

    private Span() {}

    /** From a place to before another. */
    public static long of(int start, int end) {
        return (long) start << 32 | end;
    }

    /** Where it begins. */
    public static int start(long span) {
        return (int) (span >>> 32);
    }

    /** Where it has ended. */
    public static int end(long span) {
        return (int) span;
    }
}
