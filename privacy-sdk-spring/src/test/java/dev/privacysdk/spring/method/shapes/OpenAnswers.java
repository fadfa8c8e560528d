package dev.privacysdk.spring.method.shapes;

import dev.privacysdk.spring.readers.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** A class that can be extended; its marks are on its interface. */
public class OpenAnswers implements Answers {
    private final Desk desk;

    public OpenAnswers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Reader plain(String id) {
        return desk.take();
    }

    @Override
    public Optional<Reader> optional(String id) {
        return Optional.of(desk.take());
    }

    @Override
    public List<Reader> list(String id) {
        return List.of(desk.take());
    }

    @Override
    public Reader[] array(String id) {
        return new Reader[] {desk.take()};
    }

    @Override
    public Map<String, Reader> map(String id) {
        return Map.of("one", desk.take());
    }

    @Override
    public Stream<Reader> stream(String id) {
        return Stream.of(desk.take());
    }

    @Override
    public CompletionStage<Reader> later(String id) {
        return CompletableFuture.completedFuture(desk.take());
    }
}
