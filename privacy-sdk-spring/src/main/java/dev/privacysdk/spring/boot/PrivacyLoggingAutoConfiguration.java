package dev.privacysdk.spring.boot;

import dev.privacysdk.masking.Masker;
import dev.privacysdk.masking.MaskingStrategy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.logging.LogMasking;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Logs are masked as the policy says, from before the first of the application's own beans is made. */
@AutoConfiguration(after = PrivacyAutoConfiguration.class)
final class PrivacyLoggingAutoConfiguration {
    /** Beans of type {@link MaskingStrategy} are known to the policy's {@code mask:} by their bean names. */
    @Bean
    @ConditionalOnMissingBean
    Masker privacyMasker(PolicySource policies, PrivacyKey key, ListableBeanFactory beans) {
        Clock clock = beans.getBeanProvider(Clock.class).getIfUnique(Clock::systemUTC);
        return Masker.following(policies, clock, key, beans.getBeansOfType(MaskingStrategy.class));
    }

    @Bean
    static BeanFactoryInitializer<ListableBeanFactory> privacyLogMasking() {
        return beans -> LogMasking.current().use(beans.getBean(Masker.class));
    }
}
