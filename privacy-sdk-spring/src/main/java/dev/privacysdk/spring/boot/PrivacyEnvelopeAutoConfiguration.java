package dev.privacysdk.spring.boot;

import dev.privacysdk.spring.data.HibernateEnvelope;
import dev.privacysdk.spring.data.PageEnvelope;
import dev.privacysdk.spring.web.EntityEnvelope;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What frameworks put around answers is opened, looked through and closed again, for those on the class path. */
@AutoConfiguration(before = PrivacyAutoConfiguration.class)
final class PrivacyEnvelopeAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.http.HttpEntity")
    static class Responses {
        @Bean
        EntityEnvelope privacyEntityEnvelope() {
            return new EntityEnvelope();
        }
    }

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
