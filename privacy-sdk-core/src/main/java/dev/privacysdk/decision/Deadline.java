package dev.privacysdk.decision;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Gets an answer in time or not at all, whatever the other side does.
 *
 * <p>A driver may hang for ever, so the work runs on a thread of its own; while all of these are taken,
 * a caller waits for one as long as its own time lasts.
 */
final class Deadline implements AutoCloseable {
    private static final int MOST_THREADS = 16;

    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final Semaphore slots = new Semaphore(MOST_THREADS);

    Deadline(Duration limit) {
        this.limit = limit;
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "privacy-gate");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The answer did not come in time. */
    static final class Missed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missed() {
            super("The answer did not come in time.", null, false, false);
        }
    }

    /** The time that several pieces of work share, beginning now. */
    Budget begin() {
        return new Budget(System.nanoTime() + limit.toNanos());
    }

    /** What is left of a time that several pieces of work share. */
    final class Budget {
        private final long end;

        private Budget(long end) {
            this.end = end;
        }

        <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
            try {
                if (!slots.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    throw new Missed();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Missed();
            }
            AtomicBoolean begun = new AtomicBoolean();
            Future<T> future = submit(work, begun);
            try {
                return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                abandon(future, begun);
                throw new Missed();
            } catch (InterruptedException e) {
                abandon(future, begun);
                Thread.currentThread().interrupt();
                throw new Missed();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    /** The slot is free again when the work has ended, which may be long after its caller gave up. */
    private <T extends @Nullable Object> Future<T> submit(Callable<T> work, AtomicBoolean begun) {
        try {
            return threads.submit(() -> {
                if (!begun.compareAndSet(false, true)) {
                    throw new Missed();
                }
                try {
                    return work.call();
                } finally {
                    slots.release();
                }
            });
        } catch (RejectedExecutionException e) {
            slots.release();
            throw new Missed();
        }
    }

    /** Work that was given up before it began never begins, so nobody else would free its slot. */
    private void abandon(Future<?> future, AtomicBoolean begun) {
        // Not interrupted: an interrupt closes the file of an embedded H2 database, for everybody who uses it.
        future.cancel(false);
        if (begun.compareAndSet(false, true)) {
            slots.release();
        }
    }

    @Override
    public void close() {
        // Not interrupted either; the threads are daemons, and keep no machine from ending.
        threads.shutdown();
    }
}
