package dev.privacysdk.benchmarks;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whose turn it is: each thread goes round all people by itself, from a place of its own. */
@State(Scope.Thread)
public class Turn {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private int next = THREADS.getAndIncrement() * 4_999;

    int of(int people) {
        int now = next;
        next = now + 1 >= people ? 0 : now + 1;
        return now >= people ? 0 : now;
    }
}
