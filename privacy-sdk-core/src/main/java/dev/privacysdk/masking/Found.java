package dev.privacysdk.masking;

/** Where something was found, and what it is, in one number, so that looking makes no garbage; 0 is nothing. */
final class Found {
    static final long NOTHING = 0;

    static final int EMAIL = 1;
    static final int PHONE = 2;
    static final int CARD = 3;
    static final int ADDRESS = 4;

    private static final int PLACE = 30;
    private static final long MASK = (1L << PLACE) - 1;
    private static final String[] TOKENS = {"", "[EMAIL]", "[PHONE]", "[CARD]", "[IP]"};

    private Found() {}

    static long of(int kind, int start, int end) {
        return ((long) kind << (2 * PLACE)) | ((long) start << PLACE) | end;
    }

    static int start(long found) {
        return (int) (found >>> PLACE & MASK);
    }

    static int end(long found) {
        return (int) (found & MASK);
    }

    static String token(long found) {
        return TOKENS[(int) (found >>> (2 * PLACE))];
    }
}
