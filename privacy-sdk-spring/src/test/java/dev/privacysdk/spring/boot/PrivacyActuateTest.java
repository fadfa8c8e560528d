package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.spring.actuate.MaskingHealthIndicator;
import dev.privacysdk.spring.actuate.MaskingInfoContributor;
import dev.privacysdk.spring.actuate.MaskingMetrics;
import dev.privacysdk.spring.logging.LogSelfCheck;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;

class PrivacyActuateTest {
    private static final String MAIL = "taro@example.com";

    @Test
    void withoutTheActuatorTheApplicationStartsAllTheSame() {
        PrivacyAutoConfigurationTest.RUNNER
                .withClassLoader(
                        new FilteredClassLoader(HealthIndicator.class, InfoContributor.class, MeterBinder.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(LogSelfCheck.class)
                        .doesNotHaveBean(MaskingHealthIndicator.class)
                        .doesNotHaveBean(MaskingInfoContributor.class)
                        .doesNotHaveBean(MaskingMetrics.class));
    }

    @Test
    void anApplicationThatIsMaskedIsUpAndSaysWhatWasProved() {
        PrivacyAutoConfigurationTest.RUNNER.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(MaskingMetrics.class);
            assertThat(context.getBean(LogSelfCheck.class).run()).isPresent();
            Health health = context.getBean(MaskingHealthIndicator.class).health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("inForce", true);
            assertThat(health.getDetails().get("appenders").toString()).contains("proved");
        });
    }

    @Test
    void countsAreShownWithoutValues() {
        PrivacyAutoConfigurationTest.RUNNER.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(MaskingMetrics.class);
            LoggerFactory.getLogger("shop").info("to {}", MAIL);
            Info.Builder info = new Info.Builder();
            context.getBean(MaskingInfoContributor.class).contribute(info);

            assertThat(info.build().get("masking").toString())
                    .contains("inForce=true", "email=", "failures=0")
                    .doesNotContain(MAIL);
        });
    }
}
