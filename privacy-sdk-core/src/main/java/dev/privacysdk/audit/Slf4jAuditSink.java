package dev.privacysdk.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Audit events as lines of a log, one event a line.
 *
 * <p>It promises what the log promises and no more: where a record must survive, use a store.
 */
public final class Slf4jAuditSink implements AuditSink {
    private final Logger logger;

    /** Into the logger {@code dev.privacysdk.audit}, at INFO. */
    public Slf4jAuditSink() {
        this(LoggerFactory.getLogger("dev.privacysdk.audit"));
    }

    /** Into this logger, at INFO. */
    public Slf4jAuditSink(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void record(AuditEvent event) {
        if (!logger.isInfoEnabled()) {
            throw new AuditUnavailable(
                    "The logger " + logger.getName() + " is off, so audit events would be lost; set it to INFO.", null);
        }
        logger.info("{}", AuditLine.of(event));
    }
}
