package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names and parameter types by which methods answer calls, worked out once for each class. */
final class Signatures {
    static final Memo<JavaClass, Signatures> WORKED_OUT = new Memo<>(Signatures::new);
    private static final Memo<JavaMethod, String> TEXTS =
            new Memo<>(method -> of(method.getName(), method.getRawParameterTypes()));

    private final Map<String, List<JavaMethod>> bySignature = new HashMap<>();
    private final Map<String, List<JavaMethod>> byName = new HashMap<>();

    private Signatures(JavaClass type) {
        type.getMethods().stream()
                .sorted(Comparator.comparing(JavaMethod::getName).thenComparing(JavaMethod::getDescriptor))
                .forEach(method -> {
                    bySignature
                            .computeIfAbsent(of(method), first -> new ArrayList<>(1))
                            .add(method);
                    byName.computeIfAbsent(method.getName(), first -> new ArrayList<>(1))
                            .add(method);
                });
    }

    /** {@code send[java.lang.String]}. */
    static String of(JavaMethod method) {
        return TEXTS.of(method);
    }

    /** {@code send[java.lang.String]}. */
    static String of(String name, List<JavaClass> parameters) {
        return name + parameters.stream().map(JavaClass::getName).toList();
    }

    /** The methods that a class declares under this signature; more than one where the compiler left a bridge. */
    static List<JavaMethod> in(JavaClass type, String signature) {
        return WORKED_OUT.of(type).bySignature.getOrDefault(signature, List.of());
    }

    /** The methods of this name that a class declares. */
    static List<JavaMethod> named(JavaClass type, String name) {
        return WORKED_OUT.of(type).byName.getOrDefault(name, List.of());
    }
}
