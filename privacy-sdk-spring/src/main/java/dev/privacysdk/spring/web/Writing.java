package dev.privacysdk.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The request for which this thread writes. */
final class Writing {
    private static final ThreadLocal<@Nullable Notes> NOW = new ThreadLocal<>();

    private Writing() {}

    /** Writes something. */
    interface Writer {
        void write() throws IOException;
    }

    /** Writes for the request of these notes, on whatever thread. */
    static void in(@Nullable Notes notes, Writer writer) throws IOException {
        Notes outer = NOW.get();
        NOW.set(notes);
        try {
            writer.write();
        } finally {
            if (outer == null) {
                NOW.remove();
            } else {
                NOW.set(outer);
            }
        }
    }

    /** What is known of the request that this thread writes for or works for; null where there is none. */
    static @Nullable Notes notes() {
        Notes now = NOW.get();
        if (now != null) {
            return now;
        }
        HttpServletRequest request = CurrentRequest.get();
        return request == null ? null : HandlerPermits.of(request);
    }
}
