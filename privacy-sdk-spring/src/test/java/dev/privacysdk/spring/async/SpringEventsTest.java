package dev.privacysdk.spring.async;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Listeners of events find the purpose of whoever published, or none; never one of somebody else. */
class SpringEventsTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner()
            .withUserConfiguration(Publisher.class, Events.class)
            .withPropertyValues(Publisher.properties())
            .withPropertyValues("spring.task.execution.pool.core-size=1", "spring.task.execution.pool.max-size=1");

    @AfterEach
    void clean() {
        assertThat(PurposeScope.current()).isEmpty();
    }

    private static void run(Consumer<ApplicationContext> test) {
        RUNNER.run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            test.accept(context);
        });
    }

    private static Object heard(ApplicationContext context, String listener) {
        return context.getBean(Heard.class).of(listener).join();
    }

    @Test
    void aListenerOnTheSameThreadIsInThePurposeOfThePublisher() {
        run(context -> {
            context.getBean(Printing.class).print("ada");
            assertThat(heard(context, "sync")).isEqualTo(Reader.seen("ada"));
        });
    }

    @Test
    void anAsyncListenerIsToo() {
        run(context -> {
            context.getBean(Printing.class).print("ada");
            assertThat(heard(context, "async")).isEqualTo(Reader.seen("ada"));
        });
    }

    @Test
    void aListenerAfterTheCommitIsToo() {
        run(context -> {
            context.getBean(Printing.class).print("ada");
            assertThat(heard(context, "after commit")).isEqualTo(Reader.seen("ada"));
        });
    }

    @Test
    void aListenerOnAnExecutorThatDoesNotCarryPurposesIsDenied() {
        run(context -> {
            context.getBean(Printing.class).print("ada");
            assertThat(heard(context, "bare")).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE);
        });
    }

    @Test
    void whoPublishesWithoutAPurposeGivesListenersNone() {
        run(context -> {
            context.getBean(Printing.class).print("ada");
            heard(context, "async");
            context.getBean(Heard.class).forget();
            context.publishEvent(new Printed("ada"));
            assertThat(heard(context, "sync")).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE);
            assertThat(heard(context, "async")).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE);
        });
    }

    @Test
    void theThreadOfThePoolIsCleanAfterwards() {
        run(context -> {
            context.getBean(Printing.class).print("ada");
            heard(context, "async");
            assertThat(context.getBean("applicationTaskExecutor", AsyncTaskExecutor.class)
                            .submitCompletable(() -> PurposeScope.current().isPresent())
                            .join())
                    .isFalse();
        });
    }

    /** What happened. */
    public record Printed(String reader) {}

    /** What each listener came to. */
    public static class Heard {
        private final Map<String, CompletableFuture<Object>> answers = new ConcurrentHashMap<>();

        CompletableFuture<Object> of(String listener) {
            return answers.computeIfAbsent(listener, any -> new CompletableFuture<>());
        }

        void forget() {
            answers.clear();
        }
    }

    /** Publishes inside a purpose and a transaction. */
    public static class Printing {
        private final ApplicationEventPublisher events;

        Printing(ApplicationEventPublisher events) {
            this.events = events;
        }

        @ForNewsletter
        @Transactional
        public void print(@SubjectId("customer") String reader) {
            events.publishEvent(new Printed(reader));
        }
    }

    /** Reads with a keeper, wherever it is called. */
    public static class Listeners {
        private final Readers readers;
        private final Heard heard;

        Listeners(Readers readers, Heard heard) {
            this.readers = readers;
            this.heard = heard;
        }

        @EventListener
        public void sync(Printed printed) {
            read("sync", printed);
        }

        @Async
        @EventListener
        public void async(Printed printed) {
            read("async", printed);
        }

        @Async("bareExecutor")
        @EventListener
        public void bare(Printed printed) {
            read("bare", printed);
        }

        @TransactionalEventListener
        public void afterCommit(Printed printed) {
            read("after commit", printed);
        }

        private void read(String listener, Printed printed) {
            try {
                heard.of(listener).complete(readers.find(printed.reader()).orElseThrow());
            } catch (PrivacyDeniedException denied) {
                heard.of(listener).complete(denied.reason());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAsync
    @EnableTransactionManagement
    static class Events {
        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        Printing printing(ApplicationEventPublisher events) {
            return new Printing(events);
        }

        @Bean
        Listeners listeners(Readers readers, Heard heard) {
            return new Listeners(readers, heard);
        }

        @Bean(defaultCandidate = false)
        TaskExecutor bareExecutor() {
            return new SimpleAsyncTaskExecutor("bare-");
        }

        @Bean
        DataSource books() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:books");
            return h2;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource books) {
            return new DataSourceTransactionManager(books);
        }
    }
}
