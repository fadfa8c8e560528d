package dev.privacysdk.spring.method;

import dev.privacysdk.interception.AnswerListener;
import dev.privacysdk.marking.MarkedMethod;

/**
 * Hears what marked methods of beans answer with, and under which permit.
 *
 * <p>For those who handle an answer after its method has returned, such as the writer of a web body. Asked on the thread of
 * the call, before the method runs, so that an answer that comes later on another thread is heard by whoever was there when
 * the call was made. Denied calls have no answer.
 */
@FunctionalInterface
public interface AnswerObserver {
    /**
     * Who hears the answer of the call that is about to be made; {@link AnswerListener#none()} where nobody does.
     *
     * @param method what the marks say
     * @param bean the class of the bean
     */
    AnswerListener listen(MarkedMethod method, Class<?> bean);
}
