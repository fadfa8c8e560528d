package dev.privacysdk.masking;

/** Payment cards: the issuer's range, its lengths, the grouping, and the check digit. */
final class Cards {
    private Cards() {}

    static boolean is(CharSequence text, int from, int to, long shape, int digits) {
        return grouped(shape)
                && issued(prefix(text, from, to), digits)
                && !isArticle(shape, digits)
                && luhn(text, from, to);
    }

    /** In one piece, or as cards are printed. */
    private static boolean grouped(long shape) {
        return shape <= 15
                || shape == 0x4444
                || shape == 0x44441
                || shape == 0x44442
                || shape == 0x44443
                || shape == 0x4441
                || shape == 0x4442
                || shape == 0x4443
                || shape == 0x465
                || shape == 0x464;
    }

    /** Thirteen digits in one piece are the number of an article (EAN); cards of that length are printed in groups. */
    private static boolean isArticle(long shape, int digits) {
        return digits == 13 && shape <= 15;
    }

    private static int prefix(CharSequence text, int from, int to) {
        int prefix = 0;
        int digits = 0;
        for (int i = from; i < to && digits < 6; i++) {
            int digit = Chars.digit(text.charAt(i));
            if (digit >= 0) {
                prefix = prefix * 10 + digit;
                digits++;
            }
        }
        return prefix;
    }

    private static boolean issued(int six, int length) {
        int four = six / 100;
        int two = six / 10_000;
        boolean long16 = length >= 16;
        if (six / 100_000 == 4) {
            return length == 13 || length == 16 || length == 19;
        }
        if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
            return length == 16;
        }
        if (two == 34 || two == 37) {
            return length == 15;
        }
        if ((four >= 3528 && four <= 3589) || (four >= 2200 && four <= 2204)) {
            return long16;
        }
        if (two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059) || four == 3095) {
            return length >= 14;
        }
        if (four == 6011 || (four >= 6440 && four <= 6599) || two == 62 || two == 60 || two == 81 || two == 82) {
            return long16;
        }
        return maestro(four);
    }

    private static boolean maestro(int four) {
        return four == 5018
                || four == 5020
                || four == 5038
                || four == 5893
                || four == 6304
                || four == 6759
                || (four >= 6761 && four <= 6763);
    }

    private static boolean luhn(CharSequence text, int from, int to) {
        int sum = 0;
        boolean twice = false;
        for (int i = to - 1; i >= from; i--) {
            int digit = Chars.digit(text.charAt(i));
            if (digit >= 0) {
                int weighed = twice ? digit * 2 : digit;
                sum += weighed > 9 ? weighed - 9 : weighed;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }
}
