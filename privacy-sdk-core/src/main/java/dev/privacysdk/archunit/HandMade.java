package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells calls of an object that the calling class made itself, and that therefore nothing stands in front of. */
final class HandMade {
    private HandMade() {}

    /** By where the object came from; where that cannot be told of a class, by whether the calling class makes such. */
    static boolean isReceiver(JavaCodeUnitAccess<?> access) {
        JavaClass receiver = access.getTargetOwner();
        if (Receivers.isMadeHere(access)) {
            return true;
        }
        if (receiver.isInterface() || Receivers.isHandedIn(access)) {
            return false;
        }
        for (Optional<JavaClass> owner = Optional.of(access.getOriginOwner());
                owner.isPresent();
                owner = owner.flatMap(JavaClass::getEnclosingClass)) {
            List<JavaCodeUnitAccess<?>> all = new ArrayList<>(owner.get().getConstructorCallsFromSelf());
            all.addAll(owner.get().getConstructorReferencesFromSelf());
            for (JavaCodeUnitAccess<?> made : all) {
                if (made.getTargetOwner().isAssignableTo(receiver.getName()) && !isPartOfMaking(made)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A constructor calls the one above it, and a method that answers with what it makes hands it to a container. */
    private static boolean isPartOfMaking(JavaCodeUnitAccess<?> call) {
        JavaClass made = call.getTargetOwner();
        JavaClass result = call.getOrigin().getRawReturnType();
        boolean above = call.getOrigin() instanceof JavaConstructor
                && call.getOriginOwner().getAllRawSuperclasses().contains(made);
        return above || (!result.isEquivalentTo(Object.class) && made.isAssignableTo(result.getName()));
    }
}
