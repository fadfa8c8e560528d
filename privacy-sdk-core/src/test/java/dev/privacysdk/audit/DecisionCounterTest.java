package dev.privacysdk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.management.ThreadMXBean;
import dev.privacysdk.audit.AuditEvent.Count;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import dev.privacysdk.vocabulary.Subject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DecisionCounterTest {
    private static final Purpose NEWS = AuditFixtures.NEWS;
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456789Z");

    private final List<AuditEvent> kept = new CopyOnWriteArrayList<>();
    private volatile @Nullable RuntimeException failure;
    private final AuditSink sink = event -> {
        if (failure != null) {
            throw failure;
        }
        kept.add(event);
    };
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DecisionCounter counter = new DecisionCounter(sink, AuditFixtures.pseudonyms(), clock);

    @Test
    void decisionsThatAreAlikeAreCountedTogether() {
        counter.cell(NEWS, Reason.CONSENT, LegalBasis.CONSENT, AuditFixtures.V1).increment();
        counter.cell(NEWS, Reason.CONSENT, LegalBasis.CONSENT, AuditFixtures.V1).add(4);
        counter.cell(NEWS, Reason.CONSENT_MISSING, null, null).increment();

        counter.flush();

        DecisionsCounted counted = records().get(0);
        assertThat(counted.counts())
                .containsExactly(
                        new Count(NEWS, Reason.CONSENT_MISSING, Rule.R24, null, null, 1),
                        new Count(NEWS, Reason.CONSENT, Rule.R24, LegalBasis.CONSENT, AuditFixtures.V1, 5));
        assertThat(counted.at()).isEqualTo(Instant.parse("2026-03-01T09:00:00.123456Z"));
        assertThat(CountChain.verify(records())).isEmpty();
    }

    @Test
    void whereNothingWasDecidedNothingIsWritten() {
        DecisionCounter.Cell cell = counter.cell(NEWS, Reason.CONSENT, LegalBasis.CONSENT, AuditFixtures.V1);
        counter.flush();
        assertThat(kept).isEmpty();

        cell.increment();
        counter.flush();
        counter.flush();
        assertThat(records()).hasSize(1);
    }

    @Test
    void recordsAreChained() {
        for (int i = 0; i < 5; i++) {
            counter.cell(NEWS, Reason.CONSENT, LegalBasis.CONSENT, AuditFixtures.V1)
                    .increment();
            counter.flush();
        }
        DecisionCounter next = new DecisionCounter(sink, AuditFixtures.pseudonyms(), clock, counter.anchor());
        next.cell(NEWS, Reason.CONSENT, LegalBasis.CONSENT, AuditFixtures.V1).increment();
        next.close();

        assertThat(records()).hasSize(6);
        assertThat(CountChain.verify(records(), next.anchor())).isEmpty();
    }

    @Test
    void aSinkThatFailsLosesNoCounts() {
        DecisionCounter.Cell cell = counter.cell(NEWS, Reason.CONSENT_MISSING, null, AuditFixtures.V1);
        cell.add(3);
        counter.sample(Subject.of("customer", "ada"), NEWS, Reason.CONSENT_MISSING);
        failure = new IllegalStateException("No space left on device");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(counter::flush).isSameAs(failure);
            cell.increment();
        }
        assertThat(counter.failing()).isTrue();

        failure = null;
        counter.flush();

        assertThat(counter.failing()).isFalse();
        assertThat(total()).isEqualTo(6);
        assertThat(records().get(0).sample()).hasSize(1);
        assertThat(CountChain.verify(records(), counter.anchor())).isEmpty();
    }

    @Test
    void anAcknowledgementThatIsLostIsAnsweredWithTheVerySameRecord() {
        List<AuditEvent> offered = new ArrayList<>();
        DecisionCounter over = new DecisionCounter(
                event -> {
                    offered.add(event);
                    if (offered.size() == 1) {
                        throw new IllegalStateException("connection reset");
                    }
                },
                AuditFixtures.pseudonyms(),
                clock);
        over.cell(NEWS, Reason.CONSENT, null, null).increment();
        assertThatThrownBy(over::flush).hasMessage("connection reset");
        over.cell(NEWS, Reason.CONSENT, null, null).increment();

        over.flush();

        assertThat(offered).hasSize(3);
        assertThat(offered.get(1)).isEqualTo(offered.get(0));
    }

    @Test
    void noCountIsLostOrDoubledWhileOthersFlush() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            List<Reason> reasons = List.of(Reason.CONSENT_MISSING, Reason.OPTED_OUT, Reason.NO_CONTRACT);
            for (int t = 0; t < 3; t++) {
                Reason reason = reasons.get(t);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 100_000; i++) {
                        counter.cell(NEWS, i % 2 == 0 ? reason : Reason.CONSENT, null, null)
                                .increment();
                    }
                }));
            }
            while (!all.stream().allMatch(Future::isDone)) {
                counter.flush();
            }
            for (Future<?> one : all) {
                one.get(1, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        counter.close();

        assertThat(total()).isEqualTo(300_000);
        assertThat(CountChain.verify(records())).isEmpty();
    }

    @Test
    void aFloodOfDenialsWritesLittleAndHidesNoOtherKind() {
        for (int i = 0; i < 100_000; i++) {
            counter.sample(Subject.of("customer", i), NEWS, Reason.CONSENT_MISSING);
        }
        counter.sample(Subject.of("customer", "x"), NEWS, Reason.CONSENT_WITHDRAWN);
        for (Reason reason : Reason.values()) {
            counter.sample(Subject.of("customer", "y"), NEWS, reason);
        }
        counter.cell(NEWS, Reason.CONSENT_MISSING, null, null).add(100_000);
        counter.flush();

        assertThat(records().get(0).sample())
                .hasSize(DecisionCounter.MOST_SAMPLES)
                .filteredOn(denied -> denied.reason() == Reason.CONSENT_MISSING)
                .hasSize(DecisionCounter.MOST_SAMPLES_OF_A_KIND);
        assertThat(records().get(0).sample()).anyMatch(denied -> denied.reason() == Reason.CONSENT_WITHDRAWN);

        counter.sample(Subject.of("customer", "z"), NEWS, Reason.OPTED_OUT);
        counter.cell(NEWS, Reason.OPTED_OUT, null, null).increment();
        counter.flush();
        assertThat(records().get(1).sample()).as("there is room again").hasSize(1);
    }

    @Test
    void aFloodOfPurposesIsCountedTogether() {
        for (int i = 0; i < DecisionCounter.MOST_CELLS + 500; i++) {
            counter.cell(Purpose.of("p" + i), Reason.PURPOSE_UNKNOWN, null, null)
                    .increment();
        }
        counter.flush();

        assertThat(records().get(0).counts())
                .hasSize(DecisionCounter.MOST_CELLS + 1)
                .contains(new Count(DecisionCounter.UNLISTED, Reason.PURPOSE_UNKNOWN, Rule.R03, null, null, 500));
    }

    @Test
    void noIdOfAPersonIsInAnyTextOfTheAudit() {
        List<String> canaries = List.of("ada.lovelace@example.org", "+81-90-1234-5678", "4111111111111111");
        for (String canary : canaries) {
            counter.sample(Subject.of("customer", canary), NEWS, Reason.CONSENT_MISSING);
            counter.cell(NEWS, Reason.CONSENT_MISSING, null, null).increment();
            counter.flush();
        }

        assertThat(records()).hasSize(3).allSatisfy(record -> {
            assertThat(record.sample()).hasSize(1);
            for (String canary : canaries) {
                assertThat(record.toString()).doesNotContain(canary);
                assertThat(AuditLine.of(record)).doesNotContain(canary);
            }
        });
        assertThat(records().get(0).sample().get(0).subject())
                .isEqualTo(AuditFixtures.pseudonyms().of(Subject.of("customer", canaries.get(0))));
    }

    @Test
    void countingAllocatesNothing() {
        ThreadMXBean meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        DecisionCounter.Cell cell = counter.cell(NEWS, Reason.CONSENT, LegalBasis.CONSENT, AuditFixtures.V1);
        for (int i = 0; i < 100_000; i++) {
            cell.increment();
        }
        long before = meter.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 200_000; i++) {
            cell.increment();
        }

        assertThat(meter.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    }

    @Test
    void theCountsAreWrittenEachSecondAndOnClose() {
        counter.start().start();
        counter.cell(NEWS, Reason.CONSENT, null, null).increment();
        long start = System.nanoTime();
        while (kept.isEmpty()) {
            assertThat(System.nanoTime() - start)
                    .isLessThan(Duration.ofSeconds(40).toNanos());
            Thread.onSpinWait();
        }
        failure = new IllegalStateException("down");
        counter.cell(NEWS, Reason.CONSENT, null, null).increment();
        while (!counter.failing()) {
            assertThat(System.nanoTime() - start)
                    .isLessThan(Duration.ofSeconds(50).toNanos());
            Thread.onSpinWait();
        }
        failure = null;
        counter.close();
        counter.close();

        assertThat(total()).isEqualTo(2);
    }

    @Test
    void closingSaysWhenCountsCannotBeWritten() {
        counter.cell(NEWS, Reason.CONSENT, null, null).increment();
        failure = new IllegalStateException("down");

        assertThatThrownBy(counter::close).isSameAs(failure);
    }

    @Test
    void anErrorOfTheSinkEndsNoCounting() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ListAppender<ILoggingEvent> log = LogOf.start(DecisionCounter.class);
        DecisionCounter over = new DecisionCounter(
                event -> {
                    if (calls.incrementAndGet() <= 2) {
                        throw new StackOverflowError("sink");
                    }
                    kept.add(event);
                },
                AuditFixtures.pseudonyms(),
                clock);
        over.cell(NEWS, Reason.CONSENT, null, null).add(3);
        over.start();
        while (kept.isEmpty()) {
            Thread.sleep(20);
        }
        over.close();

        assertThat(total()).isEqualTo(3);
        assertThat(log.list).filteredOn(line -> line.getLevel() == Level.WARN).hasSize(1);
    }

    @Test
    void whatCannotBeTakenDownIsNotTakenOutOfTheCounts() {
        AtomicInteger clockCalls = new AtomicInteger();
        Clock breaking = new Clock() {
            @Override
            public Instant instant() {
                if (clockCalls.incrementAndGet() == 2) {
                    throw new IllegalStateException("clock");
                }
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        DecisionCounter over = new DecisionCounter(sink, AuditFixtures.pseudonyms(), breaking);
        over.cell(NEWS, Reason.CONSENT, null, null).add(3);
        assertThatThrownBy(over::flush).hasMessage("clock");
        assertThat(over.failing()).isTrue();

        over.flush();

        assertThat(total()).isEqualTo(3);
    }

    @Test
    @Timeout(10)
    void aSinkThatHangsKeepsNobodyFromClosing() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(1);
        ListAppender<ILoggingEvent> log = LogOf.start(DecisionCounter.class);
        DecisionCounter over = new DecisionCounter(
                event -> {
                    hanging.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                AuditFixtures.pseudonyms(),
                clock);
        DecisionCounter.Cell cell = over.cell(NEWS, Reason.CONSENT, null, null);
        cell.add(3);
        over.start();
        hanging.await();
        cell.add(4);

        over.close();

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).anyMatch(line -> line.contains(" 7 "));
        assertThat(over.anchor()).isEqualTo(CountChain.BEGINNING);
        end.countDown();
    }

    private List<DecisionsCounted> records() {
        return kept.stream().map(DecisionsCounted.class::cast).toList();
    }

    private long total() {
        return records().stream()
                .flatMap(record -> record.counts().stream())
                .mapToLong(Count::count)
                .sum();
    }
}
