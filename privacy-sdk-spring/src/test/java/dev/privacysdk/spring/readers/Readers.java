package dev.privacysdk.spring.readers;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.util.List;
import java.util.Optional;

/** A keeper. */
@PurposeRequired
public interface Readers {
    Optional<Reader> find(@SubjectId("customer") String id);

    List<Reader> all();
}
