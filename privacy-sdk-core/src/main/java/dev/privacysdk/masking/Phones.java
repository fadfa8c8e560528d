package dev.privacysdk.masking;

/** Telephone numbers: international with a plus, and the national ways of writing them that are told apart from other numbers. */
final class Phones {
    private static final String[] WORDS = {
        "tel",
        "phone",
        "fax",
        "mobile",
        "cell",
        "call",
        "telephone",
        "msisdn",
        "\u96FB\u8A71",
        "\u643A\u5E2F",
        "\u756A\u53F7"
    };

    /** Country codes of two digits. */
    private static final long[] TWO = set(
            20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60,
            61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98);

    /** The first two digits of those that have three; what remains are 1 and 7. */
    private static final long[] THREE =
            set(21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99);

    private Phones() {}

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

    /** Digits behind a plus: a country, and as many digits as it has. */
    static boolean international(long value, int digits) {
        int one = digit(value, digits, 0);
        if (one == 1) {
            return digits == 11 && nanp(value, digits, 1);
        }
        if (one == 7) {
            return digits == 11;
        }
        int two = one * 10 + digit(value, digits, 1);
        if (two == 81) {
            return digits >= 11 && digits <= 13;
        }
        if (one != 0 && among(TWO, two)) {
            return digits >= 9;
        }
        return digits >= 10 && among(THREE, two);
    }

    /** Digits in groups, as one country writes them. */
    static boolean national(long shape, long value, int digits, int separators) {
        if (separators == 0) {
            return shape == 0xB && mobileInJapan(value, digits) && digit(value, digits, 3) != 0;
        }
        boolean uniform = !Numbers.mixed(separators);
        if (shape == 0x334 || shape == 0x1334) {
            int area = shape == 0x334 ? 0 : 1;
            boolean led = area == 0 || digit(value, digits, 0) == 1;
            if (led && nanp(value, digits, area) && (uniform || Numbers.bracketed(separators))) {
                return true;
            }
        }
        if (!uniform || digit(value, digits, 0) != 0 || digit(value, digits, 1) == 0) {
            return false;
        }
        return byTrunkPrefix(shape, value, digits, separators);
    }

    private static boolean byTrunkPrefix(long shape, long value, int digits, int separators) {
        if (shape == 0x22222) {
            return true;
        }
        if (Numbers.dotted(separators)) {
            return false;
        }
        if (shape == 0x344 || shape == 0x244 || shape == 0x334 || shape == 0x424 || shape == 0x514) {
            return true;
        }
        if (shape == 0x433) {
            int four = (int) (value / power(digits - 4));
            return four == 120 || four == 570 || four == 990 || Numbers.onlySpaces(separators);
        }
        if (shape == 0x434 || shape == 0x533 || shape == 0x56) {
            return true;
        }
        // Germany, Austria: an area and the rest.
        return (shape >= 0x35 && shape <= 0x38) || (shape >= 0x45 && shape <= 0x48) || (shape >= 0x54 && shape <= 0x57);
    }

    /** Digits in one piece, which are a telephone number only where the text says so. */
    static boolean bare(CharSequence text, int start, long value, int digits) {
        boolean japan = digits == 10 && digit(value, digits, 0) == 0 && digit(value, digits, 1) != 0;
        boolean america = (digits == 10 && nanp(value, digits, 0))
                || (digits == 11 && digit(value, digits, 0) == 1 && nanp(value, digits, 1));
        return (japan || america) && named(text, start);
    }

    private static boolean named(CharSequence text, int start) {
        for (int end = start; end > 0 && end > start - 8; end--) {
            for (String word : WORDS) {
                if (Chars.wordBefore(text, end, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mobileInJapan(long value, int digits) {
        int second = digit(value, digits, 1);
        return digit(value, digits, 0) == 0
                && digit(value, digits, 2) == 0
                && (second == 5 || second == 7 || second == 8 || second == 9);
    }

    /** North America: neither area nor exchange begins with 0 or 1, and no area ends in 11. */
    private static boolean nanp(long value, int digits, int area) {
        return digit(value, digits, area) >= 2
                && digit(value, digits, area + 3) >= 2
                && !(digit(value, digits, area + 1) == 1 && digit(value, digits, area + 2) == 1);
    }

    private static int digit(long value, int digits, int index) {
        return (int) (value / power(digits - 1 - index) % 10);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
