package dev.privacysdk.logging;

/** What must not come out: as it stands, or in any of the encodings that {@link Readings} knows. */
record Needle(String text, boolean exact) {
    static Needle of(String text) {
        return new Needle(text, false);
    }

    static Needle exactly(String text) {
        return new Needle(text, true);
    }

    boolean isIn(Readings output) {
        return exact ? output.text().contains(text) : output.folded().contains(Readings.fold(text));
    }
}
