package dev.privacysdk.interception;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Operators;
import reactor.util.concurrent.Queues;
import reactor.util.context.Context;

/** One subscription to {@link Batches}. Who finds nobody at work does the work; everybody else leaves a note. */
final class Batching implements CoreSubscriber<Object>, Subscription {
    private final CoreSubscriber<? super Object> actual;
    private final Function<List<Object>, List<Object>> look;
    private final Queue<Object> arrived = Queues.<Object>get(Batches.SIZE).get();
    private final AtomicInteger notes = new AtomicInteger();
    private final AtomicLong requested = new AtomicLong();
    private Subscription source = Operators.emptySubscription();
    private @Nullable Throwable failure;
    private volatile boolean over;
    private volatile boolean ended;

    // Only whoever is at work touches these.
    private Iterator<Object> batch = Collections.emptyIterator();
    private int awaited;

    Batching(CoreSubscriber<? super Object> actual, Function<List<Object>, List<Object>> look) {
        this.actual = actual;
        this.look = look;
    }

    @Override
    public Context currentContext() {
        return actual.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        actual.onSubscribe(this);
    }

    @Override
    public void onNext(Object value) {
        if (over) {
            Operators.onNextDropped(value, currentContext());
        } else if (arrived.offer(value)) {
            work();
        } else {
            source.cancel();
            onError(Exceptions.failWithOverflow());
        }
    }

    @Override
    public void onError(Throwable thrown) {
        if (over) {
            Operators.onErrorDropped(thrown, currentContext());
            return;
        }
        failure = thrown;
        over = true;
        work();
    }

    @Override
    public void onComplete() {
        over = true;
        work();
    }

    @Override
    public void request(long count) {
        if (Operators.validate(count)) {
            requested.accumulateAndGet(count, Operators::addCap);
            work();
        }
    }

    @Override
    public void cancel() {
        ended = true;
        source.cancel();
        if (notes.getAndIncrement() == 0) {
            arrived.clear();
        }
    }

    private void work() {
        if (notes.getAndIncrement() != 0) {
            return;
        }
        int read = 1;
        do {
            handOut();
            read = notes.addAndGet(-read);
        } while (read != 0);
    }

    private void handOut() {
        long wanted = requested.get();
        long given = 0;
        while (!ended) {
            // Read before the queue, so that nothing that came before the end is missed.
            boolean last = over;
            if (given < wanted && batch.hasNext()) {
                actual.onNext(batch.next());
                given++;
            } else if (batch.hasNext()) {
                break;
            } else if (arrived.isEmpty() && last) {
                end();
            } else if (given == wanted || (arrived.isEmpty() && awaited > 0)) {
                break;
            } else if (arrived.isEmpty()) {
                awaited = Batches.SIZE;
                source.request(Batches.SIZE);
            } else {
                batch = next();
            }
        }
        if (ended) {
            arrived.clear();
            batch = Collections.emptyIterator();
        } else if (wanted != Long.MAX_VALUE) {
            requested.addAndGet(-given);
        }
    }

    private Iterator<Object> next() {
        List<Object> next = new ArrayList<>(Math.min(awaited, Batches.SIZE));
        for (Object value = arrived.poll(); value != null; value = arrived.poll()) {
            next.add(value);
        }
        awaited -= next.size();
        try {
            return look.apply(next).iterator();
        } catch (RuntimeException | Error denied) {
            ended = true;
            actual.onError(Operators.onOperatorError(source, denied, currentContext()));
            return Collections.emptyIterator();
        }
    }

    private void end() {
        ended = true;
        Throwable thrown = failure;
        if (thrown == null) {
            actual.onComplete();
        } else {
            actual.onError(thrown);
        }
    }
}
