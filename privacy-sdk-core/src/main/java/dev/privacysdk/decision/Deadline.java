package dev.privacysdk.decision;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gets an answer in time or not at all, whatever the other side does.
 *
 * <p>A driver may hang for ever and ignore an interrupt, so the work runs on a thread of its own; when all of these hang, the
 * next caller is refused at once instead of joining them.
 */
final class Deadline implements AutoCloseable {
    private static final int MOST_THREADS = 16;

    private final Duration limit;
    private final ThreadPoolExecutor threads;

    Deadline(Duration limit) {
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
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
            Future<T> future;
            try {
                future = threads.submit(work);
            } catch (RejectedExecutionException e) {
                throw new Missed();
            }
            try {
                return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                future.cancel(true);
                throw new Missed();
            } catch (InterruptedException e) {
                future.cancel(true);
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

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
