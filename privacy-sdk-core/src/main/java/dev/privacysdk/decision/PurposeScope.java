package dev.privacysdk.decision;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time in which code runs under a permit: it begins and ends in one place.
 *
 * <p>Held by the thread that opened it and inherited by none; {@link #wrap} carries it to another. An inner scope replaces
 * the outer one, which comes back when the inner ends, however it ends.
 *
 * <p>It remembers what it {@linkplain #handOut hands out}, so that logs inside it show none of that: on every thread that is
 * in it, in scopes inside it and in tasks wrapped in it. When it ends this is forgotten; run again, it begins with nothing.
 */
public final class PurposeScope {
    /**
     * A slot per thread, as setting and removing a thread local costs more than the decision. It is an array of a class that
     * every loader has, so that an idle thread of a pool keeps nothing of an application.
     */
    private static final ThreadLocal<@Nullable Object[]> CURRENT = ThreadLocal.withInitial(() -> new Object[1]);

    private static final VarHandle OPEN;
    private static final VarHandle HANDED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            OPEN = lookup.findVarHandle(PurposeScope.class, "open", boolean.class);
            HANDED = lookup.findVarHandle(PurposeScope.class, "handed", HandedOut.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Permit permit;
    /** This, or where this is what others carry, the scope that was opened. */
    private final PurposeScope opened;
    /** The thread that made it enters without a lock; all others are visitors. */
    private final int maker;

    private boolean open;
    private int visitors;
    private @Nullable PurposeScope around;
    private volatile @Nullable HandedOut handed;

    private PurposeScope(Permit permit) {
        this.permit = permit;
        this.opened = this;
        this.maker = thread();
    }

    PurposeScope(PurposeScope opened, HandedOut handed) {
        this.permit = opened.permit;
        this.opened = opened;
        this.maker = 0;
        this.handed = handed;
    }

    private static int thread() {
        return (int) Thread.currentThread().getId();
    }

    /** A scope under this permit; it begins when something is run in it. */
    public static PurposeScope of(Permit permit) {
        return new PurposeScope(permit);
    }

    /** The scope this thread runs in, if any. */
    public static Optional<PurposeScope> current() {
        PurposeScope scope = raw();
        return scope == null ? Optional.empty() : Optional.of(scope.opened);
    }

    /** The permit everything inside runs under. */
    public Permit permit() {
        return permit;
    }

    /** Runs a task in this scope. */
    public void run(Runnable task) {
        @Nullable Object[] slot = CURRENT.get();
        PurposeScope outer = (PurposeScope) slot[0];
        PurposeScope inner = begin(outer);
        slot[0] = inner;
        try {
            task.run();
        } finally {
            slot[0] = outer;
            end(inner, outer);
        }
    }

    /** Calls a task in this scope; its exceptions come through as they are. */
    public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
        @Nullable Object[] slot = CURRENT.get();
        PurposeScope outer = (PurposeScope) slot[0];
        PurposeScope inner = begin(outer);
        slot[0] = inner;
        try {
            return task.call();
        } finally {
            slot[0] = outer;
            end(inner, outer);
        }
    }

    /** Gets a value in this scope. */
    public <T extends @Nullable Object> T get(Supplier<T> task) {
        @Nullable Object[] slot = CURRENT.get();
        PurposeScope outer = (PurposeScope) slot[0];
        PurposeScope inner = begin(outer);
        slot[0] = inner;
        try {
            return task.get();
        } finally {
            slot[0] = outer;
            end(inner, outer);
        }
    }

    /** The task, run in this scope on whatever thread it comes to run. */
    public Runnable wrap(Runnable task) {
        PurposeScope carried = carriedFromHere();
        return () -> carried.run(task);
    }

    /** The task, called in this scope on whatever thread it comes to run. */
    public <T extends @Nullable Object> Callable<T> wrap(Callable<T> task) {
        PurposeScope carried = carriedFromHere();
        return () -> carried.call(task);
    }

    /**
     * Tells this thread's scope that its code now holds this object, so that its marked values are kept out of logs.
     *
     * <p>Guarded methods do so with what they are given and what they answer; this is for personal data that is read in
     * another way. Does nothing outside every scope.
     */
    public static void handOut(@Nullable Object object) {
        PurposeScope scope = raw();
        if (scope != null && object != null) {
            scope.handed().add(object);
        }
    }

    /** Makes this scope, or none, the thread's own and returns the one it had. */
    static @Nullable PurposeScope swap(@Nullable PurposeScope scope) {
        @Nullable Object[] slot = CURRENT.get();
        PurposeScope outer = (PurposeScope) slot[0];
        slot[0] = scope == null ? null : scope.entered();
        return outer;
    }

    /** The scope in the slot: as it was opened or as it was carried here. */
    static @Nullable PurposeScope raw() {
        return (PurposeScope) CURRENT.get()[0];
    }

    /** What of this stands in the slot of a thread that runs something in it. */
    private PurposeScope begin(@Nullable PurposeScope outer) {
        if (outer != null && (outer == this || outer.opened == this)) {
            return outer;
        }
        if (opened != this) {
            return outer == null ? this : handed().within(outer.known()).carried();
        }
        if (!open && visitors == 0 && maker == thread()) {
            forget();
            around = outer;
            OPEN.setRelease(this, true);
            return this;
        }
        return visit(outer);
    }

    private void end(PurposeScope inner, @Nullable PurposeScope outer) {
        if (opened != this || inner == outer) {
            return;
        }
        if (inner != this) {
            leave();
            return;
        }
        OPEN.setRelease(this, false);
        around = null;
        if (visitors == 0) {
            forget();
        } else {
            forgetUnlessVisited();
        }
    }

    private synchronized void forgetUnlessVisited() {
        if (visitors == 0 && !(boolean) OPEN.getAcquire(this)) {
            forget();
        }
    }

    private void forget() {
        if (handed != null) {
            handed = null;
        }
    }

    /** Whoever enters while nobody is inside begins with nothing. */
    private synchronized PurposeScope visit(@Nullable PurposeScope outer) {
        forgetUnlessVisited();
        visitors++;
        return handed().within(outer == null ? null : outer.known()).carried();
    }

    private synchronized void leave() {
        visitors--;
        forgetUnlessVisited();
    }

    /** What of this stands in the slot of a thread on which a framework puts it. */
    private PurposeScope entered() {
        if (opened != this || (open && maker == thread())) {
            return this;
        }
        return lasting();
    }

    PurposeScope lasting() {
        if (opened != this) {
            return this;
        }
        HandedOut lasting = inUse() ? handed() : new HandedOut(this, null);
        return lasting.carried();
    }

    private PurposeScope carriedFromHere() {
        PurposeScope here = raw();
        if (here != null && here.opened == this) {
            return here.handed().carried();
        }
        if (opened != this) {
            return here == null ? this : handed().within(here.known()).carried();
        }
        HandedOut around = here == null ? null : here.known();
        if (inUse()) {
            return handed().within(around).carried();
        }
        return around == null ? this : new HandedOut(this, around).carried();
    }

    private synchronized boolean inUse() {
        return visitors > 0 || (boolean) OPEN.getAcquire(this);
    }

    /** Where it keeps what it hands out; made when it is first asked for. */
    HandedOut handed() {
        HandedOut known = handed;
        if (known != null) {
            return known;
        }
        PurposeScope outer = around;
        HandedOut made = new HandedOut(this, outer == null ? null : outer.handed());
        return HANDED.compareAndSet(this, null, made) ? made : handed();
    }

    /** The same where there is anything to know, in it or around it; else null. */
    @Nullable
    HandedOut known() {
        for (PurposeScope each = this; each != null; each = each.around) {
            HandedOut known = each.handed;
            if (known != null && known.anyUsed()) {
                return handed();
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "PurposeScope[" + permit.purpose() + "]";
    }
}
