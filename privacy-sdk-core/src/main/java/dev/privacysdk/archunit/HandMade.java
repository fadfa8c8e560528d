package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.util.Optional;

/** Tells calls of an object that the calling class made itself, and that therefore nothing stands in front of. */
final class HandMade {
    private HandMade() {}

    /** What is called by its class tells by that; what is called by an interface tells by where the object came from. */
    static boolean isReceiver(JavaCodeUnitAccess<?> access) {
        JavaClass receiver = access.getTargetOwner();
        if (receiver.isInterface()) {
            return Receivers.isMadeHere(access);
        }
        for (Optional<JavaClass> owner = Optional.of(access.getOriginOwner());
                owner.isPresent();
                owner = owner.flatMap(JavaClass::getEnclosingClass)) {
            for (JavaConstructorCall made : owner.get().getConstructorCallsFromSelf()) {
                if (made.getTargetOwner().isAssignableTo(receiver.getName()) && !isPartOfMaking(made)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A constructor calls the one above it, and a method that answers with what it makes hands it to a container. */
    private static boolean isPartOfMaking(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        JavaClass result = call.getOrigin().getRawReturnType();
        boolean above = call.getOrigin() instanceof JavaConstructor
                && call.getOriginOwner().getAllRawSuperclasses().contains(made);
        return above || (!result.isEquivalentTo(Object.class) && made.isAssignableTo(result.getName()));
    }
}
