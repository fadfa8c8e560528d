package dev.privacysdk.spring.boot;

import dev.privacysdk.masking.Masker;
import dev.privacysdk.masking.MaskingStrategy;
import dev.privacysdk.masking.Masks;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.logging.LogMasking;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Logs are masked as the policy says, from before the first of the application's own beans is made. */
@AutoConfiguration(after = PrivacyAutoConfiguration.class)
final class PrivacyLoggingAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyLoggingAutoConfiguration.class);

    /** Beans of type {@link MaskingStrategy} are known to the policy's {@code mask:} by their bean names. */
    @Bean
    @ConditionalOnMissingBean
    Masker privacyMasker(PolicySource policies, PrivacyKey key, ListableBeanFactory beans) {
        Clock clock = beans.getBeanProvider(Clock.class).getIfUnique(Clock::systemUTC);
        Map<String, MaskingStrategy> own = beans.getBeansOfType(MaskingStrategy.class);
        return policies.current()
                .inForce(clock.instant())
                .map(edition -> under(edition, key, own))
                .orElseGet(Masker::standard);
    }

    private static Masker under(Edition edition, PrivacyKey key, Map<String, MaskingStrategy> own) {
        Masks.unansweredIn(edition, own.keySet())
                .forEach(name -> LOG.warn(
                        "The policy masks by {}, which nobody knows, so that is redacted; known are {} and beans of"
                                + " type MaskingStrategy by their names.",
                        name,
                        Masks.names()));
        return Masker.under(edition, key, own);
    }

    @Bean
    static BeanFactoryInitializer<ListableBeanFactory> privacyLogMasking() {
        return beans -> LogMasking.current().use(beans.getBean(Masker.class));
    }
}
