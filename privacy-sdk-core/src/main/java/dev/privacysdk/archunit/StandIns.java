package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods that may answer a call in place of the one it names: those of all subclasses and implementations. */
final class StandIns {
    /** What is asked of so many objects that a call says nothing of whose code it is. */
    private static final Set<String> TOO_GENERAL = Set.of(
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Enum",
            "java.lang.Comparable",
            "java.lang.CharSequence",
            "java.lang.Iterable",
            "java.lang.AutoCloseable",
            "java.io.Closeable",
            "java.util.Comparator",
            "java.util.Iterator",
            "java.util.Collection",
            "java.util.SequencedCollection",
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.Map$Entry");

    static final Memo<JavaClass, Map<String, List<JavaCodeUnit>>> WORKED_OUT =
            new Memo<>(receiver -> new ConcurrentHashMap<>());
    private static final Memo<JavaClass, List<JavaClass>> SUBCLASSES =
            new Memo<>(type -> type.getAllSubclasses().stream()
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .toList());

    private StandIns() {}

    /** Every method that an object of this type may answer a call of this signature with, by the name of its class. */
    static List<JavaCodeUnit> of(JavaClass receiver, String signature) {
        if (isTooGeneral(receiver)) {
            return List.of();
        }
        return WORKED_OUT.of(receiver).computeIfAbsent(signature, asked -> workOut(receiver, asked));
    }

    /** Whether a call of this type's methods, or overriding them, says nothing of whose code it is. */
    static boolean isTooGeneral(JavaClass type) {
        return TOO_GENERAL.contains(type.getName());
    }

    private static List<JavaCodeUnit> workOut(JavaClass receiver, String signature) {
        Set<JavaCodeUnit> answers = new LinkedHashSet<>();
        for (JavaClass subclass : SUBCLASSES.of(receiver)) {
            // What is written inside other code is like a lambda: foreign code has it from where it is made.
            if (subclass.getEnclosingCodeUnit().isEmpty() || !Handed.isForeign(receiver, subclass)) {
                answers.addAll(answers(subclass, signature));
            }
        }
        return List.copyOf(answers);
    }

    /** The nearest methods with a body: a superclass wins over an interface. */
    private static List<JavaMethod> answers(JavaClass type, String signature) {
        for (JavaClass declaring : Dispatch.lineage(type)) {
            List<JavaMethod> found = Signatures.in(declaring, signature).stream()
                    .filter(method -> Dispatch.isInherited(method)
                            && !method.getModifiers().contains(JavaModifier.ABSTRACT))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
