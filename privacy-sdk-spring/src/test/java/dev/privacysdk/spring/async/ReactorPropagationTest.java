package dev.privacysdk.spring.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.spring.readers.Readers;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import io.micrometer.context.ContextRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** With automatic context propagation, operators of a chain run in its scope, on whatever thread. */
class ReactorPropagationTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner()
            .withUserConfiguration(Publisher.class, Chains.class)
            .withPropertyValues(Publisher.properties());

    private final Scheduler one = Schedulers.newSingle("one");
    private final Scheduler two = Schedulers.newSingle("two");

    @BeforeEach
    void on() {
        Hooks.enableAutomaticContextPropagation();
    }

    @AfterEach
    void off() {
        Hooks.disableAutomaticContextPropagation();
        assertThat(PurposeScope.current()).isEmpty();
        for (Scheduler scheduler : List.of(one, two)) {
            CompletableFuture<Boolean> left = new CompletableFuture<>();
            scheduler.schedule(() -> left.complete(PurposeScope.current().isPresent()));
            assertThat(left.join()).isFalse();
            scheduler.dispose();
        }
    }

    private void run(BiConsumer<Chained, Readers> test) {
        RUNNER.run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            test.accept(context.getBean(Chained.class), context.getBean(Readers.class));
        });
    }

    private static void assertNoPurpose(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
    }

    @Test
    void micrometerFindsTheAccessorByItself() {
        assertThat(ContextRegistry.getInstance().getThreadLocalAccessors())
                .filteredOn(accessor -> accessor.key().equals(ScopeCarrier.KEY))
                .singleElement()
                .isInstanceOf(PurposeThreadLocalAccessor.class);
    }

    @Test
    void aKeeperThatBlocksRunsInTheScopeOfTheChain() {
        run((chained, readers) -> {
            assertThat(chained.read("ada", one).block()).isEqualTo(Reader.seen("ada"));
            assertThat(chained.hop("ada", one, two).collectList().block())
                    .containsExactly(Reader.seen("ada"), Reader.seen("ada"));
        });
    }

    /** The broken twin: without propagation the same chain is denied, loudly. */
    @Test
    void withoutPropagationItIsDenied() {
        Hooks.disableAutomaticContextPropagation();
        run((chained, readers) -> {
            Mono<Reader> chain = chained.read("ada", one);
            assertThatThrownBy(chain::block).satisfies(ReactorPropagationTest::assertNoPurpose);
        });
    }

    @Test
    void theOperatorsOfTheCallerAreOutsideThePurpose() {
        run((chained, readers) -> {
            Mono<Reader> outside =
                    chained.read("ada", one).map(seen -> readers.find("ada").orElseThrow());
            assertThatThrownBy(outside::block).satisfies(ReactorPropagationTest::assertNoPurpose);
        });
    }

    @Test
    void theScopeOfTheCallingThreadComesAlong() {
        run((chained, readers) -> {
            Reader found = chained.inScope(
                    "ada",
                    () -> Mono.just("ada")
                            .publishOn(one)
                            .map(id -> readers.find(id).orElseThrow())
                            .publishOn(two)
                            .map(reader -> readers.find(reader.id()).orElseThrow())
                            .block());
            assertThat(found).isEqualTo(Reader.seen("ada"));
        });
    }

    @Test
    void chainsSideBySideNeverHaveAStrangersScope() {
        run((chained, readers) -> {
            List<Boolean> right = Flux.range(0, 2_000)
                    .flatMap(
                            i -> i % 2 == 0
                                    ? chained.isFor("ada", "newsletter", one)
                                    : Mono.just(i)
                                            .publishOn(one)
                                            .map(any -> PurposeScope.current().isEmpty()),
                            64)
                    .collectList()
                    .block();
            assertThat(right).hasSize(2_000).containsOnly(true);
        });
    }

    /** Opens the purpose, and reads with a keeper that blocks. */
    public static class Chained {
        private final Readers readers;

        Chained(Readers readers) {
            this.readers = readers;
        }

        @ForNewsletter
        public Mono<Reader> read(@SubjectId("customer") String id, Scheduler scheduler) {
            return Mono.just(id)
                    .publishOn(scheduler)
                    .map(each -> readers.find(each).orElseThrow());
        }

        @ForNewsletter
        public Flux<Reader> hop(@SubjectId("customer") String id, Scheduler first, Scheduler second) {
            return Flux.just(id, id)
                    .publishOn(first)
                    .map(each -> readers.find(each).orElseThrow())
                    .publishOn(second)
                    .map(each -> readers.find(each.id()).orElseThrow());
        }

        @ForNewsletter
        public Mono<Boolean> isFor(@SubjectId("customer") String id, String purpose, Scheduler scheduler) {
            return Mono.just(id)
                    .publishOn(scheduler)
                    .map(each -> PurposeScope.current()
                            .filter(scope -> scope.permit().purpose().equals(Purpose.of(purpose)))
                            .isPresent());
        }

        @ForNewsletter
        public <T> T inScope(@SubjectId("customer") String id, Supplier<T> task) {
            return task.get();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Chains {
        @Bean
        Chained chained(Readers readers) {
            return new Chained(readers);
        }
    }
}
