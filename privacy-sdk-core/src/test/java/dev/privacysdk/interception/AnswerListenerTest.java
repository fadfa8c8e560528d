package dev.privacysdk.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import dev.privacysdk.interception.World.Readers;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.minimization.Minimizer;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AnswerListenerTest {
    private final World world = new World();
    private final List<Permit> permits = new ArrayList<>();
    private final List<@Nullable Object> answers = new ArrayList<>();

    /** Answers of several kinds, and one that cannot be copied to fit. */
    interface Issues {
        @ForNewsletter
        Reader preview(@SubjectId("customer") String reader);

        @ForNewsletter
        CompletableFuture<Reader> later(@SubjectId("customer") String reader);

        @ForNewsletter
        Mono<Reader> mono(@SubjectId("customer") String reader);

        @ForNewsletter
        Flux<Reader> flux(@SubjectId("customer") String reader);

        @ForNewsletter
        CopyOnWriteArrayList<Reader> exact(@SubjectId("customer") String reader);
    }

    private @Nullable Object call(
            Enforcement enforcement, Class<?> type, String name, String id, @Nullable Object answer) throws Exception {
        Method called = type.getMethod(name, String.class);
        MarkedMethod marked = MarkedMethod.of(called, type);
        World asked = enforcement == Enforcement.ENFORCE ? world : new World(enforcement);
        return new PurposeInvocation(asked.privacy.gate(), new Minimizer())
                .invoke(marked, called.getReturnType(), new Object[] {id}, args -> answer, (permit, seen) -> {
                    permits.add(permit);
                    answers.add(seen);
                });
    }

    @Test
    void hearsTheMinimizedAnswerAndItsPermit() throws Exception {
        Object seen = call(Enforcement.ENFORCE, Issues.class, "preview", "ada", World.reader("ada"));
        assertThat(seen).isEqualTo(World.seen("ada"));
        assertThat(answers).singleElement().isSameAs(seen);
        assertThat(permits).singleElement().extracting(Permit::purpose).isEqualTo(World.NEWSLETTER);
    }

    @Test
    void hearsAKeepersAnswerUnderThePermitOfItsCaller() throws Exception {
        MarkedMethod opener = MarkedMethod.of(Issues.class.getMethod("preview", String.class), Issues.class);
        Permit permit = world.privacy.gate().require(opener.processing(new Object[] {"ada"}));
        PurposeScope.of(permit)
                .call(() -> call(Enforcement.ENFORCE, Readers.class, "find", "ada", Optional.of(World.reader("ada"))));
        assertThat(permits).containsExactly(permit);
        assertThat(answers).containsExactly(Optional.of(World.seen("ada")));
    }

    @Test
    void hearsNothingOfADeniedCall() {
        assertThatThrownBy(() -> call(Enforcement.ENFORCE, Issues.class, "preview", "eve", World.reader("eve")))
                .isInstanceOf(PrivacyDeniedException.class);
        assertThat(permits).isEmpty();
    }

    @Test
    void hearsNothingOfAnAnswerThatDoesNotFit() {
        List<Reader> two = new CopyOnWriteArrayList<>(List.of(World.reader("ada"), World.reader("bob")));
        assertThatThrownBy(() -> call(Enforcement.ENFORCE, Issues.class, "exact", "ada", two))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("of which no copy with less in it can be made");
        assertThat(permits).isEmpty();
    }

    @Test
    void hearsTheFullAnswerWhileOnlyObserving() throws Exception {
        call(Enforcement.OBSERVE, Issues.class, "preview", "ada", World.reader("ada"));
        assertThat(answers).containsExactly(World.reader("ada"));
    }

    @Test
    void hearsAnAnswerThatComesLaterWhenItComes() throws Exception {
        CompletableFuture<Reader> later = new CompletableFuture<>();
        Object seen = call(Enforcement.ENFORCE, Issues.class, "later", "ada", later);
        assertThat(answers).isEmpty();
        later.complete(World.reader("ada"));
        assertThat(answers).containsExactly(World.seen("ada"));
        assertThat(((CompletableFuture<?>) seen).join()).isSameAs(answers.get(0));
    }

    @Test
    void hearsEachValueBeforeTheSubscriberDoes() throws Exception {
        Flux<?> flux = (Flux<?>) call(
                Enforcement.ENFORCE,
                Issues.class,
                "flux",
                "ada",
                Flux.just(World.reader("ada"), World.reader("bob"), World.reader("ada")));
        List<Integer> heard = new ArrayList<>();
        assertThat(answers).isEmpty();
        flux.doOnNext(value -> heard.add(answers.size())).blockLast();
        assertThat(heard).containsExactly(1, 2);
        assertThat(answers).containsExactly(World.seen("ada"), World.seen("ada"));
        assertThat(permits).hasSize(2);
    }

    @Test
    void hearsTheValueOfAMonoForEachSubscription() throws Exception {
        Mono<?> mono = (Mono<?>) call(Enforcement.ENFORCE, Issues.class, "mono", "ada", Mono.just(World.reader("ada")));
        mono.block();
        mono.block();
        assertThat(answers).containsExactly(World.seen("ada"), World.seen("ada"));
    }

    @Test
    void hearsTheFullValuesWhileOnlyObserving() throws Exception {
        Flux<?> flux = (Flux<?>) call(Enforcement.OBSERVE, Issues.class, "flux", "ada", Flux.just(World.reader("ada")));
        assertThat(flux.blockLast()).isEqualTo(World.reader("ada"));
        assertThat(answers).containsExactly(World.reader("ada"));
        Mono<?> denied =
                (Mono<?>) call(Enforcement.OBSERVE, Issues.class, "mono", "eve", Mono.just(World.reader("eve")));
        assertThat(denied.block()).isEqualTo(World.reader("eve"));
        assertThat(answers).containsExactly(World.reader("ada"), World.reader("eve"));
    }
}
