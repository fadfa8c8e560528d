package dev.privacysdk.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The law of batches: whoever asks for whatever on whatever thread gets everything once, and in order. */
class BatchesProperties {
    private static Function<List<Object>, List<Object>> without(Object value) {
        return values -> values.stream().filter(each -> !each.equals(value)).toList();
    }

    /** Many requests of many sizes, threads on both sides: everything comes once, in order, and never more than was asked for. */
    @Property(tries = 300)
    void everythingComesOnceAndInOrder(
            @ForAll @IntRange(min = 0, max = 2_000) int many,
            @ForAll @IntRange(min = 1, max = 700) int step,
            @ForAll boolean sourceElsewhere,
            @ForAll boolean askerElsewhere) {
        Flux<Object> source = Flux.range(0, many).cast(Object.class);
        Flux<Object> seen =
                new Batches(sourceElsewhere ? source.publishOn(Schedulers.parallel(), 16) : source, without(13));
        Flux<Object> limited = askerElsewhere ? seen.publishOn(Schedulers.single(), step) : seen.limitRate(step);
        assertThat(limited.collectList().block())
                .isEqualTo(IntStream.range(0, many)
                        .filter(value -> value != 13)
                        .boxed()
                        .toList());
    }
}
