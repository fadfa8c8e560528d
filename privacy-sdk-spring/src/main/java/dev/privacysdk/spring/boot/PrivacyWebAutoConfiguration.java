package dev.privacysdk.spring.boot;

import dev.privacysdk.channel.GlobalPrivacyControl;
import dev.privacysdk.channel.OneClickUnsubscribe;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.SignalSource;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.web.DeviceMark;
import dev.privacysdk.spring.web.FailureViews;
import dev.privacysdk.spring.web.GpcEndpoint;
import dev.privacysdk.spring.web.HandlerPermits;
import dev.privacysdk.spring.web.LaterBodies;
import dev.privacysdk.spring.web.LaterEnvelope;
import dev.privacysdk.spring.web.Models;
import dev.privacysdk.spring.web.PermittedBodyAdvice;
import dev.privacysdk.spring.web.PrivacyProblems;
import dev.privacysdk.spring.web.RequestPerson;
import dev.privacysdk.spring.web.RequestResidence;
import dev.privacysdk.spring.web.RequestSignals;
import dev.privacysdk.spring.web.Routes;
import dev.privacysdk.spring.web.SignalRecorder;
import dev.privacysdk.spring.web.UnsubscribeEndpoint;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The door of a servlet web application: signals in, refusals out, bodies under a permit, two addresses. */
@AutoConfiguration(before = PrivacyAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@EnableConfigurationProperties(PrivacyWebProperties.class)
final class PrivacyWebAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyWebAutoConfiguration.class);

    /** Behind the handlers of the application and before its static files. */
    private static final int BEHIND_HANDLERS = 10;

    @Bean
    @ConditionalOnMissingBean(SignalSource.class)
    RequestSignals privacyRequestSignals(
            ListableBeanFactory beans,
            ObjectProvider<RequestPerson> person,
            ObjectProvider<RequestResidence> residence,
            PolicySource policies,
            PrivacyWebProperties properties) {
        RequestPerson known = person(beans, person);
        boolean honored = policies.current().editions().stream()
                .anyMatch(edition -> !edition.settings().gpc().isEmpty());
        if (known == null && honored) {
            LOG.warn("The policy honors Global Privacy Control, and no bean says who a request is by: the signal counts"
                    + " for everybody who is processed in a request, and is not recorded; declare a RequestPerson.");
        }
        DeviceMark device =
                new DeviceMark(properties.device().cookie(), properties.device().header());
        return new RequestSignals(
                known, request -> residence.stream().findFirst().flatMap(each -> each.of(request)), device);
    }

    /** Fetched at the first request: the application's bean may itself need the ledger, which needs the signals. */
    private static @Nullable RequestPerson person(ListableBeanFactory beans, ObjectProvider<RequestPerson> person) {
        if (beans.getBeanNamesForType(RequestPerson.class, true, false).length == 0) {
            return null;
        }
        SingletonSupplier<RequestPerson> fetched = SingletonSupplier.of(person::getObject);
        return request -> fetched.obtain().of(request);
    }

    @Bean
    @ConditionalOnMissingBean
    PrivacyProblems privacyProblems() {
        return new PrivacyProblems();
    }

    @Bean
    HandlerPermits privacyHandlerPermits() {
        return new HandlerPermits();
    }

    @Bean
    LaterEnvelope privacyLaterEnvelope() {
        return new LaterEnvelope();
    }

    /** Needs nothing to be made, or the beans it needs would be made before it and have no interceptor. */
    @Bean
    static LaterBodies privacyLaterBodies(
            ListableBeanFactory beans, ObjectProvider<PurposeGate> gate, ObjectProvider<Minimizer> minimizer) {
        return new LaterBodies(
                beans, SingletonSupplier.of(gate::getObject), SingletonSupplier.of(minimizer::getObject));
    }

    @Bean
    static Routes privacyRoutes(ObjectProvider<PurposeGate> gate, ObjectProvider<Minimizer> minimizer) {
        return new Routes(SingletonSupplier.of(gate::getObject), SingletonSupplier.of(minimizer::getObject));
    }

    @Bean
    Models privacyModels(PurposeGate gate, Minimizer minimizer) {
        return new Models(gate, minimizer);
    }

    @Bean
    static FailureViews privacyFailureViews(ObjectProvider<Models> models) {
        return new FailureViews(models::getIfAvailable);
    }

    @Bean
    PermittedBodyAdvice privacyBodyAdvice(PurposeGate gate, Minimizer minimizer) {
        return new PermittedBodyAdvice(gate, minimizer);
    }

    @Bean
    WebMvcConfigurer privacyInterceptors(
            HandlerPermits permits,
            ListableBeanFactory beans,
            ObjectProvider<RequestPerson> person,
            SubjectLedger ledger,
            PolicySource policies,
            ObjectProvider<Clock> clock) {
        RequestPerson known = person(beans, person);
        SignalRecorder recorder =
                known == null ? null : new SignalRecorder(known, ledger, policies, clock.getIfUnique(Clock::systemUTC));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(permits).order(Ordered.HIGHEST_PRECEDENCE);
                if (recorder != null) {
                    registry.addInterceptor(recorder).order(Ordered.HIGHEST_PRECEDENCE + 1);
                }
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "privacy.web.gpc.publish", matchIfMissing = true)
    SimpleUrlHandlerMapping privacyGpcMapping(
            PolicySource policies, PrivacyWebProperties properties, ObjectProvider<Clock> clock) {
        GpcEndpoint endpoint = new GpcEndpoint(
                policies, clock.getIfUnique(Clock::systemUTC), properties.gpc().lastUpdate());
        return new SimpleUrlHandlerMapping(Map.of(GlobalPrivacyControl.WELL_KNOWN, endpoint), BEHIND_HANDLERS);
    }

    @Bean
    @ConditionalOnProperty("privacy.web.unsubscribe.endpoint")
    SimpleUrlHandlerMapping privacyUnsubscribeMapping(
            OneClickUnsubscribe unsubscribe, PrivacyWebProperties properties, ServletContext servlet) {
        URI endpoint = Objects.requireNonNull(properties.unsubscribe().endpoint());
        return new SimpleUrlHandlerMapping(
                Map.of(
                        within(servlet.getContextPath(), endpoint.getPath()) + "/*",
                        new UnsubscribeEndpoint(unsubscribe)),
                BEHIND_HANDLERS);
    }

    /** The path as the application sees it. */
    private static String within(String context, String path) {
        String own = context.isEmpty() || !path.startsWith(context + "/") ? path : path.substring(context.length());
        return own.endsWith("/") ? own.substring(0, own.length() - 1) : own;
    }
}
