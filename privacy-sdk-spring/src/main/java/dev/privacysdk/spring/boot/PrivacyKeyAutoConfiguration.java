package dev.privacysdk.spring.boot;

import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.vocabulary.PrivacyKey;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The service's one secret, and the names that people have under it. */
@AutoConfiguration
@EnableConfigurationProperties(PrivacyProperties.class)
final class PrivacyKeyAutoConfiguration {
    /** The name of our own bean, which the application's takes the place of. */
    static final String KEY = "privacyKey";

    @Bean(KEY)
    @ConditionalOnMissingBean
    PrivacyKey privacyKey(PrivacyProperties properties, ConfigurableListableBeanFactory beans) {
        boolean development =
                !ConfiguredKey.isSaid(properties) && LedgerChoice.of(properties, beans) == LedgerChoice.H2_FILE;
        return development ? new DevelopmentKey(properties.h2File().path()).get() : ConfiguredKey.of(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    Pseudonyms privacyPseudonyms(PrivacyKey key) {
        return new Pseudonyms(key.id(), key.forUse("audit"));
    }
}
