package dev.privacysdk.spring.boot;

import dev.privacysdk.interception.PurposeInvocation;
import dev.privacysdk.spring.async.PurposeTaskDecorator;
import dev.privacysdk.spring.method.AnswerObserver;
import dev.privacysdk.spring.method.InterceptionCheck;
import dev.privacysdk.spring.method.PurposeAdvisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.annotation.Role;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.function.SingletonSupplier;

/** Puts the interceptor in front of marked beans, and carries their purpose to executors. */
@AutoConfiguration(
        after = PrivacyAutoConfiguration.class,
        beforeName = "org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration")
@Import(PrivacyMethodAutoConfiguration.Proxies.class)
final class PrivacyMethodAutoConfiguration {
    /** Needs nothing to be made, or the beans it needs would be made before it and have no interceptor. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static PurposeAdvisor privacyAdvisor(
            ObjectProvider<PurposeInvocation> invocation, ObjectProvider<AnswerObserver> observers) {
        return new PurposeAdvisor(
                SingletonSupplier.of(invocation::getObject),
                SingletonSupplier.of(() -> observers.orderedStream().toList()));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static InterceptionCheck privacyInterceptionCheck() {
        return new InterceptionCheck();
    }

    @Bean
    PurposeTaskDecorator privacyTaskDecorator() {
        return new PurposeTaskDecorator();
    }

    /** Spring's own creator of proxies, which all advisors of a context share, so that a bean has one proxy. */
    static final class Proxies implements ImportBeanDefinitionRegistrar {
        @Override
        public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
            AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
        }
    }
}
