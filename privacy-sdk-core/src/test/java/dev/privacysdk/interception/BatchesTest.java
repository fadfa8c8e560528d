package dev.privacysdk.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.Exceptions;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Many values at a time, and none of the promises of a Flux broken. */
class BatchesTest {
    private final List<Integer> sizes = new ArrayList<>();

    private Flux<Object> batches(Flux<?> source) {
        return new Batches(source, values -> {
            sizes.add(values.size());
            return values;
        });
    }

    /** Somebody who asks for as much as a test says. */
    private static final class Asking extends BaseSubscriber<Object> {
        final List<Object> received = new ArrayList<>();

        @Nullable
        Throwable error;

        boolean completed;

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(Object value) {
            received.add(value);
        }

        @Override
        protected void hookOnError(Throwable thrown) {
            error = thrown;
        }

        @Override
        protected void hookOnComplete() {
            completed = true;
        }
    }

    @Test
    void aSourceThatHasThemAllIsLookedThroughInFullBatches() {
        assertThat(batches(Flux.range(0, 1_000)).collectList().block())
                .isEqualTo(IntStream.range(0, 1_000).boxed().toList());
        assertThat(sizes).containsExactly(256, 256, 256, 232);
    }

    @Test
    void nobodyWaitsForABatchToFill() {
        Sinks.Many<Object> source = Sinks.many().unicast().onBackpressureBuffer();
        List<Object> received = new ArrayList<>();
        batches(source.asFlux()).subscribe(received::add);
        source.tryEmitNext("a");
        assertThat(received).containsExactly("a");
        source.tryEmitNext("b");
        assertThat(received).containsExactly("a", "b");
        assertThat(sizes).containsExactly(1, 1);
    }

    @Test
    void theSourceIsAskedOnlyWhenSomebodyAsksAndForNoMoreThanABatch() {
        List<Long> asked = new ArrayList<>();
        Asking asking = new Asking();
        batches(Flux.range(0, 10_000).hide().doOnRequest(asked::add)).subscribe(asking);
        assertThat(asked).isEmpty();
        asking.request(3);
        assertThat(asked).containsExactly(256L);
        assertThat(asking.received).containsExactly(0, 1, 2);
        asking.request(253);
        assertThat(asked).containsExactly(256L);
        asking.request(1);
        assertThat(asked).containsExactly(256L, 256L);
        assertThat(asking.received).hasSize(257);
    }

    @Test
    void whatIsLeftOutIsNotCountedAsGiven() {
        Asking asking = new Asking();
        new Batches(
                        Flux.range(0, 1_000),
                        values -> List.copyOf(values.stream()
                                .filter(value -> ((Integer) value) % 300 == 299)
                                .toList()))
                .subscribe(asking);
        asking.request(2);
        assertThat(asking.received).containsExactly(299, 599);
        assertThat(asking.completed).isFalse();
        asking.request(10);
        assertThat(asking.received).containsExactly(299, 599, 899);
        assertThat(asking.completed).isTrue();
    }

    @Test
    void anEmptySourceEndsWithoutBeingAsked() {
        Asking asking = new Asking();
        batches(Flux.empty()).subscribe(asking);
        assertThat(asking.completed).isTrue();
        assertThat(sizes).isEmpty();
    }

    @Test
    void whatCameBeforeAnErrorIsHandedOutBeforeIt() {
        Asking asking = new Asking();
        IllegalStateException failed = new IllegalStateException("no paper");
        batches(Flux.concat(Flux.just("a", "b"), Flux.error(failed))).subscribe(asking);
        asking.request(1);
        assertThat(asking.received).containsExactly("a");
        assertThat(asking.error).isNull();
        asking.request(1);
        assertThat(asking.received).containsExactly("a", "b");
        assertThat(asking.error).isSameAs(failed);
    }

    @Test
    void whatTheLookThrowsEndsItAndCancelsTheSource() {
        AtomicLong cancelled = new AtomicLong();
        Flux<Object> refused =
                new Batches(Flux.range(0, 1_000).hide().doOnCancel(cancelled::incrementAndGet), values -> {
                    if (values.contains(300)) {
                        throw new IllegalStateException("no");
                    }
                    return values;
                });
        List<Object> received = new ArrayList<>();
        assertThatThrownBy(() -> refused.doOnNext(received::add).blockLast()).hasMessage("no");
        assertThat(received).hasSize(256);
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void cancellingReachesTheSourceAndEndsEverything() {
        AtomicLong cancelled = new AtomicLong();
        assertThat(batches(Flux.range(0, 1_000_000).hide().doOnCancel(cancelled::incrementAndGet))
                        .take(5)
                        .collectList()
                        .block())
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(cancelled).hasValue(1);
        assertThat(sizes).containsExactly(256);
    }

    @Test
    void aSourceThatDoesNotHeedWhatItIsAskedForIsCutOff() {
        Publisher<Object> heedless = subscriber -> {
            subscriber.onSubscribe(new Subscription() {
                @Override
                public void request(long n) {
                    for (int i = 0; i < 1_000; i++) {
                        subscriber.onNext(i);
                    }
                }

                @Override
                public void cancel() {}
            });
        };
        Asking asking = new Asking();
        batches(Flux.from(heedless)).subscribe(asking);
        asking.request(Long.MAX_VALUE);
        assertThat(Exceptions.isOverflow(asking.error)).isTrue();
    }

    /** The broken twin: a plain buffer makes the first value wait for the last of its batch. */
    @Test
    void aPlainBufferWouldMakeThemWait() {
        Sinks.Many<Object> source = Sinks.many().unicast().onBackpressureBuffer();
        List<Object> received = new ArrayList<>();
        source.asFlux().buffer(Batches.SIZE).flatMapIterable(values -> values).subscribe(received::add);
        source.tryEmitNext("a");
        assertThat(received).isEmpty();
    }

    @Test
    void afterTheEndNothingMoreIsSaid() {
        Asking asking = new Asking();
        batches(Flux.just("a")).subscribe(asking);
        asking.request(1);
        asking.cancel();
        asking.request(1);
        assertThat(asking.received).containsExactly("a");
        assertThat(asking.error).isNull();
    }
}
