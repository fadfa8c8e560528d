package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Code that runs as one step of a path: a whole method, or only a lambda or method reference that is written in it. */
final class Step {
    private final JavaCodeUnit code;
    private final Set<String> places;
    private final int hash;

    /** Takes what is called, or the code around the lambda, and the accesses that belong to the lambda. */
    Step(JavaCodeUnit code, Set<String> places) {
        this.code = code;
        this.places = places;
        // Steps are looked up far more often than made.
        this.hash = 31 * code.hashCode() + places.hashCode();
    }

    static Step whole(JavaCodeUnit code) {
        return new Step(code, Set.of());
    }

    /** What is called, or the code around the lambda. */
    JavaCodeUnit code() {
        return code;
    }

    boolean isWhole() {
        return places.isEmpty();
    }

    boolean includes(JavaAccess<?> access) {
        return isWhole() || places.contains(place(access));
    }

    static String place(JavaAccess<?> access) {
        return place(access.getTargetOwner().getName(), access.getName(), access.getLineNumber());
    }

    /** An access by what it names and where it stands, as a class file and an import both tell it. */
    static String place(String owner, String member, int line) {
        return owner.replace('/', '.') + "." + member + ":" + line;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Step step
                        && hash == step.hash
                        && code.equals(step.code)
                        && places.equals(step.places));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
