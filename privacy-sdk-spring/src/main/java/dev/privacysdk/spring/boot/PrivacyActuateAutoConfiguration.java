package dev.privacysdk.spring.boot;

import dev.privacysdk.masking.Masker;
import dev.privacysdk.spring.actuate.MaskingHealthIndicator;
import dev.privacysdk.spring.actuate.MaskingInfoContributor;
import dev.privacysdk.spring.actuate.MaskingMetrics;
import dev.privacysdk.spring.logging.LogMasking;
import dev.privacysdk.spring.logging.LogSelfCheck;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Operators see whether logs are masked, where the application shows them anything. */
@AutoConfiguration(after = PrivacyLoggingAutoConfiguration.class)
@ConditionalOnBean({Masker.class, LogSelfCheck.class})
final class PrivacyActuateAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class InHealth {
        @Bean
        @ConditionalOnMissingBean(name = "privacyMaskingHealthIndicator")
        MaskingHealthIndicator privacyMaskingHealthIndicator(LogSelfCheck check) {
            return new MaskingHealthIndicator(check);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(InfoContributor.class)
    static class InInfo {
        @Bean
        @ConditionalOnMissingBean
        MaskingInfoContributor privacyMaskingInfoContributor(Masker masker, LogSelfCheck check) {
            return new MaskingInfoContributor(masker, check);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class InMetrics {
        @Bean
        @ConditionalOnMissingBean
        MaskingMetrics privacyMaskingMetrics(Masker masker) {
            return new MaskingMetrics(masker, () -> LogMasking.current().complete());
        }
    }
}
