package dev.privacysdk.audit;

import org.jspecify.annotations.Nullable;

/** An audit event that could not be kept, or not in time; what it was to record must not happen. */
public final class AuditUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason and the remedy, and nothing about a person. */
    public AuditUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
