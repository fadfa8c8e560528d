package dev.privacysdk.spring.web;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.spring.method.AnswerObserver;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Remembers, while a request lasts, what marked methods gave back in it and under which permits.
 *
 * <p>Forgotten when the request is over, and when it is handed on to an error page or another handler. Values from threads
 * that do not work for the request are not remembered.
 */
public final class HandlerPermits implements AnswerObserver, AsyncHandlerInterceptor {
    private static final String NOTES = HandlerPermits.class.getName();

    /** One for all requests. */
    public HandlerPermits() {}

    @Override
    public void answered(MarkedMethod method, Class<?> bean, Permit permit, @Nullable Object answer) {
        if (answer == null || !Minimizer.concerns(answer.getClass())) {
            return;
        }
        HttpServletRequest request = CurrentRequest.get();
        if (request != null) {
            of(request).add(new Minimized(method, bean, permit, answer));
        }
    }

    /** What was remembered so far; nothing, and nothing will be, where no handler has begun. */
    static Notes of(HttpServletRequest request) {
        return request.getAttribute(NOTES) instanceof Notes notes ? notes : new Notes();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ASYNC) {
            request.setAttribute(NOTES, new Notes());
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        request.removeAttribute(NOTES);
    }
}
