package dev.privacysdk.interception;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.minimization.Minimizer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts an object behind the purposes that are written on it, for callers that use it through an interface.
 *
 * <p>Marks count wherever they are written: on the interface, on the object's class, or above either. A call of the object
 * on itself does not pass through the proxy.
 */
public final class PurposeProxy {
    private PurposeProxy() {}

    /**
     * The interface, implemented by asking this gate and then the target.
     *
     * <p>Methods without a mark pass through. Throws IllegalArgumentException, naming everything that is wrong, for marks
     * that contradict each other or that a proxy could not enforce. What the target throws comes through as it is.
     */
    public static <T> T of(Class<T> type, T target, PurposeGate gate) {
        return of(type, target, gate, new Minimizer());
    }

    /** The same with answers that pass through this minimizer, which may know further envelopes. */
    public static <T> T of(Class<T> type, T target, PurposeGate gate, Minimizer minimizer) {
        if (!type.isInterface() || type.isAnnotation() || type.isSealed()) {
            throw new IllegalArgumentException(type.getSimpleName()
                    + " is not an interface that a proxy can implement; take one that declares the marked methods.");
        }
        Set<String> problems = new LinkedHashSet<>();
        MarkedMethod.allOf(target.getClass(), refused -> problems.add(refused.getMessage()));
        Map<Method, Plan> plans = plans(type, target.getClass(), problems);
        if (problems.isEmpty() && plans.values().stream().allMatch(plan -> plan.marked() == null)) {
            problems.add(type.getSimpleName()
                    + " has no method that is for a purpose or demands one, so nothing would be enforced;"
                    + " write the words on it or on " + target.getClass().getSimpleName()
                    + ", and keep the classes of the words on the class path at run time.");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        Guard guard = new Guard(type, target, plans, new PurposeInvocation(gate, minimizer));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, guard));
    }

    private static Map<Method, Plan> plans(Class<?> type, Class<?> target, Set<String> problems) {
        Map<Method, Plan> plans = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            try {
                MarkedMethod marked = MarkedMethod.of(method, target);
                if (marked != null) {
                    Minimizer.refusal(marked.genericReturnType())
                            .ifPresent(problem -> problems.add(marked + ": " + problem));
                }
                if (!method.trySetAccessible()) {
                    problems.add(type.getSimpleName() + "." + method.getName()
                            + " cannot be called; make the interface public or open its package to the privacy SDK.");
                }
                plans.put(method, new Plan(method, marked));
            } catch (IllegalArgumentException contradiction) {
                problems.add(contradiction.getMessage());
            }
        }
        return plans;
    }
}
