package dev.privacysdk.spring.web;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Finding;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * the gate only observes, bodies pass and what would have been refused is logged.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class PermittedBodyAdvice implements ResponseBodyAdvice<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(PermittedBodyAdvice.class);

    private final PurposeGate gate;
    private final Minimizer minimizer;

    /** Asks this gate again where a permit has run out. */
    public PermittedBodyAdvice(PurposeGate gate, Minimizer minimizer) {
        this.gate = gate;
        this.minimizer = minimizer;
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
        if (body == null
                || !(Minimizer.concerns(body.getClass()) || PersonalParts.showsMore(body.getClass()))
                || !(request instanceof ServletServerHttpRequest servlet)) {
            return body;
        }
        HttpServletRequest current = servlet.getServletRequest();
        HandlerMethod handler = handler(current, returnType);
        try {
            return permitted(body, returnType, handler, HandlerPermits.of(current));
        } catch (PrivacyDeniedException denial) {
            if (gate.observing()) {
                LOG.warn("Would have been refused: {}", denial.getMessage());
                return body;
            }
            throw denial;
        }
    }

    private Object permitted(
            Object body, MethodParameter returnType, @Nullable HandlerMethod handler, @Nullable Notes notes) {
        Minimized own = handler == null || notes == null ? null : notes.own();
        if (own != null) {
            return own.seen(body, gate, minimizer);
        }
        IdentityHashMap<Object, Minimized> parts = parts(notes);
        Object stray = PersonalParts.first(body, part -> {
            Minimized from = parts.get(part);
            return from != null && from.stillCovers(part, gate, minimizer);
        });
        boolean harmless = stray == body
                && !Minimizer.concerns(returnType.getGenericParameterType())
                && !PersonalParts.showsMore(body.getClass());
        if (stray == null || harmless) {
            return body;
        }
        throw refused(
                stray.getClass(),
                handler == null ? returnType.getContainingClass() : handler.getBeanType(),
                handler == null ? returnType.getMethod() : handler.getMethod());
    }

    /** Every personal value that marked methods gave back in this request, by identity. */
    private static IdentityHashMap<Object, Minimized> parts(@Nullable Notes notes) {
        IdentityHashMap<Object, Minimized> parts = new IdentityHashMap<>();
        for (Minimized answer : notes == null ? List.<Minimized>of() : notes.all()) {
            answer.parts().forEach(part -> parts.put(part, answer));
        }
        return parts;
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

    private static PrivacyDeniedException refused(Class<?> part, Class<?> owner, @Nullable Method method) {
        Deny deny = new Deny(
                Reason.NO_PURPOSE_IN_SCOPE,
                null,
                List.of(new Finding(null, Reason.NO_PURPOSE_IN_SCOPE, null)),
                Set.of(),
                null,
                null,
                Instant.MIN);
        String handler = owner.getSimpleName() + (method == null ? "" : "." + method.getName());
        return new PrivacyDeniedException(
                null,
                deny,
                "The body of " + handler + " holds a " + part.getSimpleName()
                        + ", and no permit of this request covers it; mark the handler with the word of its purpose, or"
                        + " answer with what a marked method gave back, uncopied.");
    }
}
