package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The methods that others may call on an object once it is made and handed to code that is not imported. */
final class Handed {
    /** What values have whatever they are made for. */
    private static final Set<String> EVERY_VALUES_OWN =
            Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum", "java.lang.Comparable");

    private static final Memo<JavaClass, Boolean> HAVE_CODE =
            new Memo<>(type -> type.getCodeUnits().stream().anyMatch(Handed::makesAccess));

    private static final Memo<JavaClass, List<String>> HOMES = new Memo<>(Handed::home);

    static final Memo<JavaClass, List<JavaCodeUnit>> WORKED_OUT = new Memo<>(Handed::workOut);

    private Handed() {}

    /**
     * All methods of a local or anonymous class, which belongs to the code around it; of any class, those that override
     * a method of a foreign type, without what every object has.
     */
    static List<JavaCodeUnit> methods(JavaClass made) {
        return WORKED_OUT.of(made);
    }

    /** Whether a type is somebody else's: its code was not imported and its package starts otherwise. */
    static boolean isForeign(JavaClass type, JavaClass own) {
        return !hasCode(type) && !HOMES.of(type).equals(HOMES.of(own));
    }

    /** Whether what the methods of a class do was imported with it, and is anything. */
    static boolean hasCode(JavaClass type) {
        return HAVE_CODE.of(type);
    }

    /** Every constructor calls another, so this is soon known of a class. */
    private static boolean makesAccess(JavaCodeUnit code) {
        return !code.getConstructorCallsFromSelf().isEmpty()
                || !code.getMethodCallsFromSelf().isEmpty()
                || !code.getFieldAccesses().isEmpty()
                || !code.getMethodReferencesFromSelf().isEmpty()
                || !code.getConstructorReferencesFromSelf().isEmpty();
    }

    private static List<JavaCodeUnit> workOut(JavaClass made) {
        boolean isPartOfCode = made.getEnclosingCodeUnit().isPresent();
        List<JavaClass> foreign = Dispatch.lineage(made).stream()
                .filter(type -> isForeign(type, made) && isTelling(type))
                .toList();
        Stream<JavaMethod> methods = Dispatch.lineage(made).stream().flatMap(type -> type.getMethods().stream());
        return methods.filter(Dispatch::isInherited)
                .filter(method -> (isPartOfCode && method.getOwner().equals(made))
                        || foreign.stream()
                                .filter(type -> !type.equals(method.getOwner()))
                                .anyMatch(type -> overrides(method, type)))
                .sorted(Comparator.comparing(JavaMethod::getFullName).thenComparing(JavaMethod::getDescriptor))
                .<JavaCodeUnit>map(method -> method)
                .toList();
    }

    /** A comparator or an iterator that is made is made to be asked, while a call of any says nothing. */
    private static boolean isTelling(JavaClass type) {
        return !EVERY_VALUES_OWN.contains(type.getName());
    }

    private static boolean overrides(JavaMethod method, JavaClass type) {
        return Signatures.in(type, Signatures.of(method)).stream().anyMatch(Dispatch::isInherited);
    }

    /** The first two parts of a package's name, which an application's own share. */
    private static List<String> home(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.", -1)).limit(2).toList();
    }
}
