package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.Performs;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Code that infers takes and reads nothing sensitive, by whatever calls. */
final class InferFromNothingSensitive extends ArchCondition<JavaClass> {
    private static final String REMEDY =
            "; leave it out of the inference or, if nothing is inferred, take @Performs(INFER) away";

    private final SensitiveData sensitive;

    InferFromNothingSensitive(SensitiveData sensitive) {
        super("infer from nothing sensitive");
        this.sensitive = sensitive;
    }

    static boolean anyInfers(JavaClass type) {
        return type.getMethods().stream().anyMatch(InferFromNothingSensitive::infers);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        CallPaths paths = new CallPaths(InferFromNothingSensitive::infers, this::isSensitive);
        for (JavaMethod method : type.getMethods()) {
            if (infers(method)) {
                checkParameters(method, events);
                checkReads(method, paths, events);
            }
        }
    }

    private void checkParameters(JavaMethod method, ConditionEvents events) {
        for (JavaParameter parameter : method.getParameters()) {
            List<String> found = sensitive.among(ClassFileMarks.categories(parameter));
            if (!found.isEmpty()) {
                events.add(SimpleConditionEvent.violated(
                        method,
                        Names.of(method) + " infers characteristics but takes " + Names.list(found) + REMEDY
                                + Names.place(method)));
            }
        }
    }

    private void checkReads(JavaMethod method, CallPaths paths, ConditionEvents events) {
        Set<JavaMember> reported = new HashSet<>();
        for (CallPaths.Reached reached : paths.from(method)) {
            JavaMember read = Reads.by(reached.access()).orElseThrow();
            if (reported.add(read)) {
                List<String> via = reached.via();
                events.add(SimpleConditionEvent.violated(
                        reached.access(),
                        Names.of(method) + " infers characteristics but reads " + Names.of(read) + ", which holds "
                                + Names.list(sensitive.among(ClassFileMarks.categories(read)))
                                + (via.isEmpty() ? "" : ", by way of " + Names.list(via)) + REMEDY
                                + Names.place(reached.access())));
            }
        }
    }

    private boolean isSensitive(JavaAccess<?> access) {
        return Reads.by(access)
                .filter(read ->
                        !sensitive.among(ClassFileMarks.categories(read)).isEmpty())
                .isPresent();
    }

    /** By a mark on the method or a declaration it implements, or else on its class or what that inherits from. */
    private static boolean infers(JavaCodeUnit code) {
        if (!(code instanceof JavaMethod method) || !Dispatch.isWritten(method)) {
            return false;
        }
        Optional<Operation> own = performs(Dispatch.declarations(method.getOwner(), method));
        boolean meantByClass = !PurposeMethod.isData(method) && !Dispatch.isEveryObjectsOwn(method);
        return own.or(() -> meantByClass ? performs(Dispatch.lineage(method.getOwner())) : Optional.empty())
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
