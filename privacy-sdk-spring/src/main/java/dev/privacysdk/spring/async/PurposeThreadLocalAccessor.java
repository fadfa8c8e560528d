package dev.privacysdk.spring.async;

import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Lets Micrometer's context propagation carry the purpose scope, and through it Reactor with automatic propagation.
 *
 * <p>Found by Micrometer itself, where the application has it. A thread that ran a part of a chain has the scope it had before
 * when that part is done.
 */
public final class PurposeThreadLocalAccessor implements ThreadLocalAccessor<PurposeScope> {
    /** One is as good as another. */
    public PurposeThreadLocalAccessor() {}

    @Override
    public Object key() {
        return ScopeCarrier.KEY;
    }

    @Override
    public @Nullable PurposeScope getValue() {
        return ScopeCarrier.take();
    }

    @Override
    public void setValue(PurposeScope scope) {
        ScopeCarrier.put(scope);
    }

    @Override
    public void setValue() {
        ScopeCarrier.put(null);
    }

    @Override
    public void restore(PurposeScope before) {
        ScopeCarrier.put(before);
    }

    @Override
    public void restore() {
        ScopeCarrier.put(null);
    }
}
