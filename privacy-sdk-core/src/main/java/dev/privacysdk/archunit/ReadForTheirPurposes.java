package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Code for a purpose reads only fields whose words name that purpose, or that have no words. */
final class ReadForTheirPurposes extends ArchCondition<JavaClass> {
    private final Set<String> imposed;

    /** Takes the ids of the purposes that need no word on a field. */
    ReadForTheirPurposes(Set<String> imposed) {
        super("read only fields that are for their purposes");
        this.imposed = imposed;
    }

    static boolean anyServes(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> !servedBy(method).isEmpty());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : type.getMethods()) {
            SortedMap<String, String> purposes = new TreeMap<>(servedBy(method));
            purposes.keySet().removeAll(imposed);
            if (!purposes.isEmpty()) {
                checkReads(method, purposes, events);
            }
        }
    }

    private static void checkReads(JavaMethod method, SortedMap<String, String> purposes, ConditionEvents events) {
        Set<JavaMember> reported = new HashSet<>();
        List<JavaAccess<?>> accesses = method.getAccessesFromSelf().stream()
                .sorted(Comparator.<JavaAccess<?>>comparingInt(JavaAccess::getLineNumber)
                        .thenComparing(JavaAccess::getName))
                .toList();
        for (JavaAccess<?> access : accesses) {
            readBy(access).ifPresent(read -> {
                SortedMap<String, String> served = ClassFileMarks.purposes(read);
                SortedMap<String, String> missing = new TreeMap<>(purposes);
                missing.keySet().removeAll(served.keySet());
                if (!served.isEmpty() && !missing.isEmpty() && reported.add(read)) {
                    events.add(SimpleConditionEvent.violated(access, sentence(method, missing, read, served, access)));
                }
            });
        }
    }

    private static String sentence(
            JavaMethod method,
            SortedMap<String, String> missing,
            JavaMember read,
            SortedMap<String, String> served,
            JavaAccess<?> access) {
        return Names.of(method) + " is for " + Names.list(missing.keySet()) + " but reads " + Names.of(read)
                + ", which may be used only for " + Names.list(served.keySet()) + "; add "
                + Names.list(missing.values()) + " to " + Names.of(read)
                + ", or read it in a method for a purpose it names" + Names.place(access);
    }

    /** The purposes of the deed that this code belongs to, each with its word. */
    private static SortedMap<String, String> servedBy(JavaCodeUnit code) {
        if (!(code instanceof JavaMethod method) || !Dispatch.isWritten(method)) {
            return Collections.emptySortedMap();
        }
        JavaClass owner = method.getOwner();
        if (owner.getEnclosingCodeUnit().isPresent()) {
            SortedMap<String, String> around =
                    servedBy(owner.getEnclosingCodeUnit().get());
            if (!around.isEmpty()) {
                return around;
            }
        }
        Optional<PurposeMethod> deed = PurposeMethod.of(owner, method);
        if (deed.isPresent()) {
            return deed.get().opens() ? deed.get().words() : Collections.emptySortedMap();
        }
        return PurposeMethod.isData(method) ? Collections.emptySortedMap() : PurposeMethod.wordsOf(owner);
    }

    /** The field, or the method that bears a field's marks, whose value this access gets. */
    private static Optional<JavaMember> readBy(JavaAccess<?> access) {
        if (access instanceof JavaFieldAccess field) {
            return field.getAccessType() == JavaFieldAccess.AccessType.GET
                    ? field.getTarget().resolveMember().map(member -> member)
                    : Optional.empty();
        }
        if (access instanceof JavaCodeUnitAccess<?> use
                && use.getTarget().resolveMember().orElse(null) instanceof JavaMethod called
                && called.getRawParameterTypes().isEmpty()
                && !called.getModifiers().contains(JavaModifier.STATIC)) {
            Optional<JavaField> field = propertyNames(called.getName())
                    .map(called.getOwner()::tryGetField)
                    .flatMap(Optional::stream)
                    .filter(candidate -> candidate.getRawType().equals(called.getRawReturnType()))
                    .findFirst();
            return field.isPresent() && !ClassFileMarks.purposes(field.get()).isEmpty()
                    ? field.map(member -> member)
                    : Optional.<JavaMember>of(called)
                            .filter(member -> !ClassFileMarks.categories(member).isEmpty());
        }
        return Optional.empty();
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
