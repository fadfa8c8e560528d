package dev.privacysdk.spring.boot;

import dev.privacysdk.channel.InboundSms;
import dev.privacysdk.channel.OneClickUnsubscribe;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Ways people say no, in every kind of application: those that send mail need the links, and not only web applications. */
@AutoConfiguration
@EnableConfigurationProperties(PrivacyWebProperties.class)
final class PrivacyChannelAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("privacy.web.unsubscribe.endpoint")
    OneClickUnsubscribe privacyOneClickUnsubscribe(
            SubjectLedger ledger,
            PolicySource policies,
            PrivacyKey key,
            PrivacyWebProperties properties,
            ObjectProvider<Clock> clock) {
        URI endpoint = properties.unsubscribe().endpoint();
        if (endpoint == null) {
            throw new IllegalStateException("privacy.web.unsubscribe.endpoint is empty; give it an https address.");
        }
        return new OneClickUnsubscribe(ledger, policies, key, endpoint, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    InboundSms privacyInboundSms(SubjectLedger ledger, ObjectProvider<Clock> clock) {
        return new InboundSms(ledger, clock.getIfUnique(Clock::systemUTC));
    }
}
