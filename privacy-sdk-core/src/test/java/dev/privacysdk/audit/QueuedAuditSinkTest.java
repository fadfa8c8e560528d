package dev.privacysdk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.audit.AuditEvent.KeptTooLate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueuedAuditSinkTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final List<AuditEvent> kept = new CopyOnWriteArrayList<>();
    private volatile Runnable before = () -> {};
    private final AuditSink behind = event -> {
        before.run();
        kept.add(event);
    };
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        before = () -> {};
        threads.shutdownNow();
    }

    @Test
    void anEventIsKeptWhenTheCallReturns() {
        try (QueuedAuditSink sink = new QueuedAuditSink(behind, LONG)) {
            for (int i = 0; i < 100; i++) {
                sink.record(AuditFixtures.taken("" + i));
                assertThat(kept).hasSize(i + 1);
            }
        }
    }

    @Test
    void eventsOfManyThreadsAreKeptOnceEach() throws Exception {
        try (QueuedAuditSink sink = new QueuedAuditSink(behind, LONG)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int thread = t;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 250; i++) {
                        sink.record(AuditFixtures.taken(thread + "/" + i));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(50, TimeUnit.SECONDS);
            }
        }

        assertThat(kept).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void anErrorWhileItCatchesUpEndsNoWriting() throws Exception {
        ListAppender<ILoggingEvent> log = LogOf.start(QueuedAuditSink.class);
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger failures = new AtomicInteger();
        AuditSink breaking = event -> {
            if (event instanceof KeptTooLate && failures.incrementAndGet() <= 2) {
                throw new StackOverflowError("sink");
            }
            if (!(event instanceof KeptTooLate) && slow.getCount() > 0) {
                await(slow);
            }
            kept.add(event);
        };
        try (QueuedAuditSink sink = new QueuedAuditSink(breaking, SHORT)) {
            assertThatThrownBy(() -> sink.record(AuditFixtures.taken("1"))).isInstanceOf(AuditUnavailable.class);
            slow.countDown();
            while (kept.size() < 2) {
                Thread.sleep(20);
            }
            sink.record(AuditFixtures.taken("2"));
        }

        assertThat(kept).hasSize(3).element(1).isInstanceOf(KeptTooLate.class);
        assertThat(log.list).hasSize(1);
    }

    @Test
    @Timeout(10)
    void aSinkThatHangsKeepsNobodyFromClosingAndIsToldOf() {
        ListAppender<ILoggingEvent> log = LogOf.start(QueuedAuditSink.class);
        CountDownLatch slow = new CountDownLatch(1);
        QueuedAuditSink sink = new QueuedAuditSink(event -> await(slow), SHORT);
        assertThatThrownBy(() -> sink.record(AuditFixtures.taken("1"))).isInstanceOf(AuditUnavailable.class);

        sink.close();

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).anyMatch(line -> line.contains(" 1 "));
        slow.countDown();
    }

    @Test
    void aFailureBehindReachesTheCallerAndOnlyThatCaller() {
        IllegalStateException full = new IllegalStateException("No space left on device");
        try (QueuedAuditSink sink = new QueuedAuditSink(behind, LONG)) {
            before = () -> {
                throw full;
            };
            assertThatThrownBy(() -> sink.record(AuditFixtures.taken("1")))
                    .isInstanceOf(AuditUnavailable.class)
                    .hasCause(full);

            before = () -> {};
            sink.record(AuditFixtures.taken("2"));
        }
        assertThat(kept).containsExactly(AuditFixtures.taken("2"));
    }

    @Test
    void aSinkThatBlocksKeepsNobodyBeyondTheDeadline() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        before = () -> await(goOn);
        String acknowledged;
        try (QueuedAuditSink sink = new QueuedAuditSink(behind, SHORT)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                String id = "given up " + t;
                all.add(threads.submit(() -> {
                    long start = System.nanoTime();
                    assertThatThrownBy(() -> sink.record(AuditFixtures.taken(id)))
                            .isInstanceOf(AuditUnavailable.class)
                            .hasMessageContaining("in time");
                    return System.nanoTime() - start;
                }));
            }
            for (Future<Long> one : all) {
                assertThat(one.get(50, TimeUnit.SECONDS))
                        .isLessThan(SHORT.plusSeconds(10).toNanos());
            }
            before = () -> {};
            goOn.countDown();
            acknowledged = whenItIsBack(sink);
        }

        List<String> happened = new ArrayList<>();
        for (AuditEvent event : kept) {
            if (event instanceof AuditEvent.DecisionTaken taken) {
                happened.add(taken.id());
            } else if (event instanceof KeptTooLate late) {
                happened.remove(late.id());
            }
        }
        assertThat(happened).as("whoever reads it knows what did not happen").containsExactly(acknowledged);
        assertThat(kept.stream().map(Object::toString).filter(text -> text.contains("id=given up")))
                .as("the one that was being written, and that it came too late")
                .hasSize(2);
    }

    @Test
    void countsThatWereKeptTooLateAreNotKeptTwice() {
        DecisionsCounted counted =
                new DecisionsCounted(AuditFixtures.AT, AuditFixtures.AT, List.of(), List.of(), "", "aa");
        CountDownLatch goOn = new CountDownLatch(1);
        before = () -> await(goOn);
        try (QueuedAuditSink sink = new QueuedAuditSink(behind, SHORT)) {
            assertThatThrownBy(() -> sink.record(counted)).isInstanceOf(AuditUnavailable.class);
            before = () -> {};
            goOn.countDown();
            while (true) {
                try {
                    sink.record(counted);
                    break;
                } catch (AuditUnavailable e) {
                    Thread.onSpinWait();
                }
            }
        }
        assertThat(kept).containsExactly(counted);
    }

    @Test
    void whoIsInterruptedGivesUp() {
        CountDownLatch goOn = new CountDownLatch(1);
        before = () -> await(goOn);
        try (QueuedAuditSink sink = new QueuedAuditSink(behind, LONG)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> sink.record(AuditFixtures.taken("1")))
                    .isInstanceOf(AuditUnavailable.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
            goOn.countDown();
        }
    }

    @Test
    void aClosedSinkTakesNothingAndWhatItTookIsWritten() throws Exception {
        QueuedAuditSink sink = new QueuedAuditSink(behind, LONG);
        before = () -> pause(20);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String id = "" + i;
            all.add(threads.submit(() -> sink.record(AuditFixtures.taken(id))));
        }
        while (kept.isEmpty()) {
            Thread.onSpinWait();
        }
        sink.close();

        assertThatThrownBy(() -> sink.record(AuditFixtures.taken("late")))
                .isInstanceOf(AuditUnavailable.class)
                .hasMessageContaining("closed");
        int acknowledged = 0;
        for (Future<?> one : all) {
            acknowledged += failed(one) ? 0 : 1;
        }
        assertThat(kept).hasSize(acknowledged);
    }

    @Test
    void aSinkBehindThatComesBackToTheFrontIsRefusedInsteadOfWaitingForItself() {
        QueuedAuditSink[] front = new QueuedAuditSink[1];
        try (QueuedAuditSink sink = new QueuedAuditSink(event -> front[0].record(event), LONG)) {
            front[0] = sink;
            assertThatThrownBy(() -> sink.record(AuditFixtures.taken("1")))
                    .rootCause()
                    .hasMessageContaining("from inside itself");
        }
    }

    @Test
    void aDeadlineIsATime() {
        assertThatThrownBy(() -> new QueuedAuditSink(behind, Duration.ZERO)).hasMessageContaining("greater than zero");
        assertThatThrownBy(() -> new QueuedAuditSink(behind, Duration.ofMillis(-1)))
                .hasMessageContaining("greater than zero");
    }

    private static String whenItIsBack(QueuedAuditSink sink) {
        for (int i = 0; ; i++) {
            try {
                sink.record(AuditFixtures.taken("back " + i));
                return "back " + i;
            } catch (AuditUnavailable e) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean failed(Future<?> one) {
        try {
            one.get();
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
