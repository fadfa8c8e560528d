package dev.privacysdk.interception;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in front of one target, behind one interface. */
final class Guard implements InvocationHandler {
    private final Class<?> type;
    private final Object target;
    private final Map<Method, Plan> plans;
    private final PurposeInvocation invocation;

    Guard(Class<?> type, Object target, Map<Method, Plan> plans, PurposeInvocation invocation) {
        this.type = type;
        this.target = target;
        this.plans = Map.copyOf(plans);
        this.invocation = invocation;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        Plan plan = plans.get(method);
        if (plan == null) {
            return ofObject(method, args);
        }
        return plan.call(target, args, invocation, given -> guarded(given, method.getReturnType(), proxy));
    }

    /** What the target says of itself is said of the proxy: nobody gets past it. */
    private @Nullable Object guarded(@Nullable Object answer, Class<?> declared, Object proxy) {
        if (answer == target) {
            return proxy;
        }
        if (answer instanceof Optional<?> optional && optional.orElse(null) == target) {
            return Optional.of(proxy);
        }
        return answer == null
                ? null
                : ResultShape.of(declared).each(answer, declared, later -> guarded(later, Object.class, proxy));
    }

    /** The methods of Object show nothing of the target; its text could hold anything. */
    private Object ofObject(Method method, @Nullable Object @Nullable [] args) {
        return switch (method.getName()) {
            case "equals" -> args != null && isThis(args[0]);
            case "hashCode" -> System.identityHashCode(target) * 31 + type.hashCode();
            default -> type.getSimpleName() + " behind its purposes";
        };
    }

    private boolean isThis(@Nullable Object other) {
        return other != null
                && Proxy.isProxyClass(other.getClass())
                && Proxy.getInvocationHandler(other) instanceof Guard guard
                && guard.target == target
                && guard.type == type;
    }
}
