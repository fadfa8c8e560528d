package dev.privacysdk.spring.method.elsewhere;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;

/** Its marked method can only be overridden in this package. */
public class Hidden {
    @ForNewsletter
    void send(@SubjectId("customer") String reader) {}
}
