package dev.privacysdk.spring.method;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedMethod;
import org.jspecify.annotations.Nullable;

/**
 * Hears what marked methods of beans answer with, and under which permit.
 *
 * <p>For those who handle an answer after its method has returned, such as the writer of a web body. Called on the thread of
 * the call, after minimizing and before the caller sees the answer; what it throws, the caller gets in its place. Denied
 * calls have no answer.
 */
@FunctionalInterface
public interface AnswerObserver {
    /**
     * This answer may be seen under this permit.
     *
     * @param method what the marks say
     * @param bean the class of the bean
     * @param permit the method's own permit, or for a keeper the one of its caller
     * @param answer what the caller gets: minimized, or in full while privacy is only observed
     */
    void answered(MarkedMethod method, Class<?> bean, Permit permit, @Nullable Object answer);
}
