package dev.privacysdk.spring.boot;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.json.ClearanceSource;
import dev.privacysdk.json.PrivacyModule;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.spring.web.RequestClearance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.JacksonModule;

/** JSON that the application writes holds what a permit lets be seen. */
@AutoConfiguration(after = {PrivacyAutoConfiguration.class, PrivacyLoggingAutoConfiguration.class})
@ConditionalOnClass(JacksonModule.class)
@EnableConfigurationProperties(PrivacyJsonProperties.class)
final class PrivacyJsonAutoConfiguration {
    /** Registered last, so that it sees what other modules write. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnMissingBean
    PrivacyModule privacyJsonModule(
            ObjectProvider<ClearanceSource> sources,
            ObjectProvider<PurposeGate> gates,
            ObjectProvider<Masker> maskers,
            PrivacyJsonProperties properties) {
        ClearanceSource source = sources.getIfAvailable(ClearanceSource::scope);
        PurposeGate gate = gates.getIfAvailable();
        PrivacyModule module = gate == null
                ? PrivacyModule.by(source)
                : PrivacyModule.by(gate.observing() ? new ObservedJson(source, gate) : source, gate);
        return properties.outside() == PrivacyJsonProperties.Outside.MASK
                ? module.masking(maskers.getIfAvailable(Masker::standard))
                : module;
    }

    /** Knows what was permitted in the request that is answered. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(DispatcherServlet.class)
    static class InRequests {
        @Bean
        @ConditionalOnMissingBean(ClearanceSource.class)
        RequestClearance privacyRequestClearance(PurposeGate gate, Minimizer minimizer) {
            return new RequestClearance(gate, minimizer);
        }
    }
}
