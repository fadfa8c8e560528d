package dev.privacysdk.audit;

/**
 * Where audit events are kept.
 *
 * <p>Safe for any number of threads. Returning means that the event is as durable as the sink promises; throwing means that
 * it is not, and the decision it belongs to becomes a denial.
 */
@FunctionalInterface
public interface AuditSink {
    /** Keeps one event. */
    void record(AuditEvent event);
}
