package dev.privacysdk.detection;

/**
 * Digits in groups with separators between them, as far as a card or a telephone number can reach.
 *
 * <p>For each group it keeps where it ends, and what all up to it make together: how many digits, the lengths of the
 * groups, a nibble each ({@code 3-4-4} is {@code 0x344}), and which separators stood between.
 */
final class Groups {
    static final int SPACE = 1;
    static final int HYPHEN = 2;
    static final int DOT = 4;
    static final int SLASH = 8;
    static final int PAREN = 16;

    private static final int MOST_DIGITS = 19;
    private static final int MOST_GROUPS = 8;

    final byte[] digits = new byte[MOST_DIGITS];
    private final int[] ends = new int[MOST_GROUPS];
    private final int[] sums = new int[MOST_GROUPS];
    private final long[] shapes = new long[MOST_GROUPS];
    private final int[] separators = new int[MOST_GROUPS];
    private int count;

    /** Reads on from the first digit; a group that makes the whole too long is no part of it. */
    void read(char[] chars, int first) {
        count = 0;
        int at = first;
        int sum = 0;
        long shape = 0;
        int between = 0;
        while (count < MOST_GROUPS) {
            int begin = at;
            while (Chars.digit(chars[at])) {
                if (sum == MOST_DIGITS) {
                    return;
                }
                digits[sum++] = (byte) (chars[at++] - '0');
            }
            shape = shape << 4 | Math.min(at - begin, 15);
            ends[count] = at;
            sums[count] = sum;
            shapes[count] = shape;
            separators[count++] = between;
            int next = separatorEnd(chars, at);
            if (next == at) {
                return;
            }
            between |= kinds(chars, at, next);
            at = next;
        }
    }

    int count() {
        return count;
    }

    int end(int group) {
        return ends[group];
    }

    int sum(int group) {
        return sums[group];
    }

    long shape(int group) {
        return shapes[group];
    }

    /** What stands between the groups up to one, brackets included. */
    int separators(int group) {
        return separators[group];
    }

    /** The same without brackets, which count for what stands beside them. */
    int joints(int group) {
        return separators[group] & ~PAREN;
    }

    /** Whether at most one kind of separator stands between the groups. */
    boolean uniform(int group) {
        int joints = joints(group);
        return (joints & (joints - 1)) == 0;
    }

    /** Whether the groups up to one are a piece of a longer row of groups with the same separator. */
    boolean isPiece(char[] chars, int from, int group) {
        char before = chars[from - 1];
        boolean joined = before == ' ' || before == '-';
        return (joined && Chars.digit(chars[from - 2])) || (group + 1 < count && uniform(group + 1));
    }

    /** The first digits as a number. */
    int prefix(int length) {
        int prefix = 0;
        for (int i = 0; i < length; i++) {
            prefix = prefix * 10 + digits[i];
        }
        return prefix;
    }

    /** One character (a plus is a space in a form), or brackets with one beside them; the same place where the next group does not follow. */
    static int separatorEnd(char[] chars, int at) {
        int end = at;
        int plain = 0;
        while (end < at + 3 && isSeparator(chars[end])) {
            plain += chars[end] == '(' || chars[end] == ')' ? 0 : 1;
            end++;
        }
        return plain <= 1 && Chars.digit(chars[end]) ? end : at;
    }

    static boolean isSeparator(char c) {
        return c == ' ' || c == '+' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')';
    }

    /** Brackets count for what stands beside them. */
    private static int kinds(char[] chars, int from, int to) {
        int kinds = 0;
        for (int i = from; i < to; i++) {
            kinds |= switch (chars[i]) {
                case ' ', '+' -> SPACE;
                case '-' -> HYPHEN;
                case '.' -> DOT;
                case '/' -> SLASH;
                default -> PAREN;
            };
        }
        return (kinds & PAREN) == 0 ? kinds : PAREN;
    }
}
