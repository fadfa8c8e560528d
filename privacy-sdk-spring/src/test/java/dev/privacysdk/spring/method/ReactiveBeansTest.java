package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.RootClassFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Beans that answer with what Reactor has, behind proxies of both kinds and in front of other interceptors. */
class ReactiveBeansTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner()
            .withUserConfiguration(Publisher.class, Feeding.class)
            .withPropertyValues(Publisher.properties());

    /** What a feed does. */
    public interface Feed {
        @ForNewsletter
        Mono<Reader> preview(@SubjectId("customer") String id);

        @ForNewsletter
        @EachSubject
        Flux<Reader> due();

        @ForNewsletter
        Mono<Integer> sendAll(@EachSubject Collection<Reader> readers);

        @ForNewsletter
        CompletableFuture<Reader> later(@SubjectId("customer") String id);
    }

    /** A keeper. */
    @PurposeRequired
    public interface Shelf {
        Mono<Reader> find(@SubjectId("customer") String id);
    }

    /** Everybody is on it. */
    public static class FullShelf implements Shelf {
        @Override
        public Mono<Reader> find(String id) {
            return Mono.just(Reader.of(id));
        }
    }

    /** Counts how often it really runs. */
    public static class ShelfFeed implements Feed {
        final List<Object> ran = new ArrayList<>();
        private final Shelf shelf;

        ShelfFeed(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Mono<Reader> preview(String id) {
            ran.add(id);
            return shelf.find(id);
        }

        @Override
        public Flux<Reader> due() {
            ran.add("all");
            return Flux.just(Reader.of("ada"), Reader.of("eve"));
        }

        @Override
        public Mono<Integer> sendAll(Collection<Reader> readers) {
            ran.add(List.copyOf(readers));
            return Mono.just(readers.size());
        }

        @Override
        public CompletableFuture<Reader> later(String id) {
            return CompletableFuture.completedFuture(Reader.of(id));
        }
    }

    private static void run(boolean classes, BiConsumer<Feed, Kit> test) {
        RUNNER.withPropertyValues("spring.aop.proxy-target-class=" + classes).run(context -> {
            SubjectLedger ledger = context.getBean(SubjectLedger.class);
            Publisher.meet(ledger);
            test.accept(
                    context.getBean(Feed.class),
                    new Kit(ledger, context.getBean(Ran.class), context.getBean(Behind.class)));
        });
    }

    private record Kit(SubjectLedger ledger, Ran ran, Behind behind) {}

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBeanIsAskedForEachSubscriptionAndEverythingBehindRunsEachTime(boolean classes) {
        run(classes, (feed, kit) -> {
            Mono<Reader> preview = feed.preview("ada");
            assertThat(kit.ran().calls()).isEmpty();
            assertThat(preview.block()).isEqualTo(Reader.seen("ada"));
            assertThat(preview.repeat(2).collectList().block()).hasSize(3);
            assertThat(kit.ran().calls()).hasSize(4);
            assertThat(kit.behind().calls).hasSize(4);
            kit.ledger()
                    .consent(Subject.of("customer", "ada"), Purpose.of("newsletter"))
                    .withdrawn("link");
            assertThatThrownBy(preview::block)
                    .isInstanceOfSatisfying(
                            PrivacyDeniedException.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN));
            assertThat(kit.ran().calls()).hasSize(4);
            assertThat(kit.behind().calls).hasSize(4);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void peopleAreLeftOutOfAnswersAndArguments(boolean classes) {
        run(classes, (feed, kit) -> {
            assertThat(feed.due().collectList().block()).containsExactly(Reader.seen("ada"));
            Mono<Integer> sent = feed.sendAll(List.of(Reader.of("ada"), Reader.of("eve")));
            assertThat(sent.block()).isEqualTo(1);
            assertThat(sent.block()).isEqualTo(1);
            assertThat(kit.ran().calls()).containsExactly("all", List.of(Reader.of("ada")), List.of(Reader.of("ada")));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFutureIsMinimizedWhenItComes(boolean classes) {
        run(classes, (feed, kit) -> assertThat(feed.later("ada").join()).isEqualTo(Reader.seen("ada")));
    }

    @Test
    void aKeeperAnswersOnlyInsideAPurpose() {
        RUNNER.run(context -> {
            Mono<Reader> found = context.getBean(Shelf.class).find("ada");
            assertThatThrownBy(found::block)
                    .isInstanceOfSatisfying(
                            PrivacyDeniedException.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
        });
    }

    /** Stands behind the purpose, as a transaction does. */
    static final class Behind {
        final List<String> calls = new ArrayList<>();
    }

    /** What ran in the feed. */
    record Ran(ShelfFeed feed) {
        List<Object> calls() {
            return feed.ran;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Feeding {
        @Bean
        Shelf shelf() {
            return new FullShelf();
        }

        @Bean
        Ran ran(Shelf shelf) {
            return new Ran(new ShelfFeed(shelf));
        }

        @Bean
        Feed feed(Ran ran) {
            return ran.feed();
        }

        @Bean
        Behind behind() {
            return new Behind();
        }

        @Bean
        static Advisor counting(ObjectProvider<Behind> behind) {
            DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                    new ComposablePointcut(new RootClassFilter(Feed.class)), (MethodInterceptor) call -> {
                        behind.getObject().calls.add(call.getMethod().getName());
                        return call.proceed();
                    });
            advisor.setOrder(PurposeAdvisor.ORDER + 1);
            return advisor;
        }
    }
}
