package dev.privacysdk.spring.web;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Lets personal data into a body only under a permit: the handler's own, or that of the marked method it came from.
 *
 * <p>The body of a handler with a purpose is minimized under its permit, unless it already is what came back from it. Every
 * other body may hold personal values only as marked methods gave them back in this request, the same instances; a copy,
 * an error page or a cached value is refused with NO_PURPOSE_IN_SCOPE. A permit that has run out is asked for again. While
 * the gate only observes, bodies pass and what would have been refused is noted.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class PermittedBodyAdvice implements ResponseBodyAdvice<Object> {
    private final Bodies bodies;

    /** Asks this gate again where a permit has run out. */
    public PermittedBodyAdvice(PurposeGate gate, Minimizer minimizer) {
        this.bodies = new Bodies(gate, minimizer);
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !(request instanceof ServletServerHttpRequest servlet)) {
            return body;
        }
        HttpServletRequest current = servlet.getServletRequest();
        HandlerMethod handler = handler(current, returnType);
        Notes notes = HandlerPermits.of(current);
        return bodies.permitted(
                body,
                handler == null || notes == null ? null : notes.own(),
                notes,
                Place.body(handler, returnType),
                !Minimizer.concerns(returnType.getGenericParameterType()));
    }

    /** The handler whose body this is; null for that of an exception handler. */
    private static @Nullable HandlerMethod handler(HttpServletRequest request, MethodParameter returnType) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)) {
            return null;
        }
        Method written = returnType.getMethod();
        boolean its = written != null
                && (written.equals(handler.getReturnType().getMethod())
                        // What came later is handed on by a method of Spring's own that stands for the handler.
                        || written.getDeclaringClass() == Callable.class);
        return its ? handler : null;
    }
}
