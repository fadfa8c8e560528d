package dev.privacysdk.interception;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.EachSubject.WhenDenied;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Openers that answer with what Reactor has. */
interface Feed {
    @ForNewsletter
    Mono<Reader> preview(@SubjectId("customer") String reader);

    @ForNewsletter
    @OnDenial(OnDenial.Then.NOTHING)
    Mono<Reader> maybe(@SubjectId("customer") String reader);

    @ForNewsletter
    Flux<Reader> about(@SubjectId("customer") String reader);

    @ForNewsletter
    @OnDenial(OnDenial.Then.NOTHING)
    Flux<Reader> maybeMany(@SubjectId("customer") String reader);

    @ForNewsletter
    Publisher<Reader> published(@SubjectId("customer") String reader);

    @ForNewsletter
    Mono<List<Reader>> listed(@SubjectId("customer") String reader);

    @ForNewsletter
    Mono<Void> send(@SubjectId("customer") String reader);

    @ForNewsletter
    @EachSubject
    Flux<Reader> due();

    @ForNewsletter
    @EachSubject
    Mono<List<Reader>> dueList();

    @ForNewsletter
    @EachSubject(onDenied = WhenDenied.REFUSE)
    Flux<Reader> allOrError();

    @ForNewsletter
    @EachSubject(onDenied = WhenDenied.REFUSE)
    @OnDenial(OnDenial.Then.NOTHING)
    Flux<Reader> allOrNothing();

    @ForNewsletter
    @EachSubject(onDenied = WhenDenied.REFUSE)
    @OnDenial(OnDenial.Then.NOTHING)
    Mono<List<Reader>> allOrNothingList();

    @ForNewsletter
    Mono<Integer> sendAll(@EachSubject Collection<Reader> readers);

    @ForNewsletter
    Flux<Reader> each(@EachSubject(onDenied = WhenDenied.REFUSE) @SubjectId("customer") List<String> readers);

    /** Keepers. */
    @PurposeRequired
    interface Shelf {
        Mono<Reader> find(@SubjectId("customer") String id);

        Flux<Reader> all();
    }

    /** A shelf with these on it, which counts how often it is really asked. */
    final class Kept implements Shelf {
        final List<String> asked = new ArrayList<>();
        private final List<Reader> readers;

        Kept(String... ids) {
            readers = List.of(ids).stream().map(World::reader).toList();
        }

        @Override
        public Mono<Reader> find(String id) {
            asked.add(id);
            return Flux.fromIterable(readers)
                    .filter(reader -> reader.id().equals(id))
                    .next();
        }

        @Override
        public Flux<Reader> all() {
            asked.add("all");
            return Flux.fromIterable(readers);
        }
    }

    /** Answers every call in the way a test says, and counts how often it really runs. */
    final class Body implements Feed {
        final List<@Nullable Object> ran = new ArrayList<>();
        private final Function<@Nullable Object, Publisher<?>> answer;

        Body(Function<@Nullable Object, Publisher<?>> answer) {
            this.answer = answer;
        }

        Body(Supplier<Publisher<?>> answer) {
            this(given -> answer.get());
        }

        @SuppressWarnings("unchecked")
        private <T> Mono<T> mono(@Nullable Object given) {
            ran.add(given);
            return (Mono<T>) answer.apply(given);
        }

        @SuppressWarnings("unchecked")
        private <T> Flux<T> flux(@Nullable Object given) {
            ran.add(given);
            return (Flux<T>) answer.apply(given);
        }

        @Override
        public Mono<Reader> preview(String reader) {
            return mono(reader);
        }

        @Override
        public Mono<Reader> maybe(String reader) {
            return mono(reader);
        }

        @Override
        public Flux<Reader> about(String reader) {
            return flux(reader);
        }

        @Override
        public Flux<Reader> maybeMany(String reader) {
            return flux(reader);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Publisher<Reader> published(String reader) {
            ran.add(reader);
            return (Publisher<Reader>) answer.apply(reader);
        }

        @Override
        public Mono<List<Reader>> listed(String reader) {
            return mono(reader);
        }

        @Override
        public Mono<Void> send(String reader) {
            return mono(reader);
        }

        @Override
        public Flux<Reader> due() {
            return flux(null);
        }

        @Override
        public Mono<List<Reader>> dueList() {
            return mono(null);
        }

        @Override
        public Flux<Reader> allOrError() {
            return flux(null);
        }

        @Override
        public Flux<Reader> allOrNothing() {
            return flux(null);
        }

        @Override
        public Mono<List<Reader>> allOrNothingList() {
            return mono(null);
        }

        @Override
        public Mono<Integer> sendAll(Collection<Reader> readers) {
            return mono(readers);
        }

        @Override
        public Flux<Reader> each(List<String> readers) {
            return flux(readers);
        }
    }
}
