package dev.privacysdk.spring.boot;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Contexts in which the starter is on the class path. */
public final class Starter {
    private Starter() {}

    /** All of the starter's auto-configurations that concern methods, with Boot's own beside them. */
    public static ApplicationContextRunner runner() {
        List<Class<?>> all = new ArrayList<>(own());
        all.add(AopAutoConfiguration.class);
        all.add(TaskExecutionAutoConfiguration.class);
        return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(all.toArray(Class<?>[]::new)));
    }

    /** The starter's own. */
    static List<Class<?>> own() {
        List<Class<?>> own = new ArrayList<>();
        ClassLoader loader = Starter.class.getClassLoader();
        for (String name : ImportCandidates.load(AutoConfiguration.class, loader)) {
            if (name.startsWith(Starter.class.getPackageName())) {
                own.add(load(name, loader));
            }
        }
        return own;
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
