package dev.privacysdk.spring.method;

import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.util.ClassUtils;

/** What keeps an interceptor from standing in front of the marked methods of a class, seen from the class alone. */
public final class Obstacles {
    private Obstacles() {}

    /** Everything that is wrong with the marks on the methods of this class of a bean, each with its remedy. */
    public static List<String> of(Class<?> beanClass) {
        Class<?> type = ClassUtils.getUserClass(beanClass);
        List<String> problems = new ArrayList<>();
        for (MarkedMethod method : MarkedMethod.allOf(type, refused -> problems.add(refused.getMessage()))) {
            String problem = obstacle(type, method);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    /** Whether no subclass can be made of it, so that only its interfaces can be stood in for. */
    static boolean closed(Class<?> type) {
        return !type.isInterface()
                && !Proxy.isProxyClass(type)
                && !ClassUtils.isLambdaClass(type)
                && (Modifier.isFinal(type.getModifiers()) || type.isSealed());
    }

    private static @Nullable String obstacle(Class<?> type, MarkedMethod marked) {
        Method method = marked.method();
        if (closed(type)) {
            return declaredByInterface(type, method)
                    ? null
                    : marked + " bears a purpose, but " + type.getSimpleName() + " is " + kind(type)
                            + " and no interface declares " + method.getName()
                            + ", so nothing can stand in front of it; declare it in an interface that callers use, or make "
                            + type.getSimpleName() + " a class that can be extended.";
        }
        int open = Modifier.PUBLIC | Modifier.PROTECTED;
        Class<?> home = method.getDeclaringClass();
        boolean hidden = (method.getModifiers() & open) == 0 && !home.isInterface();
        if (hidden && !home.getPackageName().equals(type.getPackageName())) {
            return marked + " bears a purpose, but it is package-private in " + home.getPackageName() + " and "
                    + type.getSimpleName()
                    + " is not in that package, so nothing can stand in front of it; make it protected"
                    + " or public.";
        }
        return null;
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return "a record";
        } else if (type.isEnum()) {
            return "an enum";
        }
        return type.isSealed() ? "sealed" : "final";
    }

    /** The interfaces that a proxy can implement: in place of a sealed one, those above it. */
    static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> open = new LinkedHashSet<>();
        ClassUtils.getAllInterfacesForClassAsSet(type).forEach(each -> addOpen(each, open));
        return open;
    }

    private static void addOpen(Class<?> type, Set<Class<?>> open) {
        if (type.isSealed()) {
            for (Class<?> above : type.getInterfaces()) {
                addOpen(above, open);
            }
        } else {
            open.add(type);
        }
    }

    /** A caller who has the interface has no other way in. */
    private static boolean declaredByInterface(Class<?> type, Method method) {
        Class<?> home = method.getDeclaringClass();
        Method body = BridgeMethodResolver.getMostSpecificMethod(method, type);
        for (Class<?> each : interfaces(type)) {
            if (home.isInterface() && home.isAssignableFrom(each)) {
                return true;
            }
            for (Method declared : each.getMethods()) {
                if (declared.getName().equals(method.getName())
                        && BridgeMethodResolver.getMostSpecificMethod(declared, type)
                                .equals(body)) {
                    return true;
                }
            }
        }
        return false;
    }
}
