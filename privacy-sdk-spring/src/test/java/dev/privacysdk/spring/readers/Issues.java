package dev.privacysdk.spring.readers;

import dev.privacysdk.annotation.SubjectId;

/** An opener. */
public class Issues {
    private final Readers readers;

    public Issues(Readers readers) {
        this.readers = readers;
    }

    @ForNewsletter
    public Reader preview(@SubjectId("customer") String reader) {
        return readers.find(reader).orElseThrow();
    }

    /** Without a purpose. */
    public Reader unmarked(String reader) {
        return readers.find(reader).orElseThrow();
    }
}
