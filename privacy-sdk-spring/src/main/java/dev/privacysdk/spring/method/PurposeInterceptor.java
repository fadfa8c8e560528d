package dev.privacysdk.spring.method;

import dev.privacysdk.interception.AnswerListener;
import dev.privacysdk.interception.PurposeInvocation;
import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.util.ClassUtils;

/** Asks before a marked method of a bean runs, and minimizes what it answers. */
final class PurposeInterceptor implements MethodInterceptor {
    private static final AnswerListener NOBODY = AnswerListener.none();

    private final Supplier<PurposeInvocation> invocation;
    private final Supplier<List<AnswerObserver>> observers;

    PurposeInterceptor(Supplier<PurposeInvocation> invocation, Supplier<List<AnswerObserver>> observers) {
        this.invocation = invocation;
        this.observers = observers;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Method method = call.getMethod();
        Object target = call.getThis();
        Class<?> bean = target == null ? method.getDeclaringClass() : ClassUtils.getUserClass(target.getClass());
        // Kept with the class, so this costs two look-ups and no class loader is held.
        MarkedMethod marked = MarkedMethod.of(method, bean);
        if (marked == null) {
            return call.proceed();
        }
        AnswerListener listener = listener(marked, bean);
        return invocation
                .get()
                .invoke(marked, method.getReturnType(), call.getArguments(), args -> proceed(call, args), listener);
    }

    private AnswerListener listener(MarkedMethod marked, Class<?> bean) {
        List<AnswerObserver> all = observers.get();
        AnswerListener heard = NOBODY;
        for (int i = 0; i < all.size(); i++) {
            heard = both(heard, all.get(i).listen(marked, bean));
        }
        return heard;
    }

    private static AnswerListener both(AnswerListener first, AnswerListener second) {
        if (first == NOBODY || second == NOBODY) {
            return first == NOBODY ? second : first;
        }
        return (permit, answer) -> {
            first.answered(permit, answer);
            second.answered(permit, answer);
        };
    }

    private static @Nullable Object proceed(MethodInvocation call, @Nullable Object[] args) throws Exception {
        try {
            return with(args, call).proceed();
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new UndeclaredThrowableException(thrown);
        }
    }

    /** A call proceeds once; what runs anew for each subscription proceeds with a copy of it and arguments of its own. */
    private static MethodInvocation with(@Nullable Object[] args, MethodInvocation call) {
        return args == call.getArguments() ? call : ((ProxyMethodInvocation) call).invocableClone(args);
    }
}
