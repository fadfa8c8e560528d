package dev.privacysdk.detection;

/** Numbers of passports: seven to nine capitals and digits behind a word for a passport; digits alone are eight or nine. */
final class Passport implements Bounded {
    private static final ContextWords WORDS = ContextWords.of(
            24,
            "passport",
            "passports",
            "\u30D1\u30B9\u30DD\u30FC\u30C8",
            "\u65C5\u5238",
            "\u62A4\u7167",
            "reisepass",
            "reisepassnummer",
            "reisepassnr",
            "passnummer",
            "dokumentennummer",
            "travel document",
            "passnr",
            "pass nr",
            "passeport",
            "pasaporte",
            "passaporto",
            "passaporte",
            "paspoort",
            "paspoortnummer");

    @Override
    public String id() {
        return "passport";
    }

    @Override
    public String token() {
        return "[PASSPORT]";
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        int start = Papers.start(text, at);
        if (start < 0) {
            return Span.NONE;
        }
        int end = Papers.end(text, at);
        int length = Papers.length(text, start, end);
        int digits = Papers.digits(text, start, end);
        boolean shaped = length == end - start && length <= 9 && (digits == length ? length >= 8 : length >= 7);
        return shaped
                        && digits >= 4
                        && Dates.find(text, start) == Span.NONE
                        && Borders.around(text, start, end)
                        && WORDS.before(text, start)
                ? Span.of(start, end)
                : Span.NONE;
    }
}
