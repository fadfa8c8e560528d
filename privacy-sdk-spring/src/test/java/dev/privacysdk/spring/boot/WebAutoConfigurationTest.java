package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.channel.InboundSms;
import dev.privacysdk.channel.OneClickUnsubscribe;
import dev.privacysdk.decision.SignalSource;
import dev.privacysdk.spring.web.PermittedBodyAdvice;
import dev.privacysdk.spring.web.PrivacyProblems;
import dev.privacysdk.spring.web.RequestSignals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.web.servlet.DispatcherServlet;

class WebAutoConfigurationTest {
    private static final String[] PROPERTIES = {
        "privacy.policy=classpath:dev/privacysdk/spring/web/privacy-policy.yml",
        "privacy.ledger=memory",
        "privacy.base-packages=dev.privacysdk.spring.web",
        "privacy.key.secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "privacy.web.unsubscribe.endpoint=https://shop.example/unsubscribe"
    };

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(Starter.own().toArray(Class<?>[]::new)))
            .withBean(dev.privacysdk.testkit.RecordingAuditSink.class)
            .withPropertyValues(PROPERTIES);

    @Test
    void aWebApplicationGetsItsDoor() {
        web.run(context -> assertThat(context)
                .hasSingleBean(RequestSignals.class)
                .hasSingleBean(PrivacyProblems.class)
                .hasSingleBean(PermittedBodyAdvice.class)
                .hasSingleBean(OneClickUnsubscribe.class)
                .hasSingleBean(InboundSms.class)
                .hasBean("privacyGpcMapping")
                .hasBean("privacyUnsubscribeMapping"));
    }

    @Test
    void whatTheApplicationOffersTakesThePlaceOfOurs() {
        web.withBean("own", SignalSource.class, SignalSource::none)
                .run(context -> assertThat(context).doesNotHaveBean(RequestSignals.class));
        web.withPropertyValues("privacy.web.gpc.publish=false")
                .run(context -> assertThat(context).doesNotHaveBean("privacyGpcMapping"));
    }

    @Test
    void anApplicationThatOnlySendsHasTheLinksAndNoDoor() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(Starter.own().toArray(Class<?>[]::new)))
                .withBean(dev.privacysdk.testkit.RecordingAuditSink.class)
                .withPropertyValues(PROPERTIES)
                .withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(OneClickUnsubscribe.class)
                        .hasSingleBean(InboundSms.class)
                        .doesNotHaveBean(PermittedBodyAdvice.class));
    }

    @Test
    void withoutAnAddressThereAreNoLinks() {
        web.withPropertyValues("privacy.web.unsubscribe.endpoint=")
                .run(context -> assertThat(context).hasFailed());
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(Starter.own().toArray(Class<?>[]::new)))
                .withBean(dev.privacysdk.testkit.RecordingAuditSink.class)
                .withPropertyValues(java.util.Arrays.copyOf(PROPERTIES, PROPERTIES.length - 1))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(OneClickUnsubscribe.class)
                        .doesNotHaveBean("privacyUnsubscribeMapping"));
    }

    @Test
    void anAddressWithoutTlsKeepsTheServiceFromStarting() {
        web.withPropertyValues("privacy.web.unsubscribe.endpoint=http://localhost:8080/unsubscribe")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("RFC 8058 wants an absolute https address"));
    }

    /** What a slice leaves out is not enforced in it, and its tests would pass where the service refuses. */
    @Test
    void theWebSliceOfTestsHasEverythingTheServiceHas() throws IOException {
        assertThat(lines("org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc.imports"))
                .isEqualTo(lines("org.springframework.boot.autoconfigure.AutoConfiguration.imports"))
                .contains(PrivacyWebAutoConfiguration.class.getName());
    }

    private static List<String> lines(String imports) throws IOException {
        try (InputStream in = WebAutoConfigurationTest.class.getResourceAsStream("/META-INF/spring/" + imports)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("dev.privacysdk."))
                    .toList();
        }
    }
}
