package dev.privacysdk.detection;

/**
 * Tax identification numbers of Germany: eleven digits, of which the first ten repeat one and no other, and the last is
 * checked by ISO 7064 mod 11,10.
 *
 * <p>Grouped 2-3-3-3 or with a word beside them.
 */
final class DeSteuerId implements Bounded {
    private static final ContextWords WORDS = ContextWords.of(
            32,
            "steuer id",
            "steuerid",
            "steueridnr",
            "steuer idnr",
            "steuer identifikationsnummer",
            "steuerliche identifikationsnummer",
            "identifikationsnummer",
            "idnr",
            "id nr",
            "steuernummer",
            "steuer nr",
            "tax id",
            "tax identification number",
            "tax number",
            "tin");

    @Override
    public String id() {
        return "de-steuer-id";
    }

    @Override
    public String country() {
        return "DE";
    }

    @Override
    public String token() {
        return "[STEUER-ID]";
    }

    @Override
    public String triggers() {
        return "123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        int bare = DigitGroups.bare(text, at, 11);
        int end = bare >= 0 ? bare : DigitGroups.grouped(text, at, 0x2333);
        if (end < 0 || !Borders.around(text, at, end)) {
            return Span.NONE;
        }
        long value = DigitGroups.value(text, at, end);
        if (value < 10_000_000_000L || !repeatsOne(value / 10) || !checked(value)) {
            return Span.NONE;
        }
        return (bare < 0 && !DigitGroups.goOn(text, at, end)) || WORDS.around(text, at, end)
                ? Span.of(at, end)
                : Span.NONE;
    }

    /** One digit twice or three times, though never three in a row, and every other at most once. */
    private static boolean repeatsOne(long ten) {
        long counts = 0;
        int inRow = 0;
        int last = -1;
        for (long rest = ten; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10);
            counts += 1L << (digit * 4);
            inRow = digit == last ? inRow + 1 : 1;
            if (inRow > 2) {
                return false;
            }
            last = digit;
        }
        int repeated = 0;
        for (int digit = 0; digit < 10; digit++) {
            long count = counts >>> (digit * 4) & 15;
            if (count > 3) {
                return false;
            }
            repeated += count > 1 ? 1 : 0;
        }
        return repeated == 1;
    }

    private static boolean checked(long value) {
        int product = 10;
        for (long power = 10_000_000_000L; power > 1; power /= 10) {
            int sum = ((int) (value / power % 10) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == value % 10;
    }
}
