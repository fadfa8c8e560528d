package dev.privacysdk.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The request that this thread works for. */
final class CurrentRequest {
    private static final String PROBE = CurrentRequest.class.getName();

    private CurrentRequest() {}

    /** Null on a thread of its own, and where the request is over: containers use its object again for somebody else. */
    static @Nullable HttpServletRequest get() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        try {
            attributes.getAttribute(PROBE, RequestAttributes.SCOPE_REQUEST);
        } catch (IllegalStateException over) {
            return null;
        }
        return attributes.getRequest();
    }
}
