package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lambdas and method references that may answer a call of an interface of the application, wherever they are made. */
final class Functions {
    private static final Memo<JavaPackage, Map<String, List<FunctionsMade.Function>>> BY_TYPE =
            new Memo<>(Functions::workOut);

    private Functions() {}

    /** Nothing for interfaces of others, which everybody implements for everything. */
    static List<Step> answering(JavaCodeUnitAccess<?> call) {
        JavaClass receiver = call.getTargetOwner();
        if (!receiver.isInterface()
                || StandIns.isTooGeneral(receiver)
                || Handed.isForeign(receiver, call.getOriginOwner())) {
            return List.of();
        }
        return madeFor(receiver)
                .filter(function -> function.method().equals(call.getName()))
                .map(FunctionsMade.Function::step)
                .toList();
    }

    /** Whether a lambda or method reference anywhere implements this interface. */
    static boolean areMadeFor(JavaClass type) {
        return madeFor(type).findAny().isPresent();
    }

    private static Stream<FunctionsMade.Function> madeFor(JavaClass type) {
        Map<String, List<FunctionsMade.Function>> byType = BY_TYPE.of(root(type));
        return Stream.concat(Stream.of(type), type.getAllSubclasses().stream())
                .filter(JavaClass::isInterface)
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(each -> byType.getOrDefault(each.getName(), List.of()).stream());
    }

    /** All that was imported is below one package without a name. */
    private static JavaPackage root(JavaClass type) {
        JavaPackage root = type.getPackage();
        for (Optional<JavaPackage> above = root.getParent(); above.isPresent(); above = root.getParent()) {
            root = above.get();
        }
        return root;
    }

    /** Works out with all cores what is asked of one class after the other. */
    static void workOutAround(JavaClass type) {
        BY_TYPE.of(root(type));
    }

    private static Map<String, List<FunctionsMade.Function>> workOut(JavaPackage root) {
        Map<String, List<FunctionsMade.Function>> byType = new HashMap<>();
        List<JavaClass> makers = root.getClassesInPackageTree().stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
        InParallel.each(
                        makers,
                        type -> makesAny(type) ? FunctionsMade.by(type).functions() : List.<FunctionsMade.Function>of())
                .stream()
                .flatMap(List::stream)
                .forEach(function -> byType.computeIfAbsent(function.type(), first -> new ArrayList<>(2))
                        .add(function));
        return byType;
    }

    /** A lambda that gets and calls nothing leads nowhere. */
    static boolean makesAny(JavaClass type) {
        return type.getAccessesFromSelf().stream().anyMatch(Functions::isFunction);
    }

    private static boolean isFunction(JavaAccess<?> access) {
        return access.isDeclaredInLambda() || access instanceof JavaCodeUnitReference;
    }
}
