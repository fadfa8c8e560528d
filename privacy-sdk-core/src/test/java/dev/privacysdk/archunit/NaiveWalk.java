package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A walk as one writes it first, which takes some kinds of steps and no others: what it misses shows what they are for. */
final class NaiveWalk {
    enum Step {
        CALL,
        LAMBDA,
        REFERENCE,
        CONSTRUCTOR,
        INITIALIZER,
        DISPATCH,
        HANDED
    }

    private final Set<Step> steps;

    NaiveWalk(Set<Step> steps) {
        this.steps = steps;
    }

    boolean reachesBirth(JavaMethod start) {
        return reaches(start, new HashSet<>());
    }

    private boolean reaches(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        return seen.add(code)
                && code.getAccessesFromSelf().stream()
                        .filter(access -> steps.contains(Step.LAMBDA) || !access.isDeclaredInLambda())
                        .filter(access -> steps.contains(Step.REFERENCE) || !(access instanceof JavaCodeUnitReference))
                        .anyMatch(access -> isRead(access) || next(access).anyMatch(each -> reaches(each, seen)));
    }

    private static boolean isRead(JavaAccess<?> access) {
        return Reads.by(access).filter(read -> read.getName().equals("born")).isPresent();
    }

    private Stream<? extends JavaCodeUnit> next(JavaAccess<?> access) {
        Stream<? extends JavaCodeUnit> initializer = steps.contains(Step.INITIALIZER)
                ? access.getTargetOwner().getStaticInitializer().stream()
                : Stream.of();
        return Stream.concat(initializer, access instanceof JavaFieldAccess ? Stream.of() : called(access));
    }

    private Stream<? extends JavaCodeUnit> called(JavaAccess<?> access) {
        Optional<? extends JavaCodeUnit> named =
                ((JavaCodeUnitAccess<?>) access).getTarget().resolveMember();
        JavaClass owner = access.getTargetOwner();
        if (access instanceof JavaConstructorCall
                || named.filter(JavaConstructor.class::isInstance).isPresent()) {
            return Stream.concat(
                    steps.contains(Step.CONSTRUCTOR) ? named.stream() : Stream.of(),
                    steps.contains(Step.HANDED) ? owner.getMethods().stream() : Stream.of());
        }
        return Stream.concat(
                steps.contains(Step.CALL) ? named.stream() : Stream.of(),
                steps.contains(Step.DISPATCH)
                        ? owner.getAllSubclasses().stream()
                                .flatMap(type -> type.getAllMethods().stream())
                                .filter(method -> method.getName().equals(access.getName()))
                        : Stream.of());
    }
}
