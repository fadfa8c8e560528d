package dev.privacysdk.spring.method.shapes;

import dev.privacysdk.spring.readers.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** A record, which can only be stood in for by its interface. */
public record FinalAnswers(OpenAnswers body) implements Answers {
    @Override
    public Reader plain(String id) {
        return body.plain(id);
    }

    @Override
    public Optional<Reader> optional(String id) {
        return body.optional(id);
    }

    @Override
    public List<Reader> list(String id) {
        return body.list(id);
    }

    @Override
    public Reader[] array(String id) {
        return body.array(id);
    }

    @Override
    public Map<String, Reader> map(String id) {
        return body.map(id);
    }

    @Override
    public Stream<Reader> stream(String id) {
        return body.stream(id);
    }

    @Override
    public CompletionStage<Reader> later(String id) {
        return body.later(id);
    }
}
