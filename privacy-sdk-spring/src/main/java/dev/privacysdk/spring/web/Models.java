package dev.privacysdk.spring.web;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets personal data into the model of a view only under a permit, as into a body.
 *
 * <p>What is refused is refused before the view is rendered. The models of exception handlers have no permit.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Models implements HandlerInterceptor, WebMvcConfigurer {
    private final Bodies bodies;

    /** Asks this gate again where a permit has run out. */
    public Models(PurposeGate gate, Minimizer minimizer) {
        this.bodies = new Bodies(gate, minimizer);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null) {
            Notes notes = HandlerPermits.of(request);
            permit(shown.getModel(), notes == null ? null : notes.own(), notes, handler);
        }
    }

    private void permit(Map<String, Object> model, @Nullable Minimized own, @Nullable Notes notes, Object handler) {
        for (Map.Entry<String, Object> attribute : model.entrySet()) {
            Object value = attribute.getValue();
            // What was bound stands in the model under its own name too.
            if (value != null && !attribute.getKey().startsWith(BindingResult.MODEL_KEY_PREFIX)) {
                Object seen = bodies.permitted(value, own, notes, Place.model(attribute.getKey(), handler), false);
                if (seen != value) {
                    attribute.setValue(seen);
                }
            }
        }
    }

    /** Before all others on the way in, so behind all others on the way out. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** What a resolver of exceptions chose to show, or the refusal in its place. */
    ModelAndView permitted(
            ModelAndView shown, HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
        try {
            permit(shown.getModel(), null, HandlerPermits.of(request), handler == null ? this : handler);
            return shown;
        } catch (PrivacyDeniedException denial) {
            try {
                new Refusal(denial.reason()).write(request, response);
            } catch (IOException cannotBeWritten) {
                throw denial;
            }
            return new ModelAndView();
        }
    }
}
