package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a scope has handed out is known in it, wherever it is carried, and nowhere else and no longer. */
class HandedOutTest {
    private static final Permit PERMIT = Scopes.PERMITS.get(0);
    private static final Permit OTHER = Scopes.PERMITS.get(1);

    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @AfterEach
    void nothingIsKnownOutside() throws Exception {
        assertThat(HandedOut.here()).isNull();
        assertThat(pool.submit(() -> HandedOut.here() == null).get()).isTrue();
        pool.shutdown();
    }

    private static Set<Object> known() {
        return Hands.known();
    }

    @Test
    void outsideEveryScopeHandingOutDoesNothing() {
        PurposeScope.handOut("x");
        assertThat(known()).isEmpty();
    }

    @Test
    void aScopeThatNobodyHandsAnythingToKeepsNothing() {
        PurposeScope.of(PERMIT).run(() -> {
            assertThat(HandedOut.here()).isNull();
            PurposeScope.of(OTHER).run(() -> assertThat(HandedOut.here()).isNull());
        });
    }

    @Test
    void whatIsHandedOutIsKnownUntilTheScopeEnds() {
        PurposeScope scope = PurposeScope.of(PERMIT);
        scope.run(() -> {
            PurposeScope.handOut("a");
            assertThat(known()).containsExactly("a");
        });
        assertThat(known()).isEmpty();
        scope.run(() -> assertThat(known()).isEmpty());
    }

    @Test
    void itIsForgottenAfterAnException() {
        PurposeScope scope = PurposeScope.of(PERMIT);
        assertThatThrownBy(() -> scope.run(() -> {
                    PurposeScope.handOut("a");
                    throw new IllegalStateException("torn");
                }))
                .hasMessage("torn");
        scope.run(() -> assertThat(known()).isEmpty());
    }

    @Test
    void anInnerScopeKnowsWhatTheOuterWasHandedAndNotTheOtherWayRound() {
        PurposeScope.of(PERMIT).run(() -> {
            PurposeScope.handOut("outer");
            PurposeScope.of(OTHER).run(() -> {
                assertThat(known()).containsExactly("outer");
                PurposeScope.handOut("inner");
                assertThat(known()).containsExactlyInAnyOrder("outer", "inner");
            });
            assertThat(known()).containsExactly("outer");
        });
    }

    @Test
    void whatTheOuterIsHandedWhileTheInnerRunsIsKnownInTheInner() throws Exception {
        PurposeScope outer = PurposeScope.of(PERMIT);
        outer.call(() -> {
            Runnable handing = outer.wrap(() -> PurposeScope.handOut("late"));
            return PurposeScope.of(OTHER).call(() -> {
                pool.submit(handing).get();
                assertThat(known()).containsExactly("late");
                return null;
            });
        });
    }

    @Test
    void aScopeRunInsideItselfIsOneScope() {
        PurposeScope scope = PurposeScope.of(PERMIT);
        scope.run(() -> {
            scope.run(() -> PurposeScope.handOut("a"));
            assertThat(known()).containsExactly("a");
            PurposeScope.of(OTHER).run(() -> scope.run(() -> PurposeScope.handOut("b")));
            assertThat(known()).containsExactlyInAnyOrder("a", "b");
        });
    }

    @Test
    void aWrappedTaskKnowsWhatTheScopeKnowsAndTellsIt() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        scope.call(() -> {
            Callable<Set<Object>> task = scope.wrap(() -> {
                PurposeScope.handOut("there");
                return known();
            });
            PurposeScope.handOut("here");
            assertThat(pool.submit(task).get()).containsExactlyInAnyOrder("here", "there");
            assertThat(known()).containsExactlyInAnyOrder("here", "there");
            return null;
        });
    }

    @Test
    void aTaskWrappedInAnotherScopeKnowsWhatItsCodeHolds() throws Exception {
        PurposeScope.of(PERMIT).call(() -> {
            PurposeScope.handOut("mine");
            Callable<Set<Object>> task = PurposeScope.of(OTHER).wrap(() -> known());
            assertThat(pool.submit(task).get()).containsExactly("mine");
            return null;
        });
    }

    @Test
    void aTaskThatRunsWhenTheScopeHasEndedStillKnows() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        Callable<Set<Object>> task = scope.call(() -> {
            PurposeScope.handOut("a");
            return scope.wrap(() -> {
                PurposeScope.handOut("b");
                return PurposeScope.of(OTHER).call(HandedOutTest::known);
            });
        });
        scope.run(() -> assertThat(known()).isEmpty());
        assertThat(pool.submit(task).get()).containsExactlyInAnyOrder("a", "b");
        assertThat(task.call()).containsExactlyInAnyOrder("a", "b");
        assertThat(known()).isEmpty();
    }

    @Test
    void aTaskStillRunningKeepsWhatItKnowsWhenTheScopeEnds() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Future<Set<Object>> still = scope.call(() -> {
            PurposeScope.handOut("a");
            // Entered without a word to carry it, as applications do with scope.get in a chain of futures.
            Future<Set<Object>> running = pool.submit(() -> scope.call(() -> {
                begun.countDown();
                ended.await();
                return known();
            }));
            begun.await();
            return running;
        });
        assertThat(HandedOut.here()).isNull();
        ended.countDown();
        assertThat(still.get()).containsExactly("a");
        scope.run(() -> assertThat(known()).isEmpty());
    }

    @Test
    void aStageThatEntersWhileTheScopeWaitsTellsIt() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        scope.call(() -> {
            CompletableFuture<Void> first =
                    CompletableFuture.runAsync(() -> scope.run(() -> PurposeScope.handOut("a")), pool);
            first.get();
            assertThat(CompletableFuture.supplyAsync(() -> scope.get(HandedOutTest::known), pool)
                            .get())
                    .containsExactly("a");
            assertThat(known()).containsExactly("a");
            return null;
        });
    }

    @Test
    void visitorsAloneShareUntilTheLastLeaves() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        CountDownLatch handed = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Future<?> first = pool.submit(() -> scope.call(() -> {
            PurposeScope.handOut("a");
            handed.countDown();
            seen.await();
            return null;
        }));
        Future<Set<Object>> second = pool.submit(() -> scope.call(() -> {
            handed.await();
            return known();
        }));
        assertThat(second.get()).containsExactly("a");
        seen.countDown();
        first.get();
        assertThat(pool.submit(() -> scope.call(HandedOutTest::known)).get()).isEmpty();
    }

    @Test
    void whatAFrameworkPutsKnowsToo() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        PurposeScope taken = scope.call(() -> {
            PurposeScope.handOut("a");
            PurposeScope current = PurposeScope.current().orElseThrow();
            assertThat(current).isSameAs(scope);
            assertThat(pool.submit(() -> put(current)).get()).containsExactly("a");
            return ScopeCarrier.take();
        });
        assertThat(pool.submit(() -> put(taken)).get()).containsExactly("a");
        assertThat(pool.submit(() -> put(scope)).get()).isEmpty();
    }

    private static Set<Object> put(PurposeScope scope) {
        PurposeScope before = ScopeCarrier.put(scope);
        try {
            assertThat(PurposeScope.current()).map(PurposeScope::permit).contains(PERMIT);
            return known();
        } finally {
            ScopeCarrier.put(before);
        }
    }

    @Test
    void whatWasPutBackKnowsWhatItKnew() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        Callable<Void> task = scope.call(() -> {
            PurposeScope.handOut("a");
            return scope.wrap(() -> {
                PurposeScope before = ScopeCarrier.put(null);
                assertThat(known()).isEmpty();
                ScopeCarrier.put(before);
                assertThat(known()).containsExactly("a");
                return null;
            });
        });
        pool.submit(task).get();
    }

    @Test
    void ofManyObjectsTheNewestStayAndTheOthersAreCounted() {
        long before = HandedOut.lost();
        PurposeScope.of(PERMIT).run(() -> {
            for (int i = 0; i < HandedOut.MOST + 10; i++) {
                PurposeScope.handOut(i);
            }
            assertThat(known()).hasSize(HandedOut.MOST).doesNotContain(9).contains(10, HandedOut.MOST + 9);
        });
        assertThat(HandedOut.lost()).isEqualTo(before + 10);
    }

    @Test
    void whatIsBeingReadWaitsUntilItIsSettled() {
        PurposeScope.of(PERMIT).run(() -> {
            PurposeScope.handOut("a");
            HandedOut here = HandedOut.here();
            HandedOut.Taken taken = here.take();
            assertThat(taken.objects()).containsExactly("a");
            assertThat(here.waiting()).isTrue();
            PurposeScope.handOut("b");
            here.settle(taken);
            assertThat(here.waiting()).isTrue();
            here.settle(here.take());
            assertThat(here.waiting()).isFalse();
        });
    }

    @Test
    void oneHundredThreadsHandOutAndKnowTheirOwn() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        ExecutorService many = Executors.newFixedThreadPool(100);
        AtomicInteger missed = new AtomicInteger();
        try {
            scope.call(() -> {
                List<Future<?>> all = new ArrayList<>();
                for (int thread = 0; thread < 100; thread++) {
                    String mine = "thread " + thread;
                    Runnable task = () -> {
                        PurposeScope.handOut(mine);
                        if (!known().contains(mine)) {
                            missed.incrementAndGet();
                        }
                    };
                    all.add(many.submit(thread % 2 == 0 ? scope.wrap(task) : () -> scope.run(task)));
                }
                for (Future<?> each : all) {
                    each.get();
                }
                assertThat(known()).hasSize(100);
                return null;
            });
        } finally {
            many.shutdown();
        }
        assertThat(missed).hasValue(0);
    }

    @Test
    void whatWasHandedOutCanBeCollectedThoughScopeAndThreadsStay() throws Exception {
        PurposeScope scope = PurposeScope.of(PERMIT);
        List<WeakReference<Object>> handed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            handed.add(handOutOne(scope));
        }
        for (WeakReference<Object> each : handed) {
            awaitCollected(each);
        }
        assertThat(scope.permit()).isSameAs(PERMIT);
    }

    /** In a frame of its own, so that nothing of it stays on the stack. */
    private WeakReference<Object> handOutOne(PurposeScope scope) throws Exception {
        return scope.call(() -> {
            Object object = new Object();
            WeakReference<Object> reference = new WeakReference<>(object);
            PurposeScope.handOut(object);
            pool.submit(scope.wrap(() -> PurposeScope.handOut(reference.get()))).get();
            pool.submit(() -> scope.run(() -> PurposeScope.handOut(reference.get())))
                    .get();
            PurposeScope taken = ScopeCarrier.take();
            pool.submit(() -> {
                        PurposeScope before = ScopeCarrier.put(taken);
                        PurposeScope.handOut(reference.get());
                        ScopeCarrier.put(before);
                    })
                    .get();
            return reference;
        });
    }

    private static void awaitCollected(WeakReference<Object> reference) throws TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (reference.get() != null) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("What a scope handed out is held when it has ended.");
            }
            System.gc();
        }
    }
}
