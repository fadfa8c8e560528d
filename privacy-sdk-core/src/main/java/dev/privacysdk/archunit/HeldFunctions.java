package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lambdas and method references that a field holds, also in a list or map, wherever they were handed in from. */
final class HeldFunctions {
    static final Memo<JavaField, List<Step>> WORKED_OUT = new Memo<>(field -> new Search().run(field));

    private HeldFunctions() {}

    static List<Step> in(JavaField field) {
        return FunctionHolders.include(field) ? WORKED_OUT.of(field) : List.of();
    }

    /** From a field to what it is filled with, and from a parameter to what callers hand in. */
    private static final class Search {
        private final Set<FunctionsKept.Content> seen = new HashSet<>();
        private final Queue<Runnable> next = new ArrayDeque<>();
        private final Set<Step> found = new LinkedHashSet<>();

        List<Step> run(JavaField field) {
            FunctionsKept.Content place = FunctionsKept.field(field.getOwner().getName(), field.getName());
            seen.add(place);
            Stream<JavaClass> users = field.getAccessesToSelf().stream().map(JavaFieldAccess::getOriginOwner);
            collect(place, Stream.concat(Stream.of(field.getOwner()), users));
            for (Runnable step = next.poll(); step != null; step = next.poll()) {
                step.run();
            }
            return List.copyOf(found);
        }

        private void collect(FunctionsKept.Content place, Stream<JavaClass> fillers) {
            TreeMap<String, JavaClass> byName = new TreeMap<>();
            fillers.forEach(type -> byName.put(type.getName(), type));
            for (JavaClass filler : byName.values()) {
                for (FunctionsKept.Content content : FunctionsKept.by(filler).in(place)) {
                    if (content instanceof FunctionsKept.Content.Function function) {
                        found.add(function.step());
                    } else if (seen.add(content)) {
                        next.add(() -> follow(content, filler));
                    }
                }
            }
        }

        private void follow(FunctionsKept.Content content, JavaClass in) {
            if (content instanceof FunctionsKept.Content.Parameter parameter) {
                FunctionsKept.by(in)
                        .code(parameter.method())
                        .ifPresent(code -> collect(
                                parameter, code.getAccessesToSelf().stream().map(access -> access.getOriginOwner())));
            } else {
                collect(content, Stream.of(in));
            }
        }
    }
}
