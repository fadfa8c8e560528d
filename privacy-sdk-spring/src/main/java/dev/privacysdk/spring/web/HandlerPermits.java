package dev.privacysdk.spring.web;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.interception.AnswerListener;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.spring.method.AnswerObserver;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Remembers, while a request lasts, what marked methods gave back in it and under which permits.
 *
 * <p>A call belongs to the request in which it is made, also where its answer comes later on another thread; calls of
 * threads that do not work for a request belong to none. Forgotten when the request is over, and when it is handed on to an
 * error page or another handler.
 */
public final class HandlerPermits implements AnswerObserver, AsyncHandlerInterceptor {
    private static final String NOTES = HandlerPermits.class.getName();

    /** One for all requests. */
    public HandlerPermits() {}

    @Override
    public AnswerListener listen(MarkedMethod method, Class<?> bean) {
        HttpServletRequest request = CurrentRequest.get();
        Notes notes = request == null ? null : of(request);
        return notes == null
                ? AnswerListener.none()
                : (permit, answer) -> note(notes, new Call(method, bean), permit, answer);
    }

    private static void note(Notes notes, Call call, Permit permit, @Nullable Object answer) {
        // What views, emitters and streams show is not an answer, and may be seen under the handler's permit.
        if (notes.isOfHandler(call)) {
            notes.addOwn(Minimized.own(call, permit, answer));
        } else if (answer != null && !PersonalParts.isLeaf(answer.getClass())) {
            notes.add(Minimized.of(call, permit, answer));
        }
    }

    /** What was remembered so far; null where no handler has begun. */
    static @Nullable Notes of(HttpServletRequest request) {
        return request.getAttribute(NOTES) instanceof Notes notes ? notes : null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ASYNC) {
            request.setAttribute(NOTES, new Notes(handler instanceof HandlerMethod method ? Call.of(method) : null));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        request.removeAttribute(NOTES);
    }
}
