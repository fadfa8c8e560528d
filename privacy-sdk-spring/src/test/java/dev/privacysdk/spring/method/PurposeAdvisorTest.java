package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.interception.AnswerListener;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Issues;
import dev.privacysdk.spring.readers.KeptReaders;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.spring.readers.Readers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class PurposeAdvisorTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner().withPropertyValues(Publisher.properties());

    @BeforeEach
    void forget() {
        Orders.PASSED.clear();
    }

    @Test
    void standsBehindChecksBeforeAndInFrontOfChecksAfter() {
        RUNNER.withUserConfiguration(Sender.class, Orders.Recording.class).run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            Sender sender = context.getBean(Sender.class);

            assertThatThrownBy(() -> sender.send("eve")).isInstanceOf(PrivacyDeniedException.class);
            assertThat(Orders.PASSED).containsExactly("before");

            Orders.PASSED.clear();
            assertThat(sender.send("ada")).isEqualTo(Reader.seen("ada"));
            assertThat(Orders.PASSED)
                    .containsExactly(
                            "before", "after", "after saw " + Reader.of("ada"), "before saw " + Reader.seen("ada"));
        });
    }

    @Test
    void aDeniedCallBeginsNoTransaction() {
        RUNNER.withUserConfiguration(Sender.class, Transactions.class).run(context -> {
            assertThat(context).hasNotFailed();
            Publisher.meet(context.getBean(SubjectLedger.class));
            Sender sender = context.getBean(Sender.class);

            assertThatThrownBy(() -> sender.sendInTransaction("eve")).isInstanceOf(PrivacyDeniedException.class);
            assertThat(Orders.PASSED).isEmpty();

            assertThat(sender.sendInTransaction("ada")).isEqualTo(Reader.seen("ada"));
            assertThat(Orders.PASSED).containsExactly("begin", "commit");
        });
    }

    @Test
    void whatAMethodThrowsComesThroughAsItIs() {
        RUNNER.withUserConfiguration(Sender.class).run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            assertThatThrownBy(() -> context.getBean(Sender.class).fail("ada"))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("no paper");
        });
    }

    @Test
    void thoseWhoAreDeniedAreLeftOutOfTheArgument() {
        RUNNER.withUserConfiguration(Sender.class).run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            List<String> got = context.getBean(Sender.class).sendAll(List.of(Reader.of("ada"), Reader.of("eve")));
            assertThat(got).containsExactly("ada");
        });
    }

    @Test
    void observersHearOfEveryAnswerWithItsPermit() {
        RUNNER.withUserConfiguration(Publisher.class, Observed.class).run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            Issues issues = context.getBean(Issues.class);
            Notebook notebook = context.getBean(Notebook.class);

            Reader seen = issues.preview("ada");
            assertThatThrownBy(() -> issues.preview("eve")).isInstanceOf(PrivacyDeniedException.class);

            assertThat(notebook.lines)
                    .containsExactly(
                            "KeptReaders.find of KeptReaders for newsletter",
                            "Issues.preview of Issues for newsletter");
            assertThat(notebook.answers.get(1)).isSameAs(seen);
            String here = Thread.currentThread().getName();
            assertThat(notebook.asked)
                    .as("before each call, also of those that are denied then")
                    .containsExactly(
                            here + " for Issues.preview", here + " for KeptReaders.find", here + " for Issues.preview");
        });
    }

    @Test
    void allWhoListenHearTheAnswer() {
        RUNNER.withUserConfiguration(Publisher.class, Observed.class, Deaf.class, Second.class)
                .run(context -> {
                    Publisher.meet(context.getBean(SubjectLedger.class));

                    Reader seen = context.getBean(Issues.class).preview("ada");

                    for (Notebook notebook :
                            context.getBeansOfType(Notebook.class).values()) {
                        assertThat(notebook.lines).hasSize(2);
                        assertThat(notebook.answers.get(1)).isSameAs(seen);
                    }
                    assertThat(context.getBeansOfType(Notebook.class)).hasSize(2);
                });
    }

    @Test
    void whatAnObserverThrowsTheCallerGetsInPlaceOfTheAnswer() {
        RUNNER.withUserConfiguration(Publisher.class, Refusing.class).run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            assertThatThrownBy(() -> context.getBean(Issues.class).preview("ada"))
                    .hasMessage("not noted");
        });
    }

    @Test
    void whileOnlyObservingCallsRunInFullAndTheStartSaysSo() {
        RUNNER.withUserConfiguration(Publisher.class)
                .withPropertyValues("privacy.enforcement=observe")
                .run(context -> {
                    Publisher.meet(context.getBean(SubjectLedger.class));
                    assertThat(context.getBean(Issues.class).preview("eve")).isEqualTo(Reader.of("eve"));
                    assertThat(context.getBean(Issues.class).unmarked("eve")).isEqualTo(Reader.of("eve"));
                });
    }

    @Test
    void theBeanItselfIsNotChanged() {
        RUNNER.withUserConfiguration(Publisher.class)
                .run(context -> assertThat(context.getBean(Readers.class)).isInstanceOf(KeptReaders.class));
    }

    /** The marked bean. */
    public static class Sender {
        @ForNewsletter
        public Reader send(@SubjectId("customer") String reader) {
            return Reader.of(reader);
        }

        @ForNewsletter
        @Transactional
        public Reader sendInTransaction(@SubjectId("customer") String reader) {
            return Reader.of(reader);
        }

        @ForNewsletter
        public void fail(@SubjectId("customer") String reader) throws IOException {
            throw new IOException("no paper");
        }

        @ForNewsletter
        public List<String> sendAll(@EachSubject Collection<Reader> readers) {
            return readers.stream().map(Reader::id).toList();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Observed {
        @Bean
        Notebook notebook() {
            return new Notebook();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Deaf {
        @Bean
        AnswerObserver deaf() {
            return (method, bean) -> AnswerListener.none();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Second {
        @Bean
        Notebook second() {
            return new Notebook();
        }
    }

    static final class Notebook implements AnswerObserver {
        final List<String> asked = new ArrayList<>();
        final List<String> lines = new ArrayList<>();
        final List<@Nullable Object> answers = new ArrayList<>();

        @Override
        public AnswerListener listen(MarkedMethod method, Class<?> bean) {
            asked.add(Thread.currentThread().getName() + " for " + method);
            return (permit, answer) -> {
                lines.add(method + " of " + bean.getSimpleName() + " for " + permit.purpose());
                answers.add(answer);
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Refusing {
        @Bean
        AnswerObserver refusing() {
            return (method, bean) -> (permit, answer) -> {
                throw new IllegalStateException("not noted");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {
        @Bean
        PlatformTransactionManager transactions() {
            return new Noted();
        }
    }

    /** Does nothing and notes it. */
    static final class Noted extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition definition) {
            Orders.PASSED.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            Orders.PASSED.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            Orders.PASSED.add("rollback");
        }
    }
}
