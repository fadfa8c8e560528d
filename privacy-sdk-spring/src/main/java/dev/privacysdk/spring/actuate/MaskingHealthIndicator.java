package dev.privacysdk.spring.actuate;

import dev.privacysdk.spring.logging.LogMasking;
import dev.privacysdk.spring.logging.LogSelfCheck;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** DOWN while an appender is not behind the masker, or where the canary of the last self-check came out. */
public final class MaskingHealthIndicator implements HealthIndicator {
    private final LogSelfCheck check;
    private final BooleanSupplier complete;

    /** One for the logging system of this application. */
    public MaskingHealthIndicator(LogSelfCheck check) {
        this(check, () -> LogMasking.current().complete());
    }

    MaskingHealthIndicator(LogSelfCheck check, BooleanSupplier complete) {
        this.check = check;
        this.complete = complete;
    }

    @Override
    public Health health() {
        boolean inForce = complete.getAsBoolean();
        boolean leaking = check.last().filter(each -> !each.passed()).isPresent();
        Health.Builder health = inForce && !leaking ? Health.up() : Health.down();
        health.withDetail("inForce", inForce);
        check.last().ifPresent(each -> health.withDetail("appenders", Answers.of(each)));
        return health.build();
    }
}
