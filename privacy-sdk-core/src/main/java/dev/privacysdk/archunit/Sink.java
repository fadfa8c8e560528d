package dev.privacysdk.archunit;

/**
 * A place where personal data must not end up.
 *
 * @param name what it is, in a sentence: {@code a logger (Logger.info)}
 * @param text whether what reaches it becomes text there, as its {@code toString} makes it
 */
record Sink(Kind kind, String name, boolean text) {
    /** What a place is; each is judged by a rule. */
    enum Kind {
        MASKED_LOG,
        OPEN_LOG,
        CONSOLE,
        EXCEPTION,
        TEXT,
        OBJECT_STREAM,
        RESPONSE,
        RESPONSE_STREAM,
        CLIENT,
        CLIENT_STREAM,
        KEPT,
        COMPARED,
        DIGEST,
        ENTITY_TAG
    }

    static Sink of(Kind kind, String name) {
        return new Sink(kind, name, false);
    }

    static Sink text(Kind kind, String name) {
        return new Sink(kind, name, true);
    }
}
