package dev.privacysdk.spring.boot;

import dev.privacysdk.Privacy;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.SignalSource;
import dev.privacysdk.interception.PurposeInvocation;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.minimization.Envelope;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Purpose;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;

/** Puts the privacy SDK to work in a Spring Boot application. */
@AutoConfiguration(after = {PrivacyKeyAutoConfiguration.class, PrivacyLedgerAutoConfiguration.class})
public final class PrivacyAutoConfiguration {
    /** Made by the container. */
    PrivacyAutoConfiguration() {}

    @Bean
    static StartChecks privacyStartChecks(ResourceLoader resources) {
        return new StartChecks(resources);
    }

    /** The ledger is opened, and everything it may refuse is said, before the application's own beans are made. */
    @Bean
    static BeanFactoryInitializer<ListableBeanFactory> privacyFirst() {
        return beans -> beans.getBean(Privacy.class);
    }

    @Bean(StartChecks.POLICY)
    @ConditionalOnMissingBean
    PolicySource privacyPolicySource(PrivacyProperties properties) {
        return new PolicyDocument(properties.policy()).source();
    }

    @Bean
    @ConditionalOnMissingBean
    Privacy privacy(
            PrivacyProperties properties,
            PolicySource policies,
            LedgerStore store,
            AuditSink audit,
            Pseudonyms pseudonyms,
            ObjectProvider<SignalSource> signals,
            ObjectProvider<Clock> clocks,
            MarkedCode code) {
        Clock clock = clocks.getIfUnique(Clock::systemUTC);
        code.holdAgainst(policies.current(), clock.instant());
        return Privacy.under(policies, audit)
                .role(properties.role())
                .ledger(store)
                .pseudonyms(pseudonyms)
                .signals(signals.getIfAvailable(SignalSource::none))
                .clock(clock, System::nanoTime)
                .deadline(properties.deadline())
                .enforcement(properties.enforcement())
                .observing(properties.observe().stream().map(Purpose::of).toList())
                .remembering(properties.remembering())
                .build();
    }

    /** Closed by the front door it belongs to. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    PurposeGate privacyGate(Privacy privacy) {
        return privacy.gate();
    }

    @Bean
    @ConditionalOnMissingBean
    SubjectLedger privacyLedger(Privacy privacy) {
        return privacy.ledger();
    }

    @Bean
    @ConditionalOnMissingBean
    Minimizer privacyMinimizer(ObjectProvider<Envelope> envelopes) {
        return new Minimizer(envelopes.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    PurposeInvocation privacyInvocation(PurposeGate gate, Minimizer minimizer) {
        return new PurposeInvocation(gate, minimizer);
    }
}
