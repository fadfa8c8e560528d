package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.spring.readers.Reader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A class that can be extended; its marks are on its interface. */
public class OpenAnswers implements Answers {
    private final Desk desk;

    public OpenAnswers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Reader plain(String id) {
        return desk.made(desk.take());
    }

    @Override
    public Optional<Reader> optional(String id) {
        return desk.made(Optional.of(desk.take()));
    }

    @Override
    public Reader[] array(String id) {
        return desk.made(desk.takeAll().toArray(Reader[]::new));
    }

    @Override
    public List<Reader> list(String id) {
        return desk.made(List.copyOf(desk.takeAll()));
    }

    @Override
    public Set<Reader> set(String id) {
        return desk.made(new LinkedHashSet<>(desk.takeAll()));
    }

    @Override
    public Map<String, Reader> map(String id) {
        Map<String, Reader> map = new LinkedHashMap<>();
        desk.takeAll().forEach(reader -> map.put("place " + map.size(), reader));
        return desk.made(map);
    }

    @Override
    public Map<Reader, String> keys(String id) {
        Map<Reader, String> map = new LinkedHashMap<>();
        desk.takeAll().forEach(reader -> map.put(reader, "place " + map.size()));
        return desk.made(map);
    }

    @Override
    public Collection<Reader> collection(String id) {
        return desk.made(List.copyOf(desk.takeAll()));
    }

    @Override
    public Iterable<Reader> iterable(String id) {
        return desk.made(List.copyOf(desk.takeAll()));
    }

    @Override
    public Stream<Reader> stream(String id) {
        return desk.takeAll().stream();
    }

    @Override
    public CompletionStage<Reader> stage(String id) {
        return CompletableFuture.completedFuture(desk.take());
    }

    @Override
    public CompletableFuture<List<Reader>> future(String id) {
        return CompletableFuture.completedFuture(desk.takeAll());
    }

    @Override
    public Mono<Reader> mono(String id) {
        return Mono.fromSupplier(desk::take);
    }

    @Override
    public Flux<Reader> flux(String id) {
        return Flux.defer(() -> Flux.fromIterable(desk.takeAll()));
    }

    @Override
    public Page<Reader> page(String id) {
        return desk.made(new PageImpl<>(desk.takeAll()));
    }

    @Override
    public Slice<Reader> slice(String id) {
        return desk.made(new SliceImpl<>(desk.takeAll()));
    }

    @Override
    public Letter nested(String id) {
        List<Reader> all = desk.takeAll();
        return desk.made(new Letter("Hello", all.get(0), all));
    }

    @Override
    public Box<Reader> generic(String id) {
        return desk.made(new Box<>(Optional.of(desk.take())));
    }

    @Override
    public Parcel sealed(String id) {
        return desk.made(new Addressed(desk.take()));
    }

    @Override
    public Optional<Map<String, List<Reader>>> deep(String id) {
        return desk.made(Optional.of(Map.of("all", List.copyOf(desk.takeAll()))));
    }
}
