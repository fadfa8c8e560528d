package dev.privacysdk.detection;

/** The codes of countries, and how many digits follow them. */
final class CountryCodes {
    private static final long[] TWO = set(
            20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60,
            61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98);

    /** The first two digits of those that have three; what remains are 1 and 7. */
    private static final long[] THREE =
            set(21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99);

    private CountryCodes() {}

    private static long[] set(int... codes) {
        long[] bits = new long[2];
        for (int code : codes) {
            bits[code / 64] |= 1L << (code % 64);
        }
        return bits;
    }

    private static boolean among(long[] bits, int code) {
        return (bits[code / 64] >>> (code % 64) & 1) == 1;
    }

    /** Whether digits from one place on are a country and as many digits as its numbers have. */
    static boolean international(Groups groups, int from, int digits) {
        if (digits < 8) {
            return false;
        }
        int one = groups.digits[from];
        if (one == 1 || one == 7) {
            return digits == 11;
        }
        int two = one * 10 + groups.digits[from + 1];
        if (two == 81) {
            return digits >= 11 && digits <= 13;
        }
        if (one != 0 && among(TWO, two)) {
            return digits >= 9;
        }
        return among(THREE, two) && (digits >= 10 || isSmall(two * 10 + groups.digits[from + 2]));
    }

    /** Islands and small countries with five or six digits behind their code. */
    private static boolean isSmall(int three) {
        return switch (three) {
            case 247, 290, 298, 299, 376, 500, 508, 597, 672, 676, 677, 678, 681, 682, 685, 686, 687, 688 -> true;
            default -> false;
        };
    }
}
