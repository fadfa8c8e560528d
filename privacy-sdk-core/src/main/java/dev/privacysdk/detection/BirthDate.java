package dev.privacysdk.detection;

/** The day somebody was born: a date, in any of the usual ways of writing it, beside a word for birth. */
final class BirthDate implements Bounded {
    private static final ContextWords BEFORE = ContextWords.of(
            24,
            "birth",
            "date of birth",
            "dob",
            "d.o.b",
            "birth date",
            "birthdate",
            "birthday",
            "bday",
            "geboren",
            "geb",
            "geb datum",
            "geburtsdatum",
            "geburtstag",
            "n\u00E9 le",
            "n\u00E9e le",
            "n\u00E9(e) le",
            "naissance",
            "date de naissance",
            "nacido",
            "nacida",
            "nacimiento",
            "nato il",
            "nata il",
            "nascita",
            "geboortedatum",
            "\u751F\u5E74\u6708\u65E5",
            "\u8A95\u751F\u65E5",
            "\u751F\u307E\u308C",
            "\u51FA\u751F");
    private static final ContextWords BORN = ContextWords.of(8, "born");
    private static final ContextWords AFTER =
            ContextWords.of(8, "born", "birth", "geboren", "\u751F\u307E\u308C", "\u3046\u307E\u308C", "\u8A95\u751F");

    @Override
    public String id() {
        return "birth-date";
    }

    @Override
    public String token() {
        return "[BIRTH-DATE]";
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        long date = Dates.find(text, at);
        if (date == Span.NONE) {
            return Span.NONE;
        }
        int start = Span.start(date);
        return BEFORE.before(text, start) || BORN.before(text, start) || AFTER.after(text, Span.end(date))
                ? date
                : Span.NONE;
    }
}
