package dev.privacysdk.audit;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sink in front of another that never keeps its callers waiting beyond a deadline, whatever the other does.
 *
 * <p>One thread writes, in the order of arrival; the caller waits until the event is kept, or the deadline passes and
 * {@link AuditUnavailable} is thrown. An event that was given up is not written. The one that was being written when it was
 * given up may still be kept, and is then followed by {@link AuditEvent.KeptTooLate}.
 */
public final class QueuedAuditSink implements AuditSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedAuditSink.class);
    private static final int CAPACITY = 1024;
    private static final long IDLE_MILLIS = 100;

    private enum Stage {
        WAITING,
        WRITING,
        ENDED,
        GIVEN_UP
    }

    private static final class Ticket {
        final AuditEvent event;
        final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
        final CompletableFuture<@Nullable Void> kept = new CompletableFuture<>();

        Ticket(AuditEvent event) {
            this.event = event;
        }
    }

    private final AuditSink behind;
    private final long deadlineNanos;
    private final BlockingQueue<Ticket> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Deque<AuditEvent> afterwards = new ConcurrentLinkedDeque<>();
    private final Thread writer = new Thread(this::writeAll, "privacy-audit");
    private AuditEvent.@Nullable DecisionsCounted keptLate;
    private boolean troubled;
    private volatile boolean writing;
    private volatile boolean closed;

    /** In front of {@code behind}, with a deadline for each event. */
    public QueuedAuditSink(AuditSink behind, Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "The deadline of an audit sink is a time greater than zero, such as one second.");
        }
        this.behind = behind;
        this.deadlineNanos = deadline.toNanos();
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void record(AuditEvent event) {
        if (closed) {
            throw new AuditUnavailable("The audit sink is closed; nothing that must be recorded runs any more.", null);
        }
        if (Thread.currentThread() == writer) {
            throw new AuditUnavailable(
                    "The audit sink was called from inside itself; keep decisions out of the sink behind.", null);
        }
        Ticket ticket = new Ticket(event);
        long end = System.nanoTime() + deadlineNanos;
        try {
            if (!queue.offer(ticket, deadlineNanos, TimeUnit.NANOSECONDS)) {
                throw new AuditUnavailable(
                        "The audit sink is " + CAPACITY + " events behind; look at the sink behind it.", null);
            }
            if (!writer.isAlive()) {
                giveUp(ticket, "The audit sink was closed before it took the event.");
            }
            ticket.kept.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp(ticket, "The audit sink did not keep the event in time; look at the sink behind it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(ticket, "The thread was interrupted before the audit event was kept.");
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    /** Unless it has ended in the meantime. */
    private static void giveUp(Ticket ticket, String sentence) {
        if (ticket.stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP)
                || ticket.stage.compareAndSet(Stage.WRITING, Stage.GIVEN_UP)) {
            throw new AuditUnavailable(sentence, null);
        }
        try {
            ticket.kept.join();
        } catch (RuntimeException e) {
            throw failed(e.getCause());
        }
    }

    private static AuditUnavailable failed(@Nullable Throwable cause) {
        return new AuditUnavailable("The audit sink could not keep the event; look at the sink behind it.", cause);
    }

    private void writeAll() {
        while (!closed || !queue.isEmpty()) {
            try {
                Ticket ticket = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (ticket == null) {
                    catchUp();
                } else if (ticket.stage.compareAndSet(Stage.WAITING, Stage.WRITING)) {
                    writing = true;
                    write(ticket);
                }
            } catch (Throwable e) {
                troubled(e);
            } finally {
                writing = false;
            }
        }
        try {
            catchUp();
        } catch (Throwable e) {
            troubled(e);
        }
    }

    /** Only catching up fails here; it is tried again before the next event, and told once. */
    private void troubled(Throwable e) {
        if (!troubled) {
            troubled = true;
            try {
                LOG.warn(
                        "The audit sink does not take what was kept too late ({}); it is tried again.",
                        e.getClass().getName());
            } catch (Throwable ignored) {
                // A log that fails as well must not end the thread that writes.
            }
        }
    }

    private void write(Ticket ticket) {
        boolean tried = false;
        try {
            catchUp();
            if (!ticket.event.equals(keptLate)) {
                tried = true;
                behind.record(ticket.event);
            }
        } catch (Throwable e) {
            boolean givenUp = !ticket.stage.compareAndSet(Stage.WRITING, Stage.ENDED);
            if (givenUp && tried && ticket.event instanceof AuditEvent.DecisionTaken taken) {
                // A sink may have kept what it throws on, and nobody ran on it.
                afterwards.add(new AuditEvent.KeptTooLate(taken.at(), taken.id()));
            }
            ticket.kept.completeExceptionally(e);
            return;
        }
        if (ticket.stage.compareAndSet(Stage.WRITING, Stage.ENDED)) {
            ticket.kept.complete(null);
        } else {
            keptTooLate(ticket.event);
        }
    }

    private void keptTooLate(AuditEvent event) {
        if (event instanceof AuditEvent.DecisionTaken taken) {
            afterwards.add(new AuditEvent.KeptTooLate(taken.at(), taken.id()));
        } else if (event instanceof AuditEvent.DecisionsCounted counted) {
            // Counts are written again until they are kept; they must not stand there twice.
            keptLate = counted;
        }
    }

    private void catchUp() {
        while (!afterwards.isEmpty()) {
            behind.record(afterwards.getFirst());
            afterwards.removeFirst();
            troubled = false;
        }
    }

    /**
     * Takes no more events, and waits up to the deadline until those that were taken are written.
     *
     * <p>How many were not is told by a warning; who waits for one of them gets {@link AuditUnavailable} in time.
     */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadlineNanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int left = queue.size() + afterwards.size() + (writing ? 1 : 0);
        if (left > 0) {
            LOG.warn("The audit sink was closed before it had written {} events; look at the sink behind it.", left);
        }
    }
}
