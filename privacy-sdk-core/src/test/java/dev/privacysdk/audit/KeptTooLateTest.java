package dev.privacysdk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.audit.AuditEvent.KeptTooLate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events that were given up while a sink that fails was writing. */
@Timeout(60)
class KeptTooLateTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    private final List<AuditEvent> kept = new CopyOnWriteArrayList<>();

    @Test
    void whatWasKeptTooLateAndThenThrewIsFollowedByItsMarkOnce() {
        CountDownLatch slow = new CountDownLatch(1);
        AuditSink lost = event -> {
            kept.add(event);
            if (event.equals(AuditFixtures.taken("1"))) {
                await(slow);
                throw new IllegalStateException("The acknowledgement was lost");
            }
        };
        try (QueuedAuditSink sink = new QueuedAuditSink(lost, SHORT)) {
            assertThatThrownBy(() -> sink.record(AuditFixtures.taken("1"))).isInstanceOf(AuditUnavailable.class);
            slow.countDown();
        }

        assertThat(kept)
                .containsExactly(
                        AuditFixtures.taken("1"),
                        new KeptTooLate(AuditFixtures.taken("1").at(), "1"));
    }

    @Test
    void whatWasNeverHandedOnHasNoMark() {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        AtomicInteger marks = new AtomicInteger();
        AuditSink slowToCatchUp = event -> {
            if (event instanceof KeptTooLate && marks.incrementAndGet() <= 2) {
                await(second);
                throw new IllegalStateException("out");
            }
            if (!(event instanceof KeptTooLate)) {
                await(slow);
            }
            kept.add(event);
        };
        try (QueuedAuditSink sink = new QueuedAuditSink(slowToCatchUp, SHORT)) {
            assertThatThrownBy(() -> sink.record(AuditFixtures.taken("1"))).isInstanceOf(AuditUnavailable.class);
            slow.countDown();
            while (kept.isEmpty()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> sink.record(AuditFixtures.taken("2"))).isInstanceOf(AuditUnavailable.class);
            second.countDown();
            while (kept.size() < 2) {
                Thread.onSpinWait();
            }
        }

        assertThat(kept)
                .containsExactly(
                        AuditFixtures.taken("1"),
                        new KeptTooLate(AuditFixtures.taken("1").at(), "1"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
