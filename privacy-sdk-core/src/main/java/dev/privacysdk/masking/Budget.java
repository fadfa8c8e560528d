package dev.privacysdk.masking;

/** How many values are looked at for one argument, so that a large graph does not hold up the thread that logs. */
final class Budget {
    private static final int VALUES = 4096;

    private int left = VALUES;

    boolean spend() {
        return left > 0 && left-- > 0;
    }
}
