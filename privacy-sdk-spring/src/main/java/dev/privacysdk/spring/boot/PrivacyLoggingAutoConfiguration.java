package dev.privacysdk.spring.boot;

import dev.privacysdk.detection.Detector;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.masking.MaskingStrategy;
import dev.privacysdk.masking.Masks;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.logging.LogMasking;
import dev.privacysdk.spring.logging.LogSelfCheck;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Logs are masked as the policy says, from before the first of the application's own beans is made. */
@AutoConfiguration(after = PrivacyAutoConfiguration.class)
final class PrivacyLoggingAutoConfiguration {
    private static final Log LOG = LogFactory.getLog(PrivacyLoggingAutoConfiguration.class);

    /**
     * Beans of type {@link MaskingStrategy} are known to the policy's {@code mask:} by their bean names, and those of type
     * {@link Detector} to its {@code detectors:} by their ids.
     */
    @Bean
    @ConditionalOnMissingBean
    Masker privacyMasker(PolicySource policies, PrivacyKey key, ListableBeanFactory beans) {
        Clock clock = beans.getBeanProvider(Clock.class).getIfUnique(Clock::systemUTC);
        Map<String, MaskingStrategy> own = beans.getBeansOfType(MaskingStrategy.class);
        List<Detector> detectors =
                List.copyOf(beans.getBeansOfType(Detector.class).values());
        for (Edition edition : policies.current().editions()) {
            Set<String> unanswered = Masks.unansweredIn(edition, own.keySet(), detectors);
            if (!unanswered.isEmpty()) {
                LOG.warn("Edition " + edition.version().id() + " masks logs by " + unanswered + ", and no bean of type"
                        + " MaskingStrategy has one of these names, no Detector one of these ids; what they stand on is"
                        + " redacted.");
            }
        }
        return Masker.following(policies, clock, key, own, detectors);
    }

    @Bean
    @ConditionalOnMissingBean
    LogSelfCheck privacyLogSelfCheck() {
        return new LogSelfCheck();
    }

    @Bean
    static BeanFactoryInitializer<ListableBeanFactory> privacyLogMasking() {
        return beans -> LogMasking.current().use(beans.getBean(Masker.class));
    }
}
