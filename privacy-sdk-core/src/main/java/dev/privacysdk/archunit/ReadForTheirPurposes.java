package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
            Reads.by(access).ifPresent(read -> {
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
}
