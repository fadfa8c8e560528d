package dev.privacysdk.spring.web;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBodyReturnValueHandler;

/** Bodies that handlers write themselves, which run inside the purpose of the handler. */
final class StreamBodies implements HandlerMethodReturnValueHandler {
    private final HandlerMethodReturnValueHandler plain = new StreamingResponseBodyReturnValueHandler();
    private final Supplier<PurposeGate> gate;

    StreamBodies(Supplier<PurposeGate> gate) {
        this.gate = gate;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return plain.supportsReturnType(returnType);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer mav, NativeWebRequest request)
            throws Exception {
        HttpServletRequest current = request.getNativeRequest(HttpServletRequest.class);
        Notes notes = current == null ? null : HandlerPermits.of(current);
        Minimized own = notes == null ? null : notes.own();
        plain.handleReturnValue(own == null ? value : inside(own, value), returnType, mav, request);
    }

    private @Nullable Object inside(Minimized own, @Nullable Object value) {
        if (value instanceof ResponseEntity<?> entity && entity.getBody() instanceof StreamingResponseBody body) {
            return new ResponseEntity<>(inside(own, body), entity.getHeaders(), entity.getStatusCode());
        }
        return value instanceof StreamingResponseBody body ? inside(own, body) : value;
    }

    private StreamingResponseBody inside(Minimized own, StreamingResponseBody body) {
        return out -> {
            PurposeScope outer = ScopeCarrier.put(PurposeScope.of(own.permit(gate.get())));
            try {
                body.writeTo(out);
            } finally {
                ScopeCarrier.put(outer);
            }
        };
    }
}
