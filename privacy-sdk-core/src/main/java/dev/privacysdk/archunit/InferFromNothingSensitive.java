package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.Performs;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Code that infers takes and reads nothing sensitive, by whatever calls. */
final class InferFromNothingSensitive extends ArchCondition<JavaClass> {
    private static final String REMEDY =
            "; leave it out of the inference or, if nothing is inferred, take @Performs(INFER) away";

    private final SensitiveData sensitive;
    private CallPaths paths;

    InferFromNothingSensitive(SensitiveData sensitive) {
        super("infer from nothing sensitive");
        this.sensitive = sensitive;
        this.paths = walk();
    }

    static boolean anyInfers(JavaClass type) {
        return !inferring(type).isEmpty();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : inferring(type)) {
            checkParameters(type, method, events);
            checkReads(type, method, events);
        }
    }

    /** A rule may outlive the import that it judged. */
    @Override
    public void finish(ConditionEvents events) {
        paths = walk();
    }

    private CallPaths walk() {
        return CallPaths.toReads(InferFromNothingSensitive::infers, this::isSensitive);
    }

    /** The methods of a class that infer: its own, and inherited ones that it alone makes so. */
    private static List<JavaMethod> inferring(JavaClass type) {
        return Stream.concat(
                        type.getMethods().stream().filter(method -> infers(type, method)),
                        Dispatch.methods(type).stream()
                                .filter(method -> !method.getOwner().equals(type))
                                .filter(method -> infers(type, method) && !infers(method)))
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .toList();
    }

    private void checkParameters(JavaClass type, JavaMethod method, ConditionEvents events) {
        Set<String> categories = new TreeSet<>();
        for (JavaMethod declaration : Dispatch.declarations(type, method)) {
            // What a declaration says that infers itself is judged there.
            if (declaration.equals(method) || !infers(declaration)) {
                declaration.getParameters().forEach(each -> categories.addAll(ClassFileMarks.categories(each)));
            }
        }
        List<String> found = sensitive.among(categories);
        if (!found.isEmpty()) {
            events.add(SimpleConditionEvent.violated(
                    method,
                    name(type, method) + " infers characteristics but takes " + Names.list(found) + REMEDY
                            + Names.place(method)));
        }
    }

    private void checkReads(JavaClass type, JavaMethod method, ConditionEvents events) {
        Set<JavaMember> reported = new HashSet<>();
        for (CallPaths.Reached reached : paths.from(method)) {
            JavaMember read = Reads.by(reached.access()).orElseThrow();
            if (reported.add(read)) {
                List<String> via = reached.via();
                events.add(SimpleConditionEvent.violated(
                        reached.access(),
                        name(type, method) + " infers characteristics but reads " + Names.of(read) + ", which holds "
                                + Names.list(sensitive.among(ClassFileMarks.categories(read)))
                                + (via.isEmpty() ? "" : ", by way of " + Names.list(via)) + REMEDY
                                + Names.place(reached.access())));
            }
        }
    }

    private boolean isSensitive(JavaMember read) {
        return !sensitive.among(ClassFileMarks.categories(read)).isEmpty();
    }

    private static String name(JavaClass type, JavaMethod method) {
        return method.getOwner().equals(type) ? Names.of(method) : Names.of(type) + "." + method.getName();
    }

    private static boolean infers(JavaCodeUnit code) {
        return code instanceof JavaMethod method && infers(method.getOwner(), method);
    }

    /** By a mark on the method or a declaration it implements, or else on its class or what that inherits from. */
    private static boolean infers(JavaClass type, JavaMethod method) {
        if (!Dispatch.isWritten(method)) {
            return false;
        }
        Optional<Operation> own = performs(Dispatch.declarations(type, method));
        boolean meantByClass = !PurposeMethod.isData(method) && !Dispatch.isEveryObjectsOwn(method);
        return own.or(() -> meantByClass ? performs(Dispatch.lineage(type)) : Optional.empty())
                .filter(Operation.INFER::equals)
                .isPresent();
    }

    private static Optional<Operation> performs(Collection<? extends HasAnnotations<?>> elements) {
        return elements.stream()
                .flatMap(element -> element.getAnnotations().stream())
                .filter(mark -> mark.getRawType().isEquivalentTo(Performs.class))
                .map(InferFromNothingSensitive::operation)
                .findFirst();
    }

    private static Operation operation(JavaAnnotation<?> mark) {
        return Operation.valueOf(((JavaEnumConstant) mark.getExplicitlyDeclaredProperty("value")).name());
    }
}
