package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the accesses of a method can lead: to the code that is called, and to all code that may stand in for it.
 *
 * <p>The same for every import and every asker, so it is worked out once for each method.
 */
final class Calls {
    /**
     * One access.
     *
     * @param read the marked member whose value it gets, if it does
     * @param named the code that it names, if it is a call or a reference
     * @param reached all imported code that may run by it, in a fixed order
     */
    record Call(JavaAccess<?> access, Optional<JavaMember> read, Optional<JavaCodeUnit> named, List<Step> reached) {}

    static final Memo<JavaCodeUnit, List<Call>> WORKED_OUT = new Memo<>(Calls::workOut);

    private Calls() {}

    /** The accesses of this code in the order of its lines, those of its lambdas included. */
    static List<Call> from(Step step) {
        List<Call> all = WORKED_OUT.of(step.code());
        return step.isWhole()
                ? all
                : all.stream().filter(call -> step.includes(call.access())).toList();
    }

    /** Works out with all cores what walks from these starts are going to ask for. */
    static void workOutFrom(Collection<JavaCodeUnit> starts) {
        starts.stream().findFirst().ifPresent(start -> Functions.workOutAround(start.getOwner()));
        Set<JavaCodeUnit> seen = new HashSet<>(starts);
        List<JavaCodeUnit> next = List.copyOf(seen);
        while (!next.isEmpty()) {
            List<JavaCodeUnit> reached = new ArrayList<>();
            for (List<Call> calls : InParallel.each(next, WORKED_OUT::of)) {
                for (Call call : calls) {
                    for (Step step : call.reached()) {
                        if (seen.add(step.code())) {
                            reached.add(step.code());
                        }
                    }
                }
            }
            next = reached;
        }
    }

    private static List<Call> workOut(JavaCodeUnit code) {
        return code.getAccessesFromSelf().stream()
                .sorted(Comparator.<JavaAccess<?>>comparingInt(JavaAccess::getLineNumber)
                        .thenComparing(JavaAccess::getName)
                        .thenComparing(access -> access.getTarget().getFullName()))
                .map(Calls::call)
                .toList();
    }

    private static Call call(JavaAccess<?> access) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>();
        if (access instanceof JavaFieldAccess field) {
            field.getTarget()
                    .resolveMember()
                    .filter(member -> member.getModifiers().contains(JavaModifier.STATIC))
                    .ifPresent(member -> addInitializers(member.getOwner(), access, reached));
            return new Call(access, read(access), Optional.empty(), steps(reached, heldIn(field)));
        }
        JavaCodeUnitAccess<?> use = (JavaCodeUnitAccess<?>) access;
        Optional<JavaCodeUnit> named = use.getTarget().resolveMember().map(member -> member);
        if (named.isPresent() && named.get() instanceof JavaConstructor constructor) {
            reached.add(constructor);
            addInitializers(constructor.getOwner(), access, reached);
            if (!isPartOfConstruction(use)) {
                reached.addAll(Handed.methods(constructor.getOwner()));
            }
        } else if (named.isPresent() && isBound(named.get())) {
            reached.add(named.get());
            addInitializers(named.get().getOwner(), access, reached);
        } else {
            named.ifPresent(reached::add);
            if (!StandIns.isTooGeneral(use.getTargetOwner()) && !isSuperCall(use)) {
                reached.addAll(StandIns.of(use.getTargetOwner(), signature(use.getTarget())));
            }
        }
        return new Call(access, read(access), named, steps(reached, Functions.answering(use)));
    }

    private static Optional<JavaMember> read(JavaAccess<?> access) {
        return Reads.by(access).filter(read -> !Copies.isOne(access));
    }

    /** Who gets what a field holds is about to call it. */
    private static Collection<Step> heldIn(JavaFieldAccess access) {
        return access.getAccessType() == JavaFieldAccess.AccessType.GET
                ? access.getTarget().resolveMember().map(HeldFunctions::in).orElse(List.of())
                : List.of();
    }

    private static List<Step> steps(Collection<JavaCodeUnit> whole, Collection<Step> functions) {
        Set<Step> steps = new LinkedHashSet<>();
        for (JavaCodeUnit code : whole) {
            if (Handed.hasCode(code.getOwner())) {
                steps.add(Step.whole(code));
            }
        }
        steps.addAll(functions);
        return List.copyOf(steps);
    }

    /** {@code this(...)} and {@code super(...)} make no object of their own. */
    private static boolean isPartOfConstruction(JavaCodeUnitAccess<?> use) {
        return use.getOrigin() instanceof JavaConstructor
                && (use.getOriginOwner().equals(use.getTargetOwner())
                        || use.getOriginOwner().getRawSuperclass().equals(Optional.of(use.getTargetOwner())));
    }

    /** What nobody can override: the compiler has bound the call. */
    private static boolean isBound(JavaCodeUnit named) {
        return named.getModifiers().contains(JavaModifier.STATIC)
                || named.getModifiers().contains(JavaModifier.PRIVATE)
                || named.getModifiers().contains(JavaModifier.FINAL);
    }

    /** An override that asks the overridden one of its own object, and not of another that it decorates. */
    private static boolean isSuperCall(JavaCodeUnitAccess<?> use) {
        return use.getOrigin() instanceof JavaMethod origin
                && origin.getName().equals(use.getName())
                && Signatures.of(origin).equals(signature(use.getTarget()))
                && use.getOriginOwner().getAllRawSuperclasses().contains(use.getTargetOwner())
                && use.getTarget()
                        .resolveMember()
                        .filter(member -> !member.getModifiers().contains(JavaModifier.ABSTRACT))
                        .isPresent()
                && FunctionsMade.by(use.getOriginOwner()).callsOnlyAbove(use);
    }

    private static String signature(CodeUnitAccessTarget target) {
        return target.resolveMember().orElse(null) instanceof JavaMethod method
                ? Signatures.of(method)
                : Signatures.of(target.getName(), target.getRawParameterTypes());
    }

    /** A class is initialized when it is first used, and its superclasses before it. */
    private static void addInitializers(JavaClass used, JavaAccess<?> access, Collection<JavaCodeUnit> reached) {
        if (used.equals(access.getOriginOwner())) {
            return;
        }
        List<JavaClass> initialized = new ArrayList<>(List.of(used));
        initialized.addAll(used.getAllRawSuperclasses());
        initialized.forEach(type -> type.getStaticInitializer().ifPresent(reached::add));
    }
}
