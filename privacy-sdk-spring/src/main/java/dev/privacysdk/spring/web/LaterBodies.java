package dev.privacysdk.spring.web;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Has what handlers send piece by piece, or write themselves when the time comes, done under the permit of the handler.
 *
 * <p>The permit is taken along when the handler has returned, so it counts on whatever thread sends. An emitter sends what
 * the permit lets be seen, and without one what marked methods gave back in the request or what the purpose scope of the
 * sending thread lets be seen; everything else is refused. A streaming body runs inside the scope of the permit.
 */
public final class LaterBodies implements BeanPostProcessor {
    private final ListableBeanFactory beans;
    private final Supplier<PurposeGate> gate;
    private final Supplier<Minimizer> minimizer;

    /** Asks these, which are fetched when they are needed. */
    public LaterBodies(ListableBeanFactory beans, Supplier<PurposeGate> gate, Supplier<Minimizer> minimizer) {
        this.beans = beans;
        this.gate = gate;
        this.minimizer = minimizer;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
            List<HandlerMethodReturnValueHandler> before = adapter.getReturnValueHandlers();
            List<HandlerMethodReturnValueHandler> all = new ArrayList<>();
            all.add(new EmitterBodies(adapter, beans, () -> new Bodies(gate.get(), minimizer.get())));
            all.add(new StreamBodies(gate));
            if (before != null) {
                all.addAll(before);
            }
            adapter.setReturnValueHandlers(all);
        }
        return bean;
    }
}
