package dev.privacysdk.decision;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A pool over which tasks run in scopes and without, side by side, and what went wrong there. */
final class ScopePool implements AutoCloseable {
    private static final int THREADS = 3;

    /** How a task runs: on this thread inside the scope, or on one of the pool inside it or without it. */
    enum Where {
        RUN,
        CALLED,
        WRAPPED,
        BARE
    }

    /** One task, and those it runs or hands out. */
    record Task(int permit, Where where, boolean fails, List<Task> inside) {}

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Scopes scopes;
    private final LongAdder ran;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Queue<Future<?>> pending = new ConcurrentLinkedQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    ScopePool(Scopes scopes, LongAdder ran) {
        this.scopes = scopes;
        this.ran = ran;
    }

    /** Runs it; what is handed to the pool is not waited for. */
    void execute(Task task) {
        execute(task, scopes.current());
    }

    private void execute(Task task, @Nullable Permit around) {
        Permit permit = Scopes.PERMITS.get(task.permit());
        boolean bare = task.where() == Where.BARE;
        Runnable body = () -> {
            ran.increment();
            expect(bare ? null : permit, bare ? "inherited" : "not current");
            task.inside().forEach(inside -> execute(inside, bare ? null : permit));
            if (task.fails()) {
                throw new Failed();
            }
        };
        try {
            switch (task.where()) {
                case RUN -> scopes.run(permit, body);
                case CALLED -> scopes.call(permit, body);
                case WRAPPED -> pending.add(threads.submit(scopes.wrap(permit, body)));
                case BARE -> pending.add(threads.submit(body));
            }
        } catch (Failed expected) {
            // and the scope around it is the one that was there before
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        expect(around, "not restored");
    }

    /** Waits for everything that was handed out, also by what was handed out. */
    void settle() {
        for (Future<?> task = pending.poll(); task != null; task = pending.poll()) {
            try {
                task.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof Failed)) {
                    throw new IllegalStateException(failed);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Looks at every thread of the pool, each of which waits until all have been looked at. */
    void lookAtEveryThread() {
        settle();
        CyclicBarrier together = new CyclicBarrier(THREADS);
        for (int i = 0; i < THREADS; i++) {
            pending.add(threads.submit(() -> {
                expect(null, "kept by the pool");
                try {
                    return together.await();
                } catch (BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        settle();
    }

    Set<String> violations() {
        return new TreeSet<>(violations);
    }

    private void expect(@Nullable Permit expected, String otherwise) {
        if (scopes.current() != expected) {
            violations.add(otherwise);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
