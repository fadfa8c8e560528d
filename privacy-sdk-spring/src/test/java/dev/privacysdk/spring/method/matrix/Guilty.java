package dev.privacysdk.spring.method.matrix;

import java.util.function.Supplier;

/**
 * One shape in which a mark could not be enforced: a row of the matrix of refusals.
 *
 * @param type the class that the build looks at
 * @param body makes the bean that the start looks at
 * @param start what the start says; empty where it cannot see it
 * @param build what {@code PurposeRules} says; empty where it leaves it to the start
 */
public record Guilty(String name, Class<?> type, Supplier<?> body, String start, String build) {
    static <T> Guilty of(String name, Class<T> type, Supplier<T> body, String start, String build) {
        return new Guilty(name, type, body, start, build);
    }

    @Override
    public String toString() {
        return name;
    }
}
