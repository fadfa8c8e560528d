package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Slice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer of every kind. */
@ForNewsletter
public interface Answers {
    Reader plain(@SubjectId("customer") String id);

    Optional<Reader> optional(@SubjectId("customer") String id);

    Reader[] array(@SubjectId("customer") String id);

    List<Reader> list(@SubjectId("customer") String id);

    Set<Reader> set(@SubjectId("customer") String id);

    Map<String, Reader> map(@SubjectId("customer") String id);

    Map<Reader, String> keys(@SubjectId("customer") String id);

    Collection<Reader> collection(@SubjectId("customer") String id);

    Iterable<Reader> iterable(@SubjectId("customer") String id);

    Stream<Reader> stream(@SubjectId("customer") String id);

    CompletionStage<Reader> stage(@SubjectId("customer") String id);

    CompletableFuture<List<Reader>> future(@SubjectId("customer") String id);

    Mono<Reader> mono(@SubjectId("customer") String id);

    Flux<Reader> flux(@SubjectId("customer") String id);

    Page<Reader> page(@SubjectId("customer") String id);

    Slice<Reader> slice(@SubjectId("customer") String id);

    Letter nested(@SubjectId("customer") String id);

    Box<Reader> generic(@SubjectId("customer") String id);

    Parcel sealed(@SubjectId("customer") String id);

    Optional<Map<String, List<Reader>>> deep(@SubjectId("customer") String id);

    /** A record in a record. */
    record Letter(String greeting, @Nullable Reader to, List<Reader> copies) {}

    /** A record of anything. */
    record Box<T>(Optional<T> held) {}

    /** A sealed hierarchy. */
    sealed interface Parcel {}

    /** One of its records. */
    record Addressed(@Nullable Reader to) implements Parcel {}

    /** Another. */
    record Unaddressed(String note) implements Parcel {}
}
