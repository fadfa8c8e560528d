package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.interception.World.Readers;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where work goes, its purpose arrives or it is denied; nobody finds a stranger's purpose. */
class ScopesAcrossThreadsTest {
    private final World world = new World();
    private final Readers readers =
            world.guard(Readers.class, new World.KeptReaders(new ArrayList<>(List.of(reader("ada"), reader("bob")))));
    private final ExecutorService pool = Executors.newFixedThreadPool(1);

    @AfterEach
    void everyThreadIsClean() throws Exception {
        assertThat(PurposeScope.current()).isEmpty();
        assertThat(pool.submit(() -> PurposeScope.current().isPresent()).get()).isFalse();
        pool.shutdown();
        world.close();
    }

    private PurposeScope scope(String id) {
        return PurposeScope.of(
                world.privacy.gate().require(Processing.of(Subject.of("customer", id), ForNewsletter.class)));
    }

    private Reader find(String id) {
        return readers.find(id).orElseThrow();
    }

    private static void assertNoPurpose(@Nullable Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
    }

    @Test
    void aPoolDeniesWhatIsHandedOutBareAndRunsWhatIsWrapped() throws Exception {
        PurposeScope scope = scope("ada");
        Callable<Reader> task = () -> find("ada");
        assertThat(scope.call(() -> pool.submit(scope.wrap(task)).get())).isEqualTo(seen("ada"));
        assertThatThrownBy(() -> scope.call(() -> pool.submit(task).get()))
                .isInstanceOf(ExecutionException.class)
                .satisfies(e -> assertNoPurpose(e.getCause()));
    }

    @Test
    void soDoATimerAndAWorkStealingPool() throws Exception {
        PurposeScope scope = scope("ada");
        Callable<Reader> task = () -> find("ada");
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        ForkJoinPool stealing = new ForkJoinPool(2);
        try {
            assertThat(scope.call(() -> timer.schedule(scope.wrap(task), 1, TimeUnit.MILLISECONDS)
                            .get()))
                    .isEqualTo(seen("ada"));
            assertThatThrownBy(() -> scope.call(
                            () -> timer.schedule(task, 1, TimeUnit.MILLISECONDS).get()))
                    .satisfies(e -> assertNoPurpose(e.getCause()));
            assertThat(scope.call(() -> stealing.submit(scope.wrap(task)).get()))
                    .isEqualTo(seen("ada"));
            assertThatThrownBy(() -> scope.call(() -> stealing.submit(task).get()))
                    .hasRootCauseInstanceOf(PrivacyDeniedException.class);
        } finally {
            timer.shutdown();
            stealing.shutdown();
        }
    }

    @Test
    void aChainOfFuturesHasItsPurposeWhereItIsWrapped() throws Exception {
        PurposeScope scope = scope("ada");
        CompletableFuture<String> id = new CompletableFuture<>();
        CompletableFuture<Reader> wrapped = id.thenApplyAsync(each -> scope.get(() -> find(each)), pool);
        CompletableFuture<Reader> bare = scope.call(() -> id.thenApplyAsync(this::find, pool));
        id.complete("ada");
        assertThat(wrapped.join()).isEqualTo(seen("ada"));
        assertThatThrownBy(bare::join)
                .isInstanceOf(CompletionException.class)
                .satisfies(e -> assertNoPurpose(e.getCause()));
    }

    @Test
    void aParallelStreamFindsItsOwnPurposeOrNone() throws Exception {
        PurposeScope scope = scope("ada");
        List<Object> bare = scope.call(() -> IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(i -> outcome("ada"))
                .distinct()
                .toList());
        assertThat(bare).isSubsetOf(seen("ada"), Reason.NO_PURPOSE_IN_SCOPE);
        List<Object> wrapped = IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(i -> scope.get(() -> outcome("ada")))
                .distinct()
                .toList();
        assertThat(wrapped).containsExactly(seen("ada"));
        List<Object> clean = IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(i -> outcome("ada"))
                .distinct()
                .toList();
        assertThat(clean).containsExactly(Reason.NO_PURPOSE_IN_SCOPE);
    }

    private Object outcome(String id) {
        try {
            return find(id);
        } catch (PrivacyDeniedException denied) {
            return denied.reason();
        }
    }

    /** On 17 there are none, which is said and not skipped. */
    @Test
    void aVirtualThreadIsAThreadLikeAnyOther() throws Exception {
        List<Object> outcomes = new ArrayList<>();
        PurposeScope scope = scope("ada");
        Runnable task = () -> outcomes.add(outcome("ada"));
        scope.call(() -> {
            startAndJoin(task);
            startAndJoin(scope.wrap(task));
            startAndJoin(task);
            return null;
        });
        assertThat(outcomes).containsExactly(Reason.NO_PURPOSE_IN_SCOPE, seen("ada"), Reason.NO_PURPOSE_IN_SCOPE);
    }

    private static void startAndJoin(Runnable task) throws Exception {
        Thread thread;
        if (Runtime.version().feature() >= 21) {
            thread = (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
            assertThat(Thread.class.getMethod("isVirtual").invoke(thread)).isEqualTo(true);
        } else {
            assertThat(Thread.class.getMethods())
                    .noneMatch(method -> method.getName().equals("startVirtualThread"));
            thread = new Thread(task);
            thread.start();
        }
        thread.join();
    }

    /** What a listener of messages does: a thread of its own, which was started inside somebody's purpose. */
    @Test
    void aListenerOfMessagesHasNoPurposeButItsOwn() throws Exception {
        World.Issues issues = world.guard(World.Issues.class, new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                return readers.find(id);
            }
        });
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        List<Object> outcomes = new ArrayList<>();
        Runnable listener = () -> {
            for (String id = take(messages); !id.isEmpty(); id = take(messages)) {
                outcomes.add(outcome(id));
                outcomes.add(issues.maybe(id));
            }
        };
        Thread thread = scope("ada").call(() -> {
            Thread started = new Thread(listener);
            started.start();
            messages.add("ada");
            messages.add("bob");
            return started;
        });
        scope("bob").run(() -> messages.add("eve"));
        messages.add("");
        thread.join();
        assertThat(outcomes)
                .containsExactly(
                        Reason.NO_PURPOSE_IN_SCOPE,
                        Optional.of(seen("ada")),
                        Reason.NO_PURPOSE_IN_SCOPE,
                        Optional.of(seen("bob")),
                        Reason.NO_PURPOSE_IN_SCOPE,
                        Optional.empty());
    }

    private static String take(BlockingQueue<String> messages) {
        try {
            return messages.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCallThatCallsItselfAboutSomebodyElseComesBackToItsOwnPurpose() {
        List<Object> outcomes = new ArrayList<>();
        List<World.Issues> self = new ArrayList<>();
        self.add(world.guard(World.Issues.class, new QuietIssues() {
            @Override
            public Optional<Reader> maybe(String id) {
                if (id.equals("ada")) {
                    outcomes.add(self.get(0).maybe("bob"));
                    assertThatThrownBy(() -> self.get(0).preview("ada")).hasMessage("torn");
                }
                outcomes.add(outcome(id));
                return Optional.empty();
            }

            @Override
            public Reader preview(String id) {
                outcomes.add(outcome(id));
                throw new IllegalStateException("torn");
            }
        }));
        self.get(0).maybe("ada");
        assertThat(outcomes).containsExactly(seen("bob"), Optional.empty(), seen("ada"), seen("ada"));
    }
}
