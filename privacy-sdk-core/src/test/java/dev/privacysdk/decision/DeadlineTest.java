package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineTest {
    private static final int MORE_THAN_ALL_SLOTS = 20;

    /** A question that comes late, and whether its thread was interrupted in the meantime. */
    private static final class Late {
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

        boolean answer() {
            boolean seen = false;
            while (true) {
                try {
                    goOn.await();
                    break;
                } catch (InterruptedException e) {
                    seen = true;
                }
            }
            interrupted.complete(seen || Thread.interrupted());
            return true;
        }

        boolean wasInterrupted() throws Exception {
            goOn.countDown();
            return interrupted.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void theThreadOfALateQuestionIsNotInterrupted() throws Exception {
        try (Deadline deadline = new Deadline(Duration.ofMillis(50))) {
            Late late = new Late();
            assertThatThrownBy(() -> deadline.begin().call(late::answer)).isInstanceOf(Deadline.Missed.class);

            assertThat(late.wasInterrupted()).isFalse();
        }
    }

    @Test
    void norIsItWhenTheGateIsClosed() throws Exception {
        Late running = new Late();
        try (Deadline deadline = new Deadline(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> deadline.begin().call(running::answer)).isInstanceOf(Deadline.Missed.class);
        }

        assertThat(running.wasInterrupted()).isFalse();
    }

    @Test
    void theSlotsOfLateQuestionsComeBack() throws Exception {
        try (Deadline deadline = new Deadline(Duration.ofMillis(50))) {
            List<Late> all = new ArrayList<>();
            for (int i = 0; i < MORE_THAN_ALL_SLOTS; i++) {
                Late late = new Late();
                all.add(late);
                assertThatThrownBy(() -> deadline.begin().call(late::answer)).isInstanceOf(Deadline.Missed.class);
            }
            all.forEach(late -> late.goOn.countDown());
            assertThat(answered(deadline)).isEqualTo("here");
        }
    }

    private static String answered(Deadline deadline) throws Exception {
        while (true) {
            try {
                return deadline.begin().call(() -> "here");
            } catch (Deadline.Missed stillTaken) {
                Thread.onSpinWait();
            }
        }
    }
}
