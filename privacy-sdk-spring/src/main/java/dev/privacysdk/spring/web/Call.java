package dev.privacysdk.spring.web;

import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** A marked method, and the class of the bean on which it was called. */
record Call(MarkedMethod method, Class<?> bean) {
    /** The handler as what is called of it; null where it has no purpose of its own. */
    static @Nullable Call of(HandlerMethod handler) {
        Class<?> bean = handler.getBeanType();
        MarkedMethod marked = MarkedMethod.of(handler.getMethod(), bean);
        return marked == null || !marked.opensPurpose() ? null : new Call(marked, bean);
    }

    /** Whether this was called on that class, or on whatever a proxy of interfaces stands before. */
    boolean is(Call handler) {
        return (bean == handler.bean || Proxy.isProxyClass(handler.bean))
                && method.opensPurpose()
                && method.method().equals(handler.method.method());
    }
}
