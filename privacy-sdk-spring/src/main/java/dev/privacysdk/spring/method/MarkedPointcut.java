package dev.privacysdk.spring.method;

import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.Method;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.util.ClassUtils;

/** The methods that open a purpose or demand one. */
final class MarkedPointcut extends StaticMethodMatcherPointcut {
    MarkedPointcut() {
        setClassFilter(Marks::onMethodsOf);
    }

    /** Marks that contradict each other throw: such a bean is not made. */
    @Override
    public boolean matches(Method method, Class<?> target) {
        // A proxy that somebody made before ours closes the methods it overrides; the class it extends does not.
        return MarkedMethod.of(method, ClassUtils.getUserClass(target)) != null;
    }
}
