package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.spring.method.matrix.Answers.Addressed;
import dev.privacysdk.spring.method.matrix.Answers.Letter;
import dev.privacysdk.spring.method.matrix.Answers.Parcel;
import dev.privacysdk.spring.readers.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Slice;

/**
 * One kind of answer: a row of the matrix of answers.
 *
 * @param many whether it can hold more than one
 * @param ask calls the method that answers so
 * @param seen reads out of the answer whom the caller sees, to its end
 */
public record Kind<A>(String name, boolean many, BiFunction<Answers, String, A> ask, Function<A, List<Reader>> seen) {
    /** All kinds. */
    public static List<Kind<?>> all() {
        return List.of(
                new Kind<>("record", false, Answers::plain, List::of),
                new Kind<>(
                        "Optional",
                        false,
                        Answers::optional,
                        found -> found.stream().toList()),
                new Kind<>("array", true, Answers::array, List::of),
                new Kind<>("List", true, Answers::list, found -> found),
                new Kind<>("Set", true, Answers::set, List::copyOf),
                new Kind<>("Map, its values", true, Answers::map, found -> List.copyOf(found.values())),
                new Kind<>("Map, its keys", true, Answers::keys, found -> List.copyOf(found.keySet())),
                new Kind<>("Collection", true, Answers::collection, List::copyOf),
                new Kind<>("Iterable", true, Answers::iterable, Kind::listed),
                new Kind<>("Stream", true, Answers::stream, Stream::toList),
                new Kind<>(
                        "CompletionStage",
                        false,
                        Answers::stage,
                        later -> List.of(later.toCompletableFuture().join())),
                new Kind<>("CompletableFuture of a List", true, Answers::future, later -> later.join()),
                new Kind<>(
                        "Mono",
                        false,
                        Answers::mono,
                        later -> later.flux().collectList().blockOptional().orElseThrow()),
                new Kind<>(
                        "Flux",
                        true,
                        Answers::flux,
                        later -> later.collectList().blockOptional().orElseThrow()),
                new Kind<>("Page", true, Answers::page, Page::getContent),
                new Kind<>("Slice", true, Answers::slice, Slice::getContent),
                new Kind<>("record in a record", true, Answers::nested, Kind::addressed),
                new Kind<>(
                        "generic record",
                        false,
                        Answers::generic,
                        box -> box.held().stream().toList()),
                new Kind<>("sealed hierarchy", false, Answers::sealed, Kind::inside),
                new Kind<>(
                        "Optional of a Map of Lists",
                        true,
                        Answers::deep,
                        found -> found.stream()
                                .flatMap(map -> map.values().stream())
                                .flatMap(List::stream)
                                .toList()));
    }

    private static List<Reader> listed(Iterable<Reader> found) {
        List<Reader> all = new ArrayList<>();
        found.forEach(all::add);
        return all;
    }

    /** The same people stand in it twice. */
    private static List<Reader> addressed(Letter letter) {
        return Stream.concat(Stream.of(letter).map(Letter::to), letter.copies().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Reader> inside(Parcel parcel) {
        return parcel instanceof Addressed addressed && addressed.to() != null ? List.of(addressed.to()) : List.of();
    }

    /** Asks, and reads what is seen. */
    public List<Reader> seen(Answers answers, String id) {
        return seen.apply(ask.apply(answers, id));
    }

    /** Asks, and leaves the answer as it is. */
    public Object answer(Answers answers, String id) {
        return Objects.requireNonNull(ask.apply(answers, id));
    }

    @Override
    public String toString() {
        return name;
    }
}
