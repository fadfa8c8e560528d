package dev.privacysdk.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What nobody in the house uses, and what its rule does not. */
final class Banned {
    private static final List<String> IMPURE = List.of(
            "java.io.",
            "java.nio.",
            "java.net.",
            "java.sql.",
            "java.lang.Thread",
            "java.lang.reflect.",
            "java.util.concurrent.",
            "java.time.Clock",
            "org.slf4j.");

    private Banned() {}

    static boolean isType(JavaClass type) {
        return type.getPackageName().equals("java.util.logging") || type.isEquivalentTo(ObjectInputStream.class);
    }

    static boolean isAccess(JavaAccess<?> access) {
        boolean prints = access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
        boolean dumps = access.getTargetOwner().isAssignableTo(Throwable.class)
                && access.getName().equals("printStackTrace");
        return prints || dumps;
    }

    /** The methods of String that compile what they are given; split is left out, since it seldom does. */
    static boolean isHiddenRegex(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(String.class)
                && Set.of("matches", "replaceAll", "replaceFirst").contains(access.getName());
    }

    /** Whether this gets the wall clock's time, or a clock that does, from the machine. */
    static boolean isFetched(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return false;
        }
        JavaClass owner = call.getTargetOwner();
        CodeUnitAccessTarget target = call.getTarget();
        boolean now = call.getName().equals("now")
                && owner.getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        boolean date = owner.isEquivalentTo(Date.class)
                && call.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        boolean calendar = owner.isAssignableTo(Calendar.class)
                && (call.getName().equals("getInstance") || call.getName().equals("<init>"));
        return now || millis || date || calendar || isClockMade(access);
    }

    /** Whether this makes a clock that runs with the machine's. */
    static boolean isClockMade(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                && access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
    }

    /** Whether a class is of the world outside, which a pure rule does not touch. */
    static boolean isImpure(JavaClass type) {
        return IMPURE.stream().anyMatch(type.getName()::startsWith) || type.isAssignableTo(RandomGenerator.class);
    }

    /** Whether an access asks the machine. */
    static boolean isImpure(JavaAccess<?> access) {
        return isFetched(access)
                || access.getName().equals("randomUUID")
                || (access.getTargetOwner().isEquivalentTo(Math.class)
                        && access.getName().equals("random"))
                || (access.getTargetOwner().isEquivalentTo(System.class)
                        && !access.getName().equals("arraycopy"));
    }
}
