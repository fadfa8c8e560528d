package dev.privacysdk.spring.logging;

import dev.privacysdk.logging.SelfCheck;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Sends a canary through every appender when the application has started, and says loudly where it comes out.
 *
 * <p>Safe for any number of threads.
 */
public final class LogSelfCheck implements ApplicationListener<ApplicationStartedEvent> {
    private static final Log LOG = LogFactory.getLog(LogSelfCheck.class);

    private final Supplier<Optional<SelfCheck>> check;
    private volatile @Nullable SelfCheck last;

    /** One for the logging system that is in use when the application has started. */
    public LogSelfCheck() {
        this(() -> LogMasking.current().selfCheck());
    }

    LogSelfCheck(Supplier<Optional<SelfCheck>> check) {
        this.check = check;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        run();
    }

    /** Checks again, as after logging was configured anew. */
    public Optional<SelfCheck> run() {
        last = check.get().orElse(null);
        if (last != null && !last.passed()) {
            LOG.error("Logs of this application leak: a canary came out unmasked. " + last.answers());
        }
        return last();
    }

    /** What the last check showed; nothing before the application has started, or where logs cannot be masked. */
    public Optional<SelfCheck> last() {
        return Optional.ofNullable(last);
    }
}
