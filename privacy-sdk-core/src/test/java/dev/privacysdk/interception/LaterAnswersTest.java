package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static dev.privacysdk.interception.World.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.EachSubject.WhenDenied;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.vocabulary.Reason;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that come later: asked about when called, minimized when they come. */
class LaterAnswersTest {
    private final World world = new World();

    /** Openers that answer later. */
    interface Later {
        @ForNewsletter
        CompletableFuture<Reader> preview(@SubjectId("customer") String reader);

        @ForNewsletter
        CompletionStage<Reader> stage(@SubjectId("customer") String reader);

        @ForNewsletter
        Object anything(@SubjectId("customer") String reader);

        @ForNewsletter
        Named named(@SubjectId("customer") String reader);

        @ForNewsletter
        CompletableFuture<CopyOnWriteArrayList<Reader>> exact(@SubjectId("customer") String reader);

        @ForNewsletter
        @EachSubject
        CompletableFuture<List<Reader>> due();

        @ForNewsletter
        @EachSubject(onDenied = WhenDenied.REFUSE)
        @OnDenial(OnDenial.Then.NOTHING)
        CompletableFuture<List<Reader>> allOrNothing();

        @ForNewsletter
        @EachSubject(onDenied = WhenDenied.REFUSE)
        CompletableFuture<Stream<Reader>> allOrError();
    }

    /** A future of the application's own. */
    static final class Named extends CompletableFuture<Reader> {
        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            @SuppressWarnings("unchecked")
            CompletableFuture<U> next = (CompletableFuture<U>) new Named();
            return next;
        }
    }

    /** All of them give the same one. */
    private record Same(Supplier<CompletableFuture<?>> answer) implements Later {
        @SuppressWarnings("unchecked")
        private <T> CompletableFuture<T> given() {
            return (CompletableFuture<T>) answer.get();
        }

        @Override
        public CompletableFuture<Reader> preview(String reader) {
            return given();
        }

        @Override
        public CompletionStage<Reader> stage(String reader) {
            return given();
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored")
        public Object anything(String reader) {
            return answer.get();
        }

        @Override
        public Named named(String reader) {
            return (Named) answer.get();
        }

        @Override
        public CompletableFuture<CopyOnWriteArrayList<Reader>> exact(String reader) {
            return given();
        }

        @Override
        public CompletableFuture<List<Reader>> due() {
            return given();
        }

        @Override
        public CompletableFuture<List<Reader>> allOrNothing() {
            return given();
        }

        @Override
        public CompletableFuture<Stream<Reader>> allOrError() {
            return given();
        }
    }

    @AfterEach
    void close() {
        world.close();
        assertThat(PurposeScope.current()).isEmpty();
    }

    private Later answering(CompletableFuture<?> answer) {
        return world.guard(Later.class, new Same(() -> answer));
    }

    private static void assertDenied(Throwable thrown, Reason reason) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void itIsAskedWhenCalledAndMinimizedWhenItComes() {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        CompletableFuture<Reader> seen = answering(later).preview("ada");
        assertThat(seen).isNotDone();
        later.complete(reader("ada"));
        assertThat(seen).isCompletedWithValue(seen("ada"));
        Later denied = answering(CompletableFuture.completedFuture(reader("eve")));
        assertThatThrownBy(() -> denied.preview("eve")).satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
    }

    @Test
    void theBodyRunsInItsScopeAndWhatFollowsDoesNot() {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        Later guarded = world.guard(Later.class, new Same(() -> {
            assertThat(PurposeScope.current()).isPresent();
            return later;
        }));
        CompletableFuture<Boolean> inScope = guarded.preview("ada")
                .thenApply(reader -> PurposeScope.current().isPresent());
        later.complete(reader("ada"));
        assertThat(inScope).isCompletedWithValue(false);
    }

    @Test
    void whatIsAboutSomebodyElseIsAnError() {
        CompletableFuture<Reader> seen =
                answering(CompletableFuture.completedFuture(reader("bob"))).preview("ada");
        assertThatThrownBy(seen::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .satisfies(e -> assertDenied(e, Reason.SUBJECT_MISMATCH));
    }

    @Test
    void errorsComeThroughAsTheyAre() {
        IOException checked = new IOException("no paper");
        assertThatThrownBy(() -> answering(CompletableFuture.failedFuture(checked))
                        .preview("ada")
                        .get())
                .isInstanceOf(ExecutionException.class)
                .hasCause(checked);
    }

    @Test
    void cancellingWhatTheCallerHasCancelsTheOriginal() {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        CompletableFuture<Reader> seen = answering(later).preview("ada");
        assertThat(seen.cancel(true)).isTrue();
        assertThat(later).isCancelled();
        CompletableFuture<Reader> other = new CompletableFuture<>();
        assertThat(answering(other).stage("ada").toCompletableFuture().cancel(true))
                .isTrue();
        assertThat(other).isCancelled();
    }

    /** The broken twin: what thenApply gives leaves the original running. */
    @Test
    void thenApplyWouldLeaveTheOriginalRunning() {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        assertThat(later.thenApply(reader -> reader).cancel(true)).isTrue();
        assertThat(later).isNotDone();
    }

    @Test
    void aCancelledOriginalIsSeenCancelled() {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        CompletableFuture<Reader> seen = answering(later).preview("ada");
        later.cancel(true);
        assertThat(seen).isCancelled();
        assertThatThrownBy(seen::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void oneThatIsDeclaredAsAnythingIsOneAllTheSame() {
        Object seen =
                answering(CompletableFuture.completedFuture(reader("ada"))).anything("ada");
        assertThat(((CompletionStage<?>) seen).toCompletableFuture().join()).isEqualTo(seen("ada"));
    }

    @Test
    void oneOfAClassOfItsOwnKeepsItIfThatClassSeesToIt() {
        Named later = new Named();
        Named seen = answering(later).named("ada");
        later.complete(reader("ada"));
        assertThat(seen).isCompletedWithValue(seen("ada"));
    }

    @Test
    void aCopyThatDoesNotFitIsAnError() {
        CompletableFuture<?> two =
                CompletableFuture.completedFuture(new CopyOnWriteArrayList<>(List.of(reader("ada"), reader("bob"))));
        CompletableFuture<CopyOnWriteArrayList<Reader>> exact = answering(two).exact("ada");
        assertThatThrownBy(exact::get)
                .cause()
                .satisfies(e -> assertDenied(e, Reason.INTERNAL_ERROR))
                .hasMessageContaining("of which no copy with less in it can be made");
    }

    @Test
    void peopleInTheAnswerAreTakenByTheirOwnDecision() {
        CompletableFuture<?> three =
                CompletableFuture.completedFuture(List.of(reader("ada"), reader("eve"), reader("bob")));
        assertThat(answering(three).due()).isCompletedWithValue(List.of(seen("ada"), seen("bob")));
        assertThat(answering(three).allOrNothing()).isCompletedWithValue(List.of());
        CompletableFuture<Stream<Reader>> refused = answering(
                        CompletableFuture.completedFuture(Stream.of(reader("ada"), reader("eve"))))
                .allOrError();
        assertThatThrownBy(refused::get).cause().satisfies(e -> assertDenied(e, Reason.CONSENT_WITHDRAWN));
    }

    @Test
    void itIsMinimizedOnTheThreadThatBringsItAndLeavesNoScopeThere() {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        CompletableFuture<Reader> seen = answering(later).preview("ada");
        Executor elsewhere = task -> {
            Thread thread = new Thread(task);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        elsewhere.execute(() -> later.complete(reader("ada")));
        assertThat(seen).isCompletedWithValue(seen("ada"));
    }
}
