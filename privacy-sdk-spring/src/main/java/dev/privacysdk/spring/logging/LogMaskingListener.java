package dev.privacysdk.spring.logging;

import java.util.function.Supplier;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Installs masking when an application starts, and again behind Boot's configuration of the logging system. */
final class LogMaskingListener implements ApplicationListener<SpringApplicationEvent>, Ordered {
    private static final String NOT_MASKED = "Logs of this application are not masked, because it logs with neither "
            + "Logback nor Log4j 2; use one of them, or pass what you log through dev.privacysdk.masking.Masker.";

    private final Supplier<LogMasking> masking;

    LogMaskingListener() {
        this(LogMasking::current);
    }

    LogMaskingListener(Supplier<LogMasking> masking) {
        this.masking = masking;
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationStartingEvent) {
            masking.get().install();
        } else if (event instanceof ApplicationEnvironmentPreparedEvent
                && !masking.get().install()) {
            LogFactory.getLog(LogMasking.class).warn(NOT_MASKED);
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
