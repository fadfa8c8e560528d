package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which accesses get the value of a marked field: reads of it, of its accessor, and of its getter. */
final class Reads {
    private static final Memo<JavaMethod, Optional<JavaMember>> WORKED_OUT = new Memo<>(Reads::workOut);

    private Reads() {}

    /** The member that bears the marks of what this access gets. */
    static Optional<JavaMember> by(JavaAccess<?> access) {
        if (access instanceof JavaFieldAccess field) {
            return field.getAccessType() == JavaFieldAccess.AccessType.GET
                    ? field.getTarget()
                            .resolveMember()
                            .<JavaMember>map(member -> member)
                            .filter(Reads::isMarked)
                    : Optional.empty();
        }
        return access instanceof JavaCodeUnitAccess<?> use
                        && use.getTarget().resolveMember().orElse(null) instanceof JavaMethod called
                ? by(called)
                : Optional.empty();
    }

    /** The member that bears the marks of what this method hands out, where it is an accessor or a getter. */
    static Optional<JavaMember> by(JavaMethod called) {
        return WORKED_OUT.of(called);
    }

    private static Optional<JavaMember> workOut(JavaMethod called) {
        if (!called.getRawParameterTypes().isEmpty() || called.getModifiers().contains(JavaModifier.STATIC)) {
            return Optional.empty();
        }
        Optional<JavaField> field = propertyNames(called.getName())
                .map(called.getOwner()::tryGetField)
                .flatMap(Optional::stream)
                .filter(candidate -> candidate.getRawType().equals(called.getRawReturnType()))
                .findFirst();
        return field.<JavaMember>map(member -> member)
                .filter(Reads::isMarked)
                .or(() -> Optional.<JavaMember>of(called)
                        .filter(member -> !ClassFileMarks.categories(member).isEmpty()));
    }

    private static boolean isMarked(JavaMember member) {
        return !ClassFileMarks.categories(member).isEmpty()
                || !ClassFileMarks.purposes(member).isEmpty();
    }

    private static Stream<String> propertyNames(String method) {
        return Stream.concat(
                Stream.of(method),
                Stream.of("get", "is")
                        .filter(prefix -> method.startsWith(prefix) && method.length() > prefix.length())
                        .map(prefix -> method.substring(prefix.length()))
                        .map(rest -> rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1)));
    }
}
