package dev.privacysdk.decision;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time in which code runs under a permit: it begins and ends in one place.
 *
 * <p>Held by the thread that opened it and inherited by none; {@link #wrap} carries it to another. An inner scope replaces
 * the outer one, which comes back when the inner ends, however it ends.
 */
public final class PurposeScope {
    /**
     * A slot per thread, as setting and removing a thread local costs more than the decision. It is an array of a class that
     * every loader has, so that an idle thread of a pool keeps nothing of an application.
     */
    private static final ThreadLocal<@Nullable Object[]> CURRENT = ThreadLocal.withInitial(() -> new Object[1]);

    private final Permit permit;

    private PurposeScope(Permit permit) {
        this.permit = permit;
    }

    /** A scope under this permit; it begins when something is run in it. */
    public static PurposeScope of(Permit permit) {
        return new PurposeScope(permit);
    }

    /** The scope this thread runs in, if any. */
    public static Optional<PurposeScope> current() {
        return Optional.ofNullable((PurposeScope) CURRENT.get()[0]);
    }

    /** The permit everything inside runs under. */
    public Permit permit() {
        return permit;
    }

    /** Runs a task in this scope. */
    public void run(Runnable task) {
        PurposeScope outer = swap(this);
        try {
            task.run();
        } finally {
            swap(outer);
        }
    }

    /** Calls a task in this scope; its exceptions come through as they are. */
    public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
        PurposeScope outer = swap(this);
        try {
            return task.call();
        } finally {
            swap(outer);
        }
    }

    /** Gets a value in this scope. */
    public <T extends @Nullable Object> T get(Supplier<T> task) {
        PurposeScope outer = swap(this);
        try {
            return task.get();
        } finally {
            swap(outer);
        }
    }

    /** The task, run in this scope on whatever thread it comes to run. */
    public Runnable wrap(Runnable task) {
        return () -> run(task);
    }

    /** The task, called in this scope on whatever thread it comes to run. */
    public <T extends @Nullable Object> Callable<T> wrap(Callable<T> task) {
        return () -> call(task);
    }

    /** Makes this scope, or none, the thread's own and returns the one it had. */
    static @Nullable PurposeScope swap(@Nullable PurposeScope scope) {
        @Nullable Object[] slot = CURRENT.get();
        PurposeScope outer = (PurposeScope) slot[0];
        slot[0] = scope;
        return outer;
    }

    @Override
    public String toString() {
        return "PurposeScope[" + permit.purpose() + "]";
    }
}
