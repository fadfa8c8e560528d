package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** An interceptor can stand in front of every purpose method and keeper, and nobody walks around it. */
final class CanBeIntercepted extends ArchCondition<JavaClass> {
    CanBeIntercepted() {
        super("be open to an interceptor");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getConstructors().forEach(constructor -> checkConstructor(constructor, events));
        for (PurposeMethod method : PurposeMethod.of(type)) {
            Optional<String> obstacle = obstacle(method);
            if (obstacle.isPresent()) {
                events.add(SimpleConditionEvent.violated(
                        method.body(),
                        method.name() + " " + method.claim() + " but " + obstacle.get() + Names.place(method.body())));
            } else {
                method.body().getAccessesToSelf().stream()
                        .sorted(Comparator.comparingInt(JavaCodeUnitAccess::getLineNumber))
                        .forEach(access -> checkCall(method, access, events));
            }
        }
    }

    private static void checkConstructor(JavaConstructor constructor, ConditionEvents events) {
        if (PurposeMethod.bearsMark(constructor)) {
            events.add(SimpleConditionEvent.violated(
                    constructor,
                    "The constructor of " + Names.of(constructor.getOwner())
                            + " bears a purpose but no interceptor can stand in front of a constructor; move what needs the"
                            + " purpose into a method and the word with it"
                            + Names.place(constructor)));
        }
    }

    private static void checkCall(PurposeMethod method, JavaCodeUnitAccess<?> access, ConditionEvents events) {
        if (isSelfCall(access)) {
            if (method.opens()) {
                events.add(SimpleConditionEvent.violated(access, selfCall(method, access)));
            }
        } else if (HandMade.isReceiver(access)) {
            events.add(SimpleConditionEvent.violated(
                    access,
                    call(method, access)
                            + ", on an object made with new, where no interceptor stands in between; let the container make it"
                            + " and hand it in, or call it by an interface behind a PurposeProxy"
                            + Names.place(access)));
        }
    }

    private static Optional<String> obstacle(PurposeMethod method) {
        JavaMethod body = method.body();
        for (JavaModifier modifier : new JavaModifier[] {JavaModifier.PRIVATE, JavaModifier.STATIC}) {
            if (body.getModifiers().contains(modifier)) {
                return Optional.of("is " + modifier.name().toLowerCase(Locale.ROOT)
                        + ", so no interceptor stands in front of it; make it an instance method that other classes call,"
                        + " or take the word away and call it from a method that is for the purpose");
            }
        }
        if (body.getModifiers().contains(JavaModifier.FINAL)) {
            return Optional.of("is final, so no interceptor stands in front of it; take final away");
        }
        Optional<String> closed = closed(method.target());
        if (closed.isPresent() && !isDeclaredByInterface(method)) {
            return Optional.of(Names.of(method.target()) + " is " + closed.get() + " and no interface declares "
                    + body.getName() + ", so no interceptor stands in front of it; declare it in an interface that "
                    + Names.of(method.target()) + " implements and callers use");
        }
        return Optional.empty();
    }

    /** Why no subclass can stand in for a class, which leaves interfaces as the only way. */
    private static Optional<String> closed(JavaClass type) {
        if (type.isInterface()) {
            return Optional.empty();
        }
        if (type.isRecord()) {
            return Optional.of("a record");
        }
        if (type.isEnum()) {
            return Optional.of("an enum");
        }
        if (type.getModifiers().contains(JavaModifier.FINAL)) {
            return Optional.of("final");
        }
        return type.getPermittedSubclasses().map(subclasses -> "sealed");
    }

    private static boolean isDeclaredByInterface(PurposeMethod method) {
        return Dispatch.declarations(method.target(), method.body()).stream()
                .map(JavaMethod::getOwner)
                .anyMatch(owner -> owner.isInterface()
                        && (isOpen(owner)
                                || Dispatch.lineage(method.target()).stream()
                                        .anyMatch(each -> isOpen(each) && each.isAssignableTo(owner.getName()))));
    }

    /** A sealed interface cannot be implemented by a stand-in either. */
    private static boolean isOpen(JavaClass type) {
        return type.isInterface() && type.getPermittedSubclasses().isEmpty();
    }

    private static boolean isSelfCall(JavaCodeUnitAccess<?> access) {
        if (access.getOrigin() instanceof JavaMethod origin && !Dispatch.isWritten(origin)) {
            return false;
        }
        if (Receivers.isOther(access)) {
            return false;
        }
        for (Optional<JavaClass> self = Optional.of(access.getOriginOwner());
                self.isPresent();
                self = self.filter(JavaClass::isInnerClass).flatMap(JavaClass::getEnclosingClass)) {
            if (access.getTargetOwner().equals(self.get())) {
                return true;
            }
            if (self.get().getAllRawSuperclasses().contains(access.getTargetOwner())) {
                return !isOverriding(access);
            }
        }
        return access.getTargetOwner().isInterface() && Receivers.isOwn(access) && !isOverriding(access);
    }

    /** What overrides a purpose method is one itself, and may ask the overridden one to do its part. */
    private static boolean isOverriding(JavaCodeUnitAccess<?> access) {
        return access.getOrigin() instanceof JavaMethod origin
                && access.getTarget()
                        .resolveMember()
                        .filter(Dispatch.declarations(origin.getOwner(), origin)::contains)
                        .isPresent();
    }

    private static String selfCall(PurposeMethod method, JavaCodeUnitAccess<?> access) {
        return call(method, access)
                + ", on its own object, where no interceptor stands in between; move one of the two to another class, or"
                + " move what they share into a private method without a word"
                + Names.place(access);
    }

    private static String call(PurposeMethod method, JavaCodeUnitAccess<?> access) {
        return Names.of(access.getOrigin())
                + (access instanceof JavaMethodReference ? " refers to " : " calls ")
                + method.name() + ", which " + method.claim();
    }
}
