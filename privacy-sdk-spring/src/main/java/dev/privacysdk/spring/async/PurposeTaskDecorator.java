package dev.privacysdk.spring.async;

import dev.privacysdk.decision.PurposeScope;
import org.springframework.core.task.TaskDecorator;

/**
 * Lets tasks run in the purpose scope in which they were handed out, as with {@code @Async}.
 *
 * <p>The thread that ran a task has no scope of it afterwards, however the task ends.
 */
public final class PurposeTaskDecorator implements TaskDecorator {
    /** Carries whatever scope there is. */
    public PurposeTaskDecorator() {}

    @Override
    public Runnable decorate(Runnable task) {
        return PurposeScope.current().map(scope -> scope.wrap(task)).orElse(task);
    }
}
