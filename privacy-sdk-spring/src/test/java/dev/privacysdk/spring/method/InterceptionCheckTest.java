package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.method.elsewhere.Hidden;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.PriorityOrdered;

/** However a bean comes to be, its marks are obeyed or the start is refused. */
class InterceptionCheckTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner().withPropertyValues(Publisher.properties());

    /** The marked bean of most tests. */
    public static class Sender {
        static int sent;

        @ForNewsletter
        public Reader send(@SubjectId("customer") String reader) {
            sent++;
            return Reader.of(reader);
        }
    }

    private static void obeys(AssertableApplicationContext context, Function<String, Reader> send) {
        Publisher.meet(context.getBean(SubjectLedger.class));
        Sender.sent = 0;
        assertThatThrownBy(() -> send.apply("eve")).isInstanceOf(PrivacyDeniedException.class);
        assertThat(Sender.sent).isZero();
        assertThat(send.apply("ada")).isEqualTo(Reader.seen("ada"));
    }

    private static void obeys(Class<?>... beans) {
        RUNNER.withUserConfiguration(beans).run(context -> {
            assertThat(context).hasNotFailed();
            obeys(context, reader -> context.getBean(Sender.class).send(reader));
        });
    }

    private static void refused(String why, Class<?>... beans) {
        RUNNER.withUserConfiguration(beans)
                .run(context -> assertThat(NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure()))
                        .isInstanceOfSatisfying(
                                MarksNotEnforced.class,
                                refusal -> assertThat(refusal.problems())
                                        .singleElement()
                                        .asString()
                                        .contains(why)));
    }

    @Test
    void anOrdinaryBeanIsObeyed() {
        obeys(Sender.class);
    }

    @Test
    void withoutTheAdvisorTheStartIsRefused() {
        refused(
                "The bean sender (Sender) has methods that bear a purpose and is handed out without",
                OneSender.class,
                NoAdvisor.class);
    }

    @Test
    void andWithoutTheCheckTheCallWouldGoThrough() {
        RUNNER.withUserConfiguration(OneSender.class, NoAdvisor.class, NoCheck.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThatThrownBy(() -> obeys(
                                    context,
                                    reader -> context.getBean(Sender.class).send(reader)))
                            .isInstanceOf(AssertionError.class);
                });
    }

    @Test
    void aBeanThatAPostProcessorNeedsIsRefused() {
        refused(
                "The bean sender (Sender) has methods that bear a purpose and was made before",
                OneSender.class,
                Early.class);
    }

    @Test
    void aSingletonThatTheContainerDidNotMakeIsRefused() {
        refused("The bean stray (Sender) has methods that bear a purpose and was registered ready-made", Stray.class);
    }

    @Test
    void aMockThatATestPutThereIsLetBe() {
        RUNNER.withUserConfiguration(Mocked.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Sender.class).send("eve")).isNull();
        });
    }

    @Test
    void aSpyIsNot() {
        refused("The bean spied (Sender", Spied.class);
    }

    @Test
    void aPrototypeIsObeyed() {
        obeys(Prototype.class);
    }

    @Test
    void aLazyBeanIsObeyed() {
        obeys(LazySender.class);
    }

    @Test
    void aLazyBeanWithoutTheAdvisorIsRefusedWhenItIsMade() {
        RUNNER.withUserConfiguration(LazySender.class, NoAdvisor.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() -> context.getBean(Sender.class)).hasRootCauseInstanceOf(MarksNotEnforced.class);
        });
    }

    @Test
    void aScopedProxyIsObeyed() {
        obeys(Scoped.class);
    }

    @Test
    void whatAFactoryBeanMakesIsObeyed() {
        obeys(Factory.class);
    }

    @Test
    void whatAFactoryBeanMakesIsRefusedWithoutTheAdvisor() {
        refused("is handed out without the interceptor", EagerFactory.class, NoAdvisor.class);
    }

    @Test
    void beansThatNeedEachOtherAreObeyed() {
        RUNNER.withAllowCircularReferences(true)
                .withUserConfiguration(Circle.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    obeys(context, reader -> context.getBean(One.class).send(reader));
                    obeys(context, reader -> context.getBean(Other.class).one.send(reader));
                });
    }

    @Test
    void genericBridgesAreObeyed() {
        RUNNER.withUserConfiguration(Bridged.class).run(context -> {
            assertThat(context).hasNotFailed();
            @SuppressWarnings("unchecked")
            Sends<String> sends = context.getBean(Sends.class);
            obeys(context, sends::send);
        });
    }

    @Test
    void packagePrivateAndProtectedMethodsOfExtendedClassesAreObeyed() {
        RUNNER.withUserConfiguration(Quiet.class).run(context -> {
            assertThat(context).hasNotFailed();
            Quiet quiet = context.getBean(Quiet.class);
            obeys(context, quiet::send);
            obeys(context, quiet::sendProtected);
        });
    }

    @Test
    void aPackagePrivateMethodFromAnotherPackageIsRefused() {
        refused("it is package-private in dev.privacysdk.spring.method.elsewhere", Heir.class);
    }

    @Test
    void aLambdaIsObeyed() {
        RUNNER.withUserConfiguration(Lambda.class).run(context -> {
            assertThat(context).hasNotFailed();
            obeys(context, context.getBean(Preview.class)::preview);
        });
    }

    @Test
    void severalAdvisorsShareOneProxy() {
        RUNNER.withUserConfiguration(Sender.class, Orders.Recording.class).run(context -> {
            Advised advised = (Advised) context.getBean(Sender.class);
            assertThat(advised.getTargetSource().getTarget()).isExactlyInstanceOf(Sender.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OneSender {
        @Bean
        Sender sender() {
            return new Sender();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NoAdvisor {
        @Bean
        static BeanFactoryPostProcessor noAdvisor() {
            return beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("privacyAdvisor");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NoCheck {
        @Bean
        static BeanFactoryPostProcessor noCheck() {
            return beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("privacyInterceptionCheck");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Early {
        @Bean
        static Nosy nosy(Sender sender) {
            return new Nosy(sender);
        }
    }

    /** Comes before the creator of proxies, and so does what it needs. */
    record Nosy(Sender sender) implements BeanPostProcessor, PriorityOrdered {
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Stray {
        @Bean
        static BeanFactoryPostProcessor strays() {
            return beans -> beans.registerSingleton("stray", new Sender());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Mocked {
        @Bean
        static BeanFactoryPostProcessor mocks() {
            return beans -> beans.registerSingleton("mocked", Mockito.mock(Sender.class));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Spied {
        @Bean
        static BeanFactoryPostProcessor spies() {
            return beans -> beans.registerSingleton("spied", Mockito.spy(new Sender()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Prototype {
        @Bean
        @Scope("prototype")
        Sender sender() {
            return new Sender();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LazySender {
        @Bean
        @Lazy
        Sender sender() {
            return new Sender();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Scoped {
        @Bean
        static BeanFactoryPostProcessor threads() {
            return beans -> beans.registerScope("thread", new SimpleThreadScope());
        }

        @Bean
        @Scope(scopeName = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
        Sender sender() {
            return new Sender();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Factory {
        @Bean
        FactoryBean<Sender> sender() {
            return new SenderFactory();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EagerFactory {
        @Bean
        FactoryBean<Sender> sender() {
            return new SenderFactory();
        }

        @Bean
        String eager(Sender sender) {
            return "has " + sender.getClass().getSimpleName();
        }
    }

    static final class SenderFactory implements FactoryBean<Sender> {
        @Override
        public Sender getObject() {
            return new Sender();
        }

        @Override
        public Class<?> getObjectType() {
            return Sender.class;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({One.class, Other.class})
    static class Circle {}

    public static class One extends Sender {
        @Autowired
        Other other;
    }

    public static class Other {
        @Autowired
        One one;
    }

    /** The mark is on a type variable's method. */
    public interface Sends<T> {
        @ForNewsletter
        Reader send(@SubjectId("customer") T reader);
    }

    public static class Bridged implements Sends<String> {
        @Override
        public Reader send(String reader) {
            return Reader.of(reader);
        }
    }

    public static class Quiet {
        @ForNewsletter
        Reader send(@SubjectId("customer") String reader) {
            return Reader.of(reader);
        }

        @ForNewsletter
        protected Reader sendProtected(@SubjectId("customer") String reader) {
            return Reader.of(reader);
        }
    }

    public static class Heir extends Hidden {}

    /** Handed out as a lambda. */
    public interface Preview {
        @ForNewsletter
        Reader preview(@SubjectId("customer") String reader);
    }

    @Configuration(proxyBeanMethods = false)
    static class Lambda {
        @Bean
        Preview preview(ObjectProvider<Sender> none) {
            return Reader::of;
        }
    }
}
