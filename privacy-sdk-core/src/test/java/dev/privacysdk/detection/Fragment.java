package dev.privacysdk.detection;

/**
 * A piece of a log line, with what is personal in it between « and ».
 *
 * @param needs what must stand beside it for anybody to know what it is
 */
record Fragment(String marked, Needs needs) {
    enum Needs {
        /** Its own shape tells. */
        NOTHING,
        /** A key or a word beside it tells. */
        WORD,
        /** It brings its own words along, and stands in a sentence as it is. */
        ITSELF
    }

    static Fragment plain(String value) {
        return new Fragment("«" + value + "»", Needs.NOTHING);
    }

    static Fragment named(String value) {
        return new Fragment("«" + value + "»", Needs.WORD);
    }

    static Fragment whole(String marked) {
        return new Fragment(marked, Needs.ITSELF);
    }
}
