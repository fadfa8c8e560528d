package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.PriorityOrdered;

/** Marked beans that somebody got before the interceptor was there, and proxies that hide marks. */
class EarlyBeansTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner().withPropertyValues(Publisher.properties());

    public static class Sender {
        @ForNewsletter
        public Reader send(@SubjectId("customer") String reader) {
            return Reader.of(reader);
        }
    }

    private static void refused(String why, Class<?>... beans) {
        RUNNER.withUserConfiguration(beans)
                .run(context -> assertThat(NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure()))
                        .isInstanceOfSatisfying(
                                MarksNotEnforced.class,
                                refusal -> assertThat(refusal.problems())
                                        .anySatisfy(
                                                problem -> assertThat(problem).contains(why))));
    }

    @Test
    void whatAFactoryBeanMadeForAPostProcessorIsRefused() {
        refused("The bean sender has methods that bear a purpose and was made before", FactoryEarly.class);
    }

    @Test
    void aPrototypeMadeForAPostProcessorIsRefused() {
        refused("The bean sender has methods that bear a purpose and was made before", PrototypeEarly.class);
    }

    @Test
    void whatAFactoryBeanMadeForAFactoryPostProcessorIsRefused() {
        refused("The bean sender (Sender) has methods that bear a purpose", FactoryFetched.class);
    }

    @Test
    void aProxyAroundAForeignProxyWithFewerMarksIsRefused() {
        refused("The bean two", Foreign.class);
    }

    @Test
    void theSameProxyAroundAClassWithItsMarksOnTheInterfaceIsNot() {
        RUNNER.withUserConfiguration(ForeignOfOne.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    /** The twin: without the check the same contexts start, and the call goes through. */
    @Test
    void withoutTheCheckTheyStart() {
        RUNNER.withUserConfiguration(FactoryEarly.class, NoCheck.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Sender.class).send("eve")).isEqualTo(Reader.of("eve"));
        });
        RUNNER.withUserConfiguration(PrototypeEarly.class, NoCheck.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Nosy.class).sender().send("eve")).isEqualTo(Reader.of("eve"));
        });
    }

    /** Comes before the creator of proxies, and so does what it needs. */
    record Nosy(Sender sender) implements BeanPostProcessor, PriorityOrdered {
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
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
    static class NoCheck {
        @Bean
        static BeanFactoryPostProcessor noCheck() {
            return beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("privacyInterceptionCheck");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryEarly {
        @Bean
        static SenderFactory sender() {
            return new SenderFactory();
        }

        @Bean
        static Nosy nosy(Sender sender) {
            return new Nosy(sender);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PrototypeEarly {
        @Bean
        @Scope("prototype")
        static Sender sender() {
            return new Sender();
        }

        @Bean
        static Nosy nosy(Sender sender) {
            return new Nosy(sender);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FactoryFetched {
        @Bean
        static SenderFactory sender() {
            return new SenderFactory();
        }

        @Bean
        static BeanFactoryPostProcessor fetching() {
            return beans -> beans.getBean(Sender.class);
        }
    }

    /** One method is marked here, the other in the class only. */
    public interface Two {
        @ForNewsletter
        Reader one(@SubjectId("customer") String reader);

        Reader two(String reader);
    }

    public static class Both implements Two {
        @Override
        public Reader one(String reader) {
            return Reader.of(reader);
        }

        @Override
        @ForNewsletter
        public Reader two(@SubjectId("customer") String reader) {
            return Reader.of(reader);
        }
    }

    public static class First implements Two {
        @Override
        public Reader one(String reader) {
            return Reader.of(reader);
        }

        @Override
        public Reader two(String reader) {
            return Reader.of(reader);
        }
    }

    /** As a library makes it that was there first. */
    private static Two foreign(Two behind) {
        ProxyFactory proxy = new ProxyFactory();
        proxy.setInterfaces(Two.class);
        proxy.setTarget(behind);
        return (Two) proxy.getProxy();
    }

    @Configuration(proxyBeanMethods = false)
    static class Foreign {
        @Bean
        Two two() {
            return foreign(new Both());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ForeignOfOne {
        @Bean
        Two two() {
            return foreign(new First());
        }
    }
}
