package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacysdk.policy.ConformanceProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The conformance of code and policy, over all classes at once. */
final class ConformToPolicy extends ArchCondition<JavaClass> {
    private final Function<Collection<Class<?>>, List<ConformanceProblem>> check;
    private final SortedMap<String, JavaClass> judged = new TreeMap<>();

    ConformToPolicy(Function<Collection<Class<?>>, List<ConformanceProblem>> check) {
        super("conform to the policy");
        this.check = check;
    }

    @Override
    public void init(Collection<JavaClass> allObjectsToTest) {
        judged.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        judged.put(type.getName(), type);
    }

    @Override
    public void finish(ConditionEvents events) {
        List<Class<?>> loaded = new ArrayList<>();
        for (JavaClass type : judged.values()) {
            load(type, events).ifPresent(loaded::add);
        }
        for (ConformanceProblem problem : check.apply(loaded)) {
            if (problem.isError()) {
                events.add(SimpleConditionEvent.violated(problem, problem.sentence() + place(problem)));
            }
        }
        judged.clear();
    }

    /** Asks for all that the marks are read from, because Java looks for what a class needs only when it is asked. */
    @SuppressWarnings("ReturnValueIgnored") // being asked is enough
    private static Optional<Class<?>> load(JavaClass type, ConditionEvents events) {
        try {
            Class<?> loaded = type.reflect();
            loaded.getDeclaredMethods();
            loaded.getDeclaredFields();
            loaded.getDeclaredConstructors();
            return Optional.of(loaded);
        } catch (RuntimeException | LinkageError e) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    Names.of(type) + " cannot be loaded" + missing(e)
                            + ", so it is not held against the policy; put what it needs on the class path of the test."
                            + " " + type.getSourceCodeLocation()));
            return Optional.empty();
        }
    }

    private static String missing(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if ((cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException)
                    && cause.getMessage() != null) {
                return ", for lack of " + cause.getMessage().replace('/', '.');
            }
        }
        return "";
    }

    /** The class that the element begins with, where there is exactly one of that name. */
    private String place(ConformanceProblem problem) {
        List<JavaClass> named = judged.values().stream()
                .filter(type -> isNamed(problem.element(), type))
                .toList();
        return named.size() == 1 ? " " + SourceCodeLocation.of(named.get(0)) : "";
    }

    private static boolean isNamed(String element, JavaClass type) {
        return !type.getSimpleName().isEmpty()
                && (element.equals(type.getSimpleName()) || element.startsWith(type.getSimpleName() + "."));
    }
}
