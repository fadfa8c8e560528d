package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;

/**
 * Code that runs as one step of a path: a whole method, or only a lambda or method reference that is written in it.
 *
 * @param code what is called, or the code around the lambda
 * @param places the accesses that belong to the lambda; empty for the whole of the code
 */
record Step(JavaCodeUnit code, Set<String> places) {
    static Step whole(JavaCodeUnit code) {
        return new Step(code, Set.of());
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
}
