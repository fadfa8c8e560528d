package dev.privacysdk.spring.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.spring.readers.Readers;
import dev.privacysdk.vocabulary.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

class PurposeTaskDecoratorTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner()
            .withUserConfiguration(Publisher.class, Background.class)
            .withPropertyValues(Publisher.properties())
            // One thread, so that the next task would find what the last one left behind.
            .withPropertyValues("spring.task.execution.pool.core-size=1", "spring.task.execution.pool.max-size=1");

    @Test
    void anAsyncMethodRunsInThePurposeOfItsCaller() {
        RUNNER.run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            assertThat(context.getBean(Opener.class).prepare("ada").join()).isEqualTo(Reader.seen("ada"));
        });
    }

    @Test
    void withoutTheDecoratorItHasNone() {
        RUNNER.withUserConfiguration(WithoutDecorator.class).run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            CompletableFuture<Reader> prepared = context.getBean(Opener.class).prepare("ada");
            assertThatThrownBy(prepared::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            PrivacyDeniedException.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
        });
    }

    @Test
    void theThreadOfThePoolHasNoScopeAfterwards() {
        RUNNER.run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            context.getBean(Opener.class).prepare("ada").join();
            assertThat(scopeOfThePool(context)).isFalse();
        });
    }

    @Test
    void norDoesItAfterATaskThatFailed() {
        RUNNER.run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            CompletableFuture<Reader> failed = context.getBean(Opener.class).fail("ada");
            assertThatThrownBy(failed::join).hasRootCauseMessage("no paper");
            assertThat(scopeOfThePool(context)).isFalse();
        });
    }

    private static boolean scopeOfThePool(ApplicationContext context) {
        return context.getBean(AsyncTaskExecutor.class)
                .submitCompletable(() -> PurposeScope.current().isPresent())
                .join();
    }

    /** Opens the purpose and hands the work out. */
    public static class Opener {
        private final Worker worker;

        Opener(Worker worker) {
            this.worker = worker;
        }

        @ForNewsletter
        public CompletableFuture<Reader> prepare(@SubjectId("customer") String id) {
            return worker.read(id);
        }

        @ForNewsletter
        public CompletableFuture<Reader> fail(@SubjectId("customer") String id) {
            return worker.fail();
        }
    }

    /** Works on another thread, and asks a keeper there. */
    public static class Worker {
        private final Readers readers;

        Worker(Readers readers) {
            this.readers = readers;
        }

        @Async
        public CompletableFuture<Reader> read(String id) {
            return CompletableFuture.completedFuture(readers.find(id).orElseThrow());
        }

        @Async
        public CompletableFuture<Reader> fail() {
            throw new IllegalStateException("no paper");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAsync
    static class Background {
        @Bean
        Worker worker(Readers readers) {
            return new Worker(readers);
        }

        @Bean
        Opener opener(Worker worker) {
            return new Opener(worker);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutDecorator {
        @Bean
        static BeanFactoryPostProcessor noDecorator() {
            return beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("privacyTaskDecorator");
        }
    }
}
