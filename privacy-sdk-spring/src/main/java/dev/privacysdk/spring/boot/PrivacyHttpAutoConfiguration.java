package dev.privacysdk.spring.boot;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.spring.http.RecipientClients;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** HTTP clients that are bound to a recipient. */
@AutoConfiguration(after = PrivacyAutoConfiguration.class)
@ConditionalOnClass(RestClient.class)
final class PrivacyHttpAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    RecipientClients privacyRecipientClients(PurposeGate gate, Minimizer minimizer) {
        return new RecipientClients(gate, minimizer);
    }
}
