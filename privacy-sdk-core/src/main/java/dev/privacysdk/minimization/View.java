package dev.privacysdk.minimization;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an object behind interfaces, and answers some of its getters with less.
 *
 * <p>It can only be read, and equals itself alone. Methods with a body in an interface run on the view, so they compute with
 * what it shows.
 */
final class View implements InvocationHandler {
    private final Object whole;
    private final Accessors accessors;
    private final Map<String, @Nullable Object> instead;

    private View(Object whole, Accessors accessors, Map<String, @Nullable Object> instead) {
        this.whole = whole;
        this.accessors = accessors;
        this.instead = instead;
    }

    /** The same interfaces, with these values in the place of the properties of these names. */
    static Object of(Object whole, Accessors accessors, Map<String, @Nullable Object> instead) {
        return Proxy.newProxyInstance(accessors.loader(), accessors.interfaces(), new View(whole, accessors, instead));
    }

    @Override
    public @Nullable Object invoke(Object view, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(view, method, args);
        }
        boolean reads = method.getParameterCount() == 0 && method.getReturnType() != void.class;
        String property = Accessors.property(method.getName());
        if (reads && instead.containsKey(property)) {
            return instead.get(property);
        }
        Method opened = accessors.opened(method);
        if (opened.isDefault()) {
            return InvocationHandler.invokeDefault(view, opened, args);
        }
        if (!reads) {
            throw new UnsupportedOperationException(accessors.name()
                    + " is shown with less in it, and so can only be read; call " + method.getName()
                    + " on one that was made for it.");
        }
        try {
            return opened.invoke(whole);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /** The text of what lies behind could hold anything. */
    private Object ofObject(Object view, Method method, @Nullable Object @Nullable [] args) {
        return switch (method.getName()) {
            case "equals" -> args != null && args[0] == view;
            case "hashCode" -> System.identityHashCode(view);
            default -> accessors.name() + " with less in it";
        };
    }
}
