package dev.privacysdk.interception;

import java.util.List;
import java.util.function.Function;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;

/**
 * A Flux whose values are looked through many at a time: as many as have come, up to a bound, so that none waits for more.
 *
 * <p>Asks its source for no more than the bound at a time, and only once somebody asks it.
 */
final class Batches extends FluxOperator<Object, Object> {
    static final int SIZE = 256;

    private final Function<List<Object>, List<Object>> look;

    Batches(Flux<?> source, Function<List<Object>, List<Object>> look) {
        super(source);
        this.look = look;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Object> actual) {
        source.subscribe(new Batching(actual, look));
    }
}
