package dev.privacysdk.interception;

import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happens when one method of an interface is called: worked out when the proxy is made. */
record Plan(Method method, @Nullable MarkedMethod marked) {
    private static final AnswerListener NOBODY = AnswerListener.none();
    private static final @Nullable Object[] NONE = new @Nullable Object[0];

    @Nullable
    Object call(
            Object target,
            @Nullable Object @Nullable [] given,
            PurposeInvocation invocation,
            UnaryOperator<@Nullable Object> guarded)
            throws Exception {
        @Nullable Object[] args = given == null ? NONE : given;
        return marked == null
                ? guarded.apply(proceed(target, args))
                : invocation.invoke(
                        marked,
                        method.getReturnType(),
                        args,
                        narrowed -> guarded.apply(proceed(target, narrowed)),
                        NOBODY);
    }

    private @Nullable Object proceed(Object target, @Nullable Object[] args) throws Exception {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException thrown) {
            throw Plan.<RuntimeException>asItIs(thrown.getTargetException());
        }
    }

    /** What the target threw, checked or not, comes through unwrapped; only the caller's interface knows what it may be. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
