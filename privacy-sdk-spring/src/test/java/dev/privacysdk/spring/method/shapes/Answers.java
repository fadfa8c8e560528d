package dev.privacysdk.spring.method.shapes;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** An answer of every kind. */
public interface Answers {
    @ForNewsletter
    Reader plain(@SubjectId("customer") String id);

    @ForNewsletter
    Optional<Reader> optional(@SubjectId("customer") String id);

    @ForNewsletter
    List<Reader> list(@SubjectId("customer") String id);

    @ForNewsletter
    Reader[] array(@SubjectId("customer") String id);

    @ForNewsletter
    Map<String, Reader> map(@SubjectId("customer") String id);

    @ForNewsletter
    Stream<Reader> stream(@SubjectId("customer") String id);

    @ForNewsletter
    CompletionStage<Reader> later(@SubjectId("customer") String id);
}
