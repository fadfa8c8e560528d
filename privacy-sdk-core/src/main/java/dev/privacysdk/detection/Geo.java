package dev.privacysdk.detection;

/**
 * Where somebody is: two coordinates with a word for a place, in a geo URI, with their hemispheres, or each behind its name.
 *
 * <p>Of coordinates that each have a name ({@code lat=…, lon=…}) each is found for itself, so that the names stay.
 */
final class Geo implements Bounded {
    private static final int NEAR = 40;
    private static final ContextWords LATITUDE =
            ContextWords.of(0, "lat", "latitude", "breite", "breitengrad", "latitud", "latitudine", "\u7DEF\u5EA6");
    private static final ContextWords LONGITUDE = ContextWords.of(
            0,
            "lon",
            "lng",
            "long",
            "longitude",
            "l\u00E4nge",
            "l\u00E4ngengrad",
            "longitud",
            "longitudine",
            "\u7D4C\u5EA6");
    private static final ContextWords URI = ContextWords.of(0, "geo:", "q=", "ll=", "/@", "loc:");
    private static final ContextWords WELL_KNOWN_TEXT = ContextWords.of(0, "point(", "point (");
    private static final ContextWords PLACE = ContextWords.of(
            24,
            "geo",
            "gps",
            "gps position",
            "lat lon",
            "lat lng",
            "lat long",
            "latitude",
            "coordinates",
            "coordinate",
            "coords",
            "coord",
            "location",
            "geolocation",
            "position",
            "latlng",
            "near",
            "koordinaten",
            "standort",
            "coordonn\u00E9es",
            "localisation",
            "coordenadas",
            "coordinate",
            "\u5EA7\u6A19",
            "\u4F4D\u7F6E",
            "\u7DEF\u5EA6\u7D4C\u5EA6",
            "\u73FE\u5728\u5730");

    @Override
    public String id() {
        return "geo";
    }

    @Override
    public String token() {
        return "[GEO]";
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public long find(CharSequence text, int at) {
        int start = Coordinates.start(text, at);
        int first = start < 0 ? -1 : Coordinates.end(text, at);
        if (first < 0) {
            return Span.NONE;
        }
        if (named(text, start, first)) {
            return Span.of(start, first);
        }
        int second = Coordinates.second(text, first);
        int end = second < 0 ? -1 : Coordinates.end(text, second);
        if (end < 0 || !inRange(text, at, second) || !ends(text, end)) {
            return Span.NONE;
        }
        boolean sides = Coordinates.hasSide(text, first) && Coordinates.hasSide(text, end);
        boolean known = sides || URI.endsBefore(text, start) || placed(text, start, at, second);
        return known ? Span.of(start, end) : Span.NONE;
    }

    private static boolean placed(CharSequence text, int start, int at, int second) {
        boolean exact = Coordinates.decimals(text, at) >= 3 && Coordinates.decimals(text, second) >= 3;
        boolean spaced = Peek.at(text, Coordinates.end(text, at)) == ' ';
        return exact && (PLACE.before(text, start) || (spaced && WELL_KNOWN_TEXT.endsBefore(text, start)));
    }

    /** Whether this is one coordinate behind its name, and the name of the other is near. */
    private static boolean named(CharSequence text, int start, int end) {
        int name = start;
        while (start - name < 4 && joins(Peek.at(text, name - 1))) {
            name--;
        }
        if (!ends(text, end)) {
            return false;
        }
        return (LATITUDE.endsBefore(text, name) && near(LONGITUDE, text, name, end))
                || (LONGITUDE.endsBefore(text, name) && near(LATITUDE, text, name, end));
    }

    private static boolean near(ContextWords other, CharSequence text, int start, int end) {
        return valued(text, other.behind(text, end, end + NEAR))
                || valued(text, other.behind(text, start - NEAR, start));
    }

    /** Whether a number follows the name that ends here. */
    private static boolean valued(CharSequence text, int nameEnd) {
        if (nameEnd < 0) {
            return false;
        }
        int at = nameEnd;
        while (at - nameEnd < 4 && joins(Peek.at(text, at))) {
            at++;
        }
        char sign = Peek.at(text, at);
        return Chars.digit(sign) || ((sign == '-' || sign == '+') && Peek.digit(text, at + 1) >= 0);
    }

    private static boolean joins(char c) {
        return c == ' ' || c == '=' || c == ':' || c == '"' || c == '\'';
    }

    private static boolean inRange(CharSequence text, int one, int other) {
        int first = Coordinates.degrees(text, one);
        int second = Coordinates.degrees(text, other);
        return first <= 180 && second <= 180 && Math.min(first, second) <= 90;
    }

    private static boolean ends(CharSequence text, int end) {
        return !Chars.word(Peek.at(text, end)) && (Peek.at(text, end) != '.' || Peek.digit(text, end + 1) < 0);
    }
}
