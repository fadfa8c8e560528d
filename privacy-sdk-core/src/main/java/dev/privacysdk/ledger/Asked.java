package dev.privacysdk.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Something one thread asks of the store, and others who want the same wait for. */
final class Asked<T> {
    /** Nobody waits longer than this for another thread, which may hang for ever. */
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final Thread leader = Thread.currentThread();
    private final long startedAt;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Asked(long startedAt) {
        this.startedAt = startedAt;
    }

    long startedAt() {
        return startedAt;
    }

    void answered(T value) {
        answer.complete(value);
    }

    void failed(Throwable e) {
        answer.completeExceptionally(e);
    }

    /** The answer, or what the leader was thrown; null if it does not come in time. */
    @Nullable
    T await(long now) {
        if (leader == Thread.currentThread()) {
            throw new IllegalStateException("The ledger store asks the ledger for what it is just being asked.");
        }
        if (now - startedAt > PATIENCE) {
            return null;
        }
        try {
            return answer.get(PATIENCE, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread was interrupted while it waited for the ledger.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The ledger could not be read.", e.getCause());
        }
    }
}
