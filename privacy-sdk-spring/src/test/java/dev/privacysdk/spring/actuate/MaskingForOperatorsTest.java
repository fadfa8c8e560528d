package dev.privacysdk.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.spring.logging.LogSelfCheck;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class MaskingForOperatorsTest {
    private static final String MAIL = "taro@example.com";

    @Test
    void logsThatAreNotMaskedAreDown() {
        LogSelfCheck none = new LogSelfCheck();
        assertThat(new MaskingHealthIndicator(none, () -> false).health().getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(new MaskingHealthIndicator(none, () -> true).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void everyAnswerHasItsWord() {
        SelfCheck check = new SelfCheck(java.util.List.of(
                new SelfCheck.Proved("a"),
                new SelfCheck.Handed("b", "because"),
                new SelfCheck.Leaking("c", "so it is")));

        assertThat(Answers.of(check))
                .isEqualTo(Map.of("a", "proved", "b", "handed masked events: because", "c", "leaking: so it is"));
    }

    @Test
    void metersFollowTheMasker() {
        Masker masker = Masker.standard();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new MaskingMetrics(masker, () -> true).bindTo(registry);
        double before = registry.get("privacy.masking.total").functionCounter().count();
        masker.text("to " + MAIL);

        assertThat(registry.get("privacy.masking.total").functionCounter().count())
                .isEqualTo(before + 1);
        assertThat(registry.get("privacy.masking.values")
                        .tag("kind", "email")
                        .functionCounter()
                        .count())
                .isPositive();
        assertThat(registry.get("privacy.masking.failures").functionCounter()).isNotNull();
        assertThat(registry.get("privacy.masking.budget.hits").functionCounter())
                .isNotNull();
        assertThat(registry.get("privacy.masking.time").functionTimer()).isNotNull();
        assertThat(registry.get("privacy.masking.in.force").gauge().value()).isEqualTo(1);
    }
}
