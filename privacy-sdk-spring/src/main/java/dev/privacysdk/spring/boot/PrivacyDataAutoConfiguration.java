package dev.privacysdk.spring.boot;

import dev.privacysdk.spring.data.HibernateEnvelope;
import dev.privacysdk.spring.data.PageEnvelope;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Repositories of Spring Data and entities of Hibernate as keepers, where these are on the class path. */
@AutoConfiguration(before = PrivacyAutoConfiguration.class)
final class PrivacyDataAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.data.domain.Page")
    static class Pages {
        @Bean
        PageEnvelope privacyPageEnvelope() {
            return new PageEnvelope();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.hibernate.proxy.HibernateProxy")
    static class Rows {
        @Bean
        HibernateEnvelope privacyHibernateEnvelope() {
            return new HibernateEnvelope();
        }
    }
}
