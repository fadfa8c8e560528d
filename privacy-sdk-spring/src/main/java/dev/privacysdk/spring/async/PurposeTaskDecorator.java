package dev.privacysdk.spring.async;

import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import org.springframework.core.task.TaskDecorator;

/**
 * Lets tasks run in the purpose scope in which they were handed out, as with {@code @Async}.
 *
 * <p>A task that was handed out without a scope runs without one, even where the thread that runs it is in one. The thread
 * has afterwards what it had before, however the task ends.
 */
public final class PurposeTaskDecorator implements TaskDecorator {
    /** Carries whatever scope there is. */
    public PurposeTaskDecorator() {}

    @Override
    public Runnable decorate(Runnable task) {
        PurposeScope scope = ScopeCarrier.take();
        return () -> {
            PurposeScope before = ScopeCarrier.put(scope);
            try {
                task.run();
            } finally {
                ScopeCarrier.put(before);
            }
        };
    }
}
