package dev.privacysdk.spring.method;

import org.jspecify.annotations.Nullable;

/** A kind of object that a method puts around its answer, such as a web response with its status. */
public interface AnswerEnvelope {
    /** Whether methods that declare this class answer in such an envelope. */
    boolean isDeclaredAs(Class<?> type);

    /** What is inside; null for an empty one. */
    @Nullable
    Object content(Object envelope);

    /** The same envelope around this. */
    Object around(Object envelope, @Nullable Object content);
}
