package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which declarations one method of a class answers, and which methods a class answers to. */
final class Dispatch {
    private static final Set<String> EVERY_OBJECTS_OWN =
            Set.of("equals[java.lang.Object]", "hashCode[]", "toString[]", "clone[]", "finalize[]");

    static final Memo<JavaClass, List<JavaClass>> LINEAGES = new Memo<>(Dispatch::workOutLineage);
    static final Memo<JavaClass, List<JavaMethod>> METHODS = new Memo<>(Dispatch::workOutMethods);
    private static final Memo<JavaClass, Map<JavaMethod, Set<JavaMethod>>> DECLARATIONS =
            new Memo<>(target -> new ConcurrentHashMap<>());

    private Dispatch() {}

    /** The class and everything it inherits from, nearest first, without {@code Object}. */
    static List<JavaClass> lineage(JavaClass target) {
        return LINEAGES.of(target);
    }

    private static List<JavaClass> workOutLineage(JavaClass target) {
        return Stream.of(
                        Stream.of(target),
                        target.getAllRawSuperclasses().stream(),
                        target.getAllRawInterfaces().stream())
                .flatMap(classes -> classes)
                .filter(type -> !type.isEquivalentTo(Object.class))
                .toList();
    }

    /** The methods with a body, and the abstract ones, that a call to an instance of this class can reach. */
    static List<JavaMethod> methods(JavaClass target) {
        return METHODS.of(target);
    }

    private static List<JavaMethod> workOutMethods(JavaClass target) {
        Map<String, JavaMethod> reachable = new LinkedHashMap<>();
        for (JavaClass type : lineage(target)) {
            for (JavaMethod method : type.getMethods()) {
                if (isWritten(method) && (type.equals(target) || isInherited(method))) {
                    reachable.putIfAbsent(Signatures.of(method), method);
                }
            }
        }
        return List.copyOf(reachable.values());
    }

    /**
     * The method itself and every declaration in the lineage of the target that it answers, also those of a generic
     * supertype, for which the compiler leaves a bridge.
     */
    static Set<JavaMethod> declarations(JavaClass target, JavaMethod body) {
        return DECLARATIONS.of(target).computeIfAbsent(body, asked -> workOutDeclarations(target, asked));
    }

    private static Set<JavaMethod> workOutDeclarations(JavaClass target, JavaMethod body) {
        Set<JavaMethod> declarations = new LinkedHashSet<>();
        declarations.add(body);
        if (!isInherited(body)) {
            return declarations;
        }
        List<JavaMethod> namesakes = named(body.getName(), lineage(target));
        Set<String> signatures = new HashSet<>(Set.of(Signatures.of(body)));
        while (signatures.addAll(bridgesTo(signatures, namesakes))) {}
        for (JavaMethod method : namesakes) {
            if (isWritten(method) && isInherited(method) && signatures.contains(Signatures.of(method))) {
                declarations.add(method);
            }
        }
        return declarations;
    }

    /** Whether every object has this method, so that a word on a class does not mean it. */
    static boolean isEveryObjectsOwn(JavaMethod method) {
        return EVERY_OBJECTS_OWN.contains(Signatures.of(method));
    }

    /** Whether somebody wrote this method, rather than the compiler. */
    static boolean isWritten(JavaCodeUnit method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    /** Whether an object of a subclass may answer with this method or its own. */
    static boolean isInherited(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static List<JavaMethod> named(String name, List<JavaClass> lineage) {
        return lineage.stream()
                .flatMap(type -> Signatures.named(type, name).stream())
                .toList();
    }

    /** The signatures of the compiler's bridges that lead to one of these, as one bridge may lead to another. */
    private static Set<String> bridgesTo(Set<String> signatures, List<JavaMethod> namesakes) {
        return namesakes.stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.BRIDGE))
                .filter(bridge -> bridge.getMethodCallsFromSelf().stream()
                        .map(call ->
                                Signatures.of(call.getName(), call.getTarget().getRawParameterTypes()))
                        .anyMatch(signatures::contains))
                .map(Signatures::of)
                .collect(Collectors.toSet());
    }
}
