package dev.privacysdk.detection;

/** Numbers of driving licences: seven to sixteen capitals and digits, five of them digits, behind a word for a licence. */
final class DriverLicense implements Bounded {
    private static final ContextWords WORDS = ContextWords.of(
            24,
            "driver license",
            "driver licence",
            "drivers license",
            "drivers licence",
            "driver s license",
            "driver s licence",
            "driving license",
            "driving licence",
            "driver lic",
            "drivers lic",
            "driver permit",
            "driving permit",
            "license number",
            "licence number",
            "license no",
            "licence no",
            "dl no",
            "dl number",
            "dln",
            "\u904B\u8EE2\u514D\u8A31",
            "\u514D\u8A31\u8A3C",
            "\u514D\u8A31\u756A\u53F7",
            "\u9A7E\u9A76\u8BC1",
            "f\u00FChrerschein",
            "f\u00FChrerscheinnummer",
            "f\u00FChrerscheinnr",
            "fuehrerschein",
            "fuehrerscheinnummer",
            "permis de conduire",
            "num\u00E9ro de permis",
            "permis n\u00B0",
            "permiso de conducir",
            "carnet de conducir",
            "licencia de conducir",
            "patente di guida",
            "patente",
            "rijbewijs",
            "rijbewijsnummer");

    @Override
    public String id() {
        return "driver-licence";
    }

    @Override
    public String token() {
        return "[DRIVER-LICENCE]";
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
        boolean shaped = length <= 16 && (digits == length ? length >= 8 : length >= 7) && digits >= 5;
        return shaped
                        && Dates.find(text, start) == Span.NONE
                        && Borders.around(text, start, end)
                        && WORDS.before(text, start)
                ? Span.of(start, end)
                : Span.NONE;
    }
}
