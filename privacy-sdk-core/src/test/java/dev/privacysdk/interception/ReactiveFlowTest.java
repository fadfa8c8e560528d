package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.vocabulary.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.ParallelFlux;
import reactor.core.scheduler.Schedulers;

/** What a subscriber asks for and calls off reaches the body, and what cannot be looked through is refused. */
class ReactiveFlowTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
        assertThat(PurposeScope.current()).isEmpty();
    }

    private Feed answering(Publisher<?> answer) {
        return world.guard(Feed.class, new Feed.Body(() -> answer));
    }

    @Test
    void callingOffReachesTheBody() {
        AtomicInteger calledOff = new AtomicInteger();
        Feed feed = answering(Mono.never().doOnCancel(calledOff::incrementAndGet));
        Disposable preview = feed.preview("ada").subscribe();
        assertThat(calledOff).hasValue(0);
        preview.dispose();
        assertThat(calledOff).hasValue(1);
        answering(Flux.never().doOnCancel(calledOff::incrementAndGet))
                .due()
                .subscribe()
                .dispose();
        assertThat(calledOff).hasValue(2);
    }

    @Test
    void theBodyIsAskedForWhatTheSubscriberAsksFor() {
        List<Long> asked = new ArrayList<>();
        List<Reader> received = new ArrayList<>();
        Flux<Reader> many = Flux.just(reader("bob"), reader("ada"), reader("bob"), reader("ada"), reader("ada"))
                .hide()
                .doOnRequest(asked::add);
        BaseSubscriber<Reader> subscriber = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {}

            @Override
            protected void hookOnNext(Reader value) {
                received.add(value);
            }
        };
        answering(many).about("ada").subscribe(subscriber);
        assertThat(asked).isEmpty();
        subscriber.request(2);
        assertThat(received).containsExactly(seen("ada"), seen("ada"));
        // Two for the subscriber, and one more for each that was left out on the way.
        assertThat(asked).containsExactly(2L, 1L, 1L);
    }

    @Test
    void manySubscribersAtOnceEachGetTheirOwnDecisionAndArguments() throws Exception {
        Feed feed = world.guard(Feed.class, new Feed.Body(argument -> Mono.just(((List<?>) argument).size())));
        Mono<Integer> sent = feed.sendAll(List.of(reader("ada"), reader("bob"), reader("eve")));
        CountDownLatch together = new CountDownLatch(1);
        Flux<Integer> all = Flux.range(0, 200)
                .flatMap(
                        i -> Mono.defer(() -> {
                                    await(together);
                                    return sent;
                                })
                                .subscribeOn(Schedulers.boundedElastic()),
                        4);
        together.countDown();
        assertThat(all.collectList().block()).hasSize(200).containsOnly(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStreamInAMonoIsMinimizedAsItIsRead() {
        Streaming streaming =
                world.guard(Streaming.class, id -> Mono.just(Stream.of(reader("ada"), reader("bob"), reader("ada"))));
        assertThat(streaming.stream("ada").map(Stream::toList).block()).containsExactly(seen("ada"), seen("ada"));
    }

    interface Streaming {
        @ForNewsletter
        Mono<Stream<Reader>> stream(@SubjectId("customer") String reader);
    }

    interface Side {
        @ForNewsletter
        ParallelFlux<Reader> parallel(@SubjectId("customer") String reader);
    }

    interface Twice {
        @ForNewsletter
        Mono<Mono<Reader>> twice(@SubjectId("customer") String reader);
    }

    interface Caught {
        @ForNewsletter
        Mono<Supplier<Reader>> caught(@SubjectId("customer") String reader);
    }

    interface Hidden {
        @ForNewsletter
        Object hidden(@SubjectId("customer") String reader);
    }

    record Box(@SubjectId("customer") String id, Mono<Reader> later) {}

    interface Boxed {
        @ForNewsletter
        Box boxed(@SubjectId("customer") String reader);
    }

    @Test
    void whatShowsItsValuesTooLateIsRefusedWhenTheProxyIsMade() {
        assertThatThrownBy(
                        () -> world.guard(Side.class, id -> Flux.<Reader>empty().parallel()))
                .hasMessageContaining("ParallelFlux shows what it holds too late");
        assertThatThrownBy(() -> world.guard(Twice.class, id -> Mono.just(Mono.empty())))
                .hasMessageContaining("Mono shows what it holds too late");
        assertThatThrownBy(() -> world.guard(Caught.class, id -> Mono.empty()))
                .hasMessageContaining("Supplier shows what it holds too late");
    }

    @Test
    void whatDoesNotSayThatItIsReactorsIsRefusedWhenItComes() {
        Hidden hidden = world.guard(Hidden.class, id -> Mono.just(reader("ada")));
        assertThatThrownBy(() -> hidden.hidden("ada"))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.INTERNAL_ERROR));
        Boxed boxed = world.guard(Boxed.class, id -> new Box("ada", Mono.just(reader("ada"))));
        assertThatThrownBy(() -> boxed.boxed("ada")).isInstanceOf(PrivacyDeniedException.class);
    }
}
