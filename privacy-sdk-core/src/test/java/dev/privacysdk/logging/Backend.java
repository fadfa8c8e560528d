package dev.privacysdk.logging;

import dev.privacysdk.masking.Masker;
import org.jspecify.annotations.Nullable;

/** A real logging library, configured as applications configure it. */
interface Backend {
    /** How it is called in the matrix. */
    String name();

    /** Whose API is called. */
    Library library();

    /** How it writes events. */
    Form form();

    /** Whether events have such a part here. */
    boolean has(Exit exit);

    /** Logs this through the library's natural API, behind a masker or not, and says everything that came out. */
    String written(Event event, @Nullable Masker masker);

    /** What an application logs with. */
    enum Library {
        LOGBACK,
        LOG4J,
        JUL,
        /** Standard output and standard error. */
        STREAMS,
        /** Any other, around which the application calls the masker. */
        OTHER
    }

    /** How events are written. */
    enum Form {
        /** Text, with each part as its toString. */
        TEXT,
        /** JSON, with each part as its toString. */
        JSON_OF_TEXT,
        /** JSON, with arguments, key-values and what the library's own markers carry by their fields. */
        JSON_OF_FIELDS,
        /** A program that reads each part. */
        PARTS,
        /** Text that is looked at line by line, without what it was made of. */
        LINES,
        /** Serialized, and read by the program on the other side. */
        NETWORK
    }
}
