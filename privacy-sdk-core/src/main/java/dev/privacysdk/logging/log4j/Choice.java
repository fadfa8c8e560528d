package dev.privacysdk.logging.log4j;

import dev.privacysdk.masking.Masker;

/** Which masker is in use, where it can be changed. */
final class Choice {
    /** What was chosen last in this JVM, for what is logged before its context is known. */
    static final Choice ANYWHERE = new Choice(Masker.standard());

    private volatile Masker masker;

    Choice(Masker masker) {
        this.masker = masker;
    }

    /** The one for an event of this time, in milliseconds since 1970. */
    Masker masker(long millis) {
        Masker chosen = masker;
        chosen.at(millis);
        return chosen;
    }

    /** The one of the last event's time. */
    Masker masker() {
        return masker;
    }

    void take(Masker other) {
        masker = other;
    }
}
