package dev.privacysdk.detection;

/**
 * NHS numbers of the United Kingdom: ten digits, the last by modulus 11.
 *
 * <p>One number in eleven passes the check, so it is grouped 3-3-4 or has a word beside it. In groups with hyphens that a
 * telephone number could have, only the word tells.
 */
final class UkNhs implements Bounded {
    private static final ContextWords WORDS = ContextWords.of(
            32,
            "nhs",
            "nhs no",
            "nhs number",
            "national health service",
            "health authority",
            "health service number",
            "patient number");

    private static final ContextWords PHONES =
            ContextWords.of(24, "phone", "phone number", "telephone", "tel", "mobile", "cell", "fax", "call");

    @Override
    public String id() {
        return "uk-nhs";
    }

    @Override
    public String country() {
        return "GB";
    }

    @Override
    public String token() {
        return "[NHS]";
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        int bare = DigitGroups.bare(text, at, 10);
        int end = bare >= 0 ? bare : DigitGroups.grouped(text, at, 0x334);
        if (end < 0 || !checked(text, at, end) || !Borders.around(text, at, end)) {
            return Span.NONE;
        }
        boolean sure = bare < 0 && !DigitGroups.goOn(text, at, end) && !likePhone(text, at) && !PHONES.before(text, at);
        return sure || WORDS.around(text, at, end) ? Span.of(at, end) : Span.NONE;
    }

    private static boolean checked(CharSequence text, int start, int end) {
        int sum = 0;
        int weight = 10;
        int first = Peek.digit(text, start);
        boolean same = true;
        for (int i = start; i < end; i++) {
            int digit = Peek.digit(text, i);
            if (digit >= 0) {
                sum += digit * weight--;
                same &= digit == first;
            }
        }
        return sum % 11 == 0 && !same;
    }

    private static boolean likePhone(CharSequence text, int at) {
        boolean national = Peek.digit(text, at) < 2;
        return Peek.at(text, at + 3) != ' ' && (national || Peek.digit(text, at + 4) >= 2);
    }
}
