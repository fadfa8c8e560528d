package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.PurposeScope;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KnownValuesLocksTest {
    @Test
    @SuppressWarnings({"JdkObsolete", "NonApiType"
    }) // Java's own collection with a lock, which applications still have.
    void aThreadThatHoldsTheLockOfACollectionIsNotWaitedForByOneThatReadsIt() throws Exception {
        Vector<Object> customers = new Vector<>(List.of(new Handing.Name("Ottoline Wadleigh")));
        PurposeScope scope = Handing.scope();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch reading = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            scope.run(() -> PurposeScope.handOut(customers));
            List<Future<String>> both = scope.call(() -> {
                PurposeScope.handOut(customers);
                Future<String> holder = pool.submit(scope.wrap(() -> {
                    synchronized (customers) {
                        held.countDown();
                        reading.await();
                        return Masker.standard().text("for Ottoline Wadleigh");
                    }
                }));
                Future<String> reader = pool.submit(scope.wrap(() -> {
                    held.await();
                    Thread me = Thread.currentThread();
                    Thread watch = new Thread(() -> {
                        while (me.getState() != Thread.State.BLOCKED && me.isAlive()) {
                            Thread.onSpinWait();
                        }
                        reading.countDown();
                    });
                    watch.setDaemon(true);
                    watch.start();
                    return Masker.standard().text("for Ottoline Wadleigh");
                }));
                return List.of(holder, reader);
            });
            for (Future<String> each : both) {
                assertThat(each.get(20, TimeUnit.SECONDS)).startsWith("for ").doesNotContain("Wadleigh");
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
