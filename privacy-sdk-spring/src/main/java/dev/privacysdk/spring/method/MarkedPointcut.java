package dev.privacysdk.spring.method;

import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.Method;
import org.springframework.aop.support.StaticMethodMatcherPointcut;

/** The methods that open a purpose or demand one. */
final class MarkedPointcut extends StaticMethodMatcherPointcut {
    MarkedPointcut() {
        setClassFilter(Marks::onMethodsOf);
    }

    /** Marks that contradict each other throw: such a bean is not made. */
    @Override
    public boolean matches(Method method, Class<?> target) {
        return MarkedMethod.of(method, target) != null;
    }
}
