package dev.privacysdk.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Runs every test of a contract against one implementation, each on a new instance, as JUnit does. */
final class ContractRun {
    private ContractRun() {}

    /** The names of the tests that failed. */
    static Set<String> failures(Class<?> contract, Supplier<?> instances) {
        Set<String> failed = new TreeSet<>();
        for (Method method : contract.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class) && !passes(method, instances.get())) {
                failed.add(method.getName());
            }
        }
        return failed;
    }

    private static boolean passes(Method method, Object instance) {
        try {
            method.setAccessible(true);
            method.invoke(instance);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
