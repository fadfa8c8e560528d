package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what rules find in jars that somebody else wrote, to be judged by reading their sources.
 *
 * <p>The first argument names rules, with commas, or {@code all}; the others are jars. The class path is that of the tests.
 */
final class FalseAlarms {
    private FalseAlarms() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        List<String> wanted = List.of(arguments[0].split(",", -1));
        List<Location> jars = Arrays.stream(arguments)
                .skip(1)
                .map(jar -> Location.of(URI.create("jar:" + Path.of(jar).toUri() + "!/")))
                .toList();
        long start = System.nanoTime();
        JavaClasses classes = new ClassFileImporter().importLocations(jars);
        System.out.println(classes.size() + " classes, imported in " + since(start));
        for (Method method : PurposeRules.class.getDeclaredMethods()) {
            boolean named = wanted.contains(method.getName())
                    || (wanted.contains("all") && !method.getName().equals("all"));
            if (named && Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                print(method.getName(), rule(method), classes);
            }
        }
    }

    private static ArchRule rule(Method method) throws ReflectiveOperationException {
        try {
            return (ArchRule) method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method.getName() + " makes no rule.", e);
        }
    }

    private static void print(String name, ArchRule rule, JavaClasses classes) {
        long start = System.nanoTime();
        List<String> findings =
                rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
        System.out.println(name + ": " + findings.size() + " in " + since(start));
        findings.stream().sorted().forEach(System.out::println);
    }

    private static String since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
    }
}
