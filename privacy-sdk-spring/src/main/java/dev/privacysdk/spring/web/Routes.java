package dev.privacysdk.spring.web;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.function.EntityResponse;
import org.springframework.web.servlet.function.RenderingResponse;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Lets personal data into the answers of functional endpoints only as marked methods gave it back in the same request.
 *
 * <p>Stands in front of every RouterFunction that is a bean. What a route sends later is written as JSON or refused.
 */
public final class Routes implements BeanPostProcessor {
    private final Supplier<Bodies> bodies;

    /** Asks these, which are fetched when they are needed. */
    public Routes(Supplier<PurposeGate> gate, Supplier<Minimizer> minimizer) {
        this.bodies = () -> new Bodies(gate.get(), minimizer.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RouterFunction<?> router ? guarded(router) : bean;
    }

    private <T extends ServerResponse> RouterFunction<ServerResponse> guarded(RouterFunction<T> router) {
        return router.filter((request, next) -> guarded(request, next.handle(request)));
    }

    private ServerResponse guarded(ServerRequest request, ServerResponse response) {
        Notes notes = HandlerPermits.of(request.servletRequest());
        if (response instanceof EntityResponse<?> answer) {
            return guarded(answer, notes);
        }
        if (response instanceof RenderingResponse view) {
            view.model().forEach((name, value) -> refuse(name, value, notes));
        }
        return response;
    }

    private ServerResponse guarded(EntityResponse<?> answer, @Nullable Notes notes) {
        Object entity = answer.entity();
        Object seen = entity instanceof CompletionStage<?> stage
                // What converters write then, they write on a thread that knows nothing of the request.
                ? stage.thenApply(value -> value == null ? null : permitted(value, null, Place.laterRoute()))
                : permitted(entity, notes, Place.route());
        return seen == entity
                ? answer
                : EntityResponse.fromObject(seen)
                        .status(answer.statusCode())
                        .headers(headers -> headers.addAll(answer.headers()))
                        .cookies(cookies -> cookies.addAll(answer.cookies()))
                        .build();
    }

    private Object permitted(Object value, @Nullable Notes notes, Place place) {
        return bodies.get().permitted(value, null, notes, place, false);
    }

    /** A model cannot be changed any more, so it holds what may be seen or is not shown. */
    private void refuse(String name, @Nullable Object value, @Nullable Notes notes) {
        if (value != null) {
            permitted(value, notes, Place.model(name, this));
        }
    }
}
