package dev.privacysdk.audit;

import dev.privacysdk.audit.AuditEvent.Count;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.audit.AuditEvent.DeniedSample;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the decisions that are not recorded one by one, and writes the counts down each second as one chained record.
 *
 * <p>Safe for any number of threads; counting takes no lock and allocates nothing. While the sink fails nothing is
 * lost: the record that could not be written is written first when the sink is back, and what was counted meanwhile
 * after it.
 */
public final class DecisionCounter implements AutoCloseable {
    /** So many different counts are kept apart; more, which only a flood makes, are put together. */
    static final int MOST_CELLS = 10_000;

    static final int MOST_SAMPLES = 20;
    static final int MOST_SAMPLES_OF_A_KIND = 4;

    /** Stands for the purposes of a flood. */
    static final Purpose UNLISTED = Purpose.of("unlisted");

    private static final Logger LOG = LoggerFactory.getLogger(DecisionCounter.class);
    private static final long PERIOD_MILLIS = 1000;

    private record Kind(
            Purpose purpose,
            Reason reason,
            @Nullable LegalBasis basis,
            @Nullable PolicyVersion policyVersion) {}

    private record Denial(Instant at, Subject subject, Purpose purpose, Reason reason) {}

    /** Counts decisions that are alike; keep it with what decides. */
    public static final class Cell {
        private final LongAdder all = new LongAdder();
        private volatile long written;

        private Cell() {}

        /** One more. */
        public void increment() {
            all.increment();
        }

        /** So many more. */
        public void add(long decisions) {
            all.add(decisions);
        }
    }

    private final AuditSink sink;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final ConcurrentHashMap<Kind, Cell> cells = new ConcurrentHashMap<>();
    private final List<Denial> sample = new ArrayList<>();
    private volatile boolean sampleIsFull;
    private final Object flushing = new Object();
    private volatile String head;
    private Instant from;
    private volatile @Nullable DecisionsCounted unwritten;
    private @Nullable CountDownLatch ticking;
    private volatile boolean failing;

    /** Into this sink, as a chain of its own. */
    public DecisionCounter(AuditSink sink, Pseudonyms pseudonyms, Clock clock) {
        this(sink, pseudonyms, clock, CountChain.BEGINNING);
    }

    /** Into this sink, continuing the chain whose last record has this hash. */
    public DecisionCounter(AuditSink sink, Pseudonyms pseudonyms, Clock clock, String lastHash) {
        this.sink = sink;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.head = lastHash;
        this.from = now();
    }

    /** The cell of the decisions that are alike in this; the same one each time. */
    public Cell cell(
            Purpose purpose, Reason reason, @Nullable LegalBasis basis, @Nullable PolicyVersion policyVersion) {
        Kind kind = new Kind(purpose, reason, basis, policyVersion);
        Cell cell = cells.get(kind);
        if (cell != null) {
            return cell;
        }
        Kind counted = cells.size() < MOST_CELLS ? kind : new Kind(UNLISTED, reason, basis, policyVersion);
        return cells.computeIfAbsent(counted, ignored -> new Cell());
    }

    /** A denial that may serve as an example, if there is still room for one of its kind; it is counted elsewhere. */
    public void sample(Subject subject, Purpose purpose, Reason reason) {
        if (sampleIsFull) {
            return;
        }
        synchronized (sample) {
            long alike = sample.stream()
                    .filter(denial ->
                            denial.reason() == reason && denial.purpose().equals(purpose))
                    .count();
            if (sample.size() < MOST_SAMPLES && alike < MOST_SAMPLES_OF_A_KIND) {
                sample.add(new Denial(now(), subject, purpose, reason));
            }
            sampleIsFull = sample.size() >= MOST_SAMPLES;
        }
    }

    /**
     * Writes down what was counted since the last time, if anything; throws what the sink throws, and loses nothing.
     */
    public void flush() {
        synchronized (flushing) {
            try {
                write();
                if (take()) {
                    write();
                }
                failing = false;
            } catch (Throwable e) {
                failing = true;
                throw e;
            }
        }
    }

    /** Writes what is not yet written, if anything. */
    private void write() {
        DecisionsCounted counted = unwritten;
        if (counted != null) {
            sink.record(counted);
            head = counted.hash();
            unwritten = null;
        }
    }

    /** Nothing is taken out of the cells before the record it goes into stands. */
    private boolean take() {
        List<Count> counts = new ArrayList<>();
        Map<Cell, Long> taken = new HashMap<>();
        cells.forEach((kind, cell) -> {
            long all = cell.all.sum();
            if (all != cell.written) {
                counts.add(new Count(
                        kind.purpose(),
                        kind.reason(),
                        kind.reason().rule(),
                        kind.basis(),
                        kind.policyVersion(),
                        all - cell.written));
                taken.put(cell, all);
            }
        });
        if (counts.isEmpty()) {
            return false;
        }
        counts.sort(Comparator.comparing(Count::purpose).thenComparing(Count::reason));
        List<DeniedSample> denials = sampled();
        Instant at = now();
        DecisionsCounted counted =
                new DecisionsCounted(from, at, counts, denials, head, CountChain.hash(from, at, counts, denials, head));
        taken.forEach((cell, all) -> cell.written = all);
        from = at;
        unwritten = counted;
        return true;
    }

    private List<DeniedSample> sampled() {
        List<Denial> denials;
        synchronized (sample) {
            denials = List.copyOf(sample);
            sample.clear();
            sampleIsFull = false;
        }
        return denials.stream()
                .map(d -> new DeniedSample(d.at(), pseudonyms.of(d.subject()), d.purpose(), d.reason()))
                .toList();
    }

    /** Microseconds are what every database keeps, so that the hash holds for what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The hash of the last record that was written: kept in another place, it shows that the end was not cut off. */
    public String anchor() {
        return head;
    }

    /** Whether the last attempt to write counts down failed. */
    public boolean failing() {
        return failing;
    }

    /** Begins to write the counts down each second, on a thread of its own that keeps no process alive. */
    public synchronized DecisionCounter start() {
        if (ticking == null) {
            CountDownLatch end = new CountDownLatch(1);
            Thread ticker = new Thread(() -> tick(end), "privacy-decision-counts");
            ticker.setDaemon(true);
            ticker.start();
            ticking = end;
        }
        return this;
    }

    private void tick(CountDownLatch end) {
        try {
            while (!end.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                tickOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is thrown, even out of the log: somebody must go on writing. */
    private void tickOn() {
        try {
            tick();
        } catch (Throwable ignored) {
            failing = true;
        }
    }

    private void tick() {
        boolean failedBefore = failing;
        try {
            flush();
            if (failedBefore) {
                LOG.info("The audit sink takes counts of decisions again; none was lost.");
            }
        } catch (Throwable e) {
            if (!failedBefore) {
                LOG.warn(
                        "The audit sink does not take counts of decisions ({}); they are kept.",
                        e.getClass().getName());
            }
        }
    }

    /**
     * Stops, and writes down what is left; throws what the sink throws.
     *
     * <p>A sink that hangs is waited for one second; how many decisions it did not take is then told by a warning.
     */
    @Override
    public synchronized void close() {
        if (ticking != null) {
            ticking.countDown();
            ticking = null;
        }
        CompletableFuture<@Nullable Void> flushed = new CompletableFuture<>();
        Thread last = new Thread(() -> flushInto(flushed), "privacy-decision-counts-last");
        last.setDaemon(true);
        last.start();
        try {
            flushed.get(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            warnOfUnwritten();
        } catch (InterruptedException e) {
            warnOfUnwritten();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        }
    }

    private void flushInto(CompletableFuture<@Nullable Void> flushed) {
        try {
            flush();
            flushed.complete(null);
        } catch (Throwable e) {
            flushed.completeExceptionally(e);
        }
    }

    private void warnOfUnwritten() {
        DecisionsCounted record = unwritten;
        long left = record == null
                ? 0
                : record.counts().stream().mapToLong(Count::count).sum();
        for (Cell cell : cells.values()) {
            left += cell.all.sum() - cell.written;
        }
        LOG.warn("The audit sink does not answer; {} decisions that were counted are not written down.", left);
    }

    private static void rethrow(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException("The counts could not be written down.", cause);
    }
}
