package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Nobody but a framework puts a scope on a thread. */
final class StayOutOfScopeCarrier extends ArchCondition<JavaClass> {
    /** By name, because this package may not know decisions. */
    static final String SCOPE_CARRIER = "dev.privacysdk.decision.ScopeCarrier";

    StayOutOfScopeCarrier() {
        super("stay out of ScopeCarrier");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (isUnheardOf(type)) {
            return;
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> dependency
                        .getTargetClass()
                        .getBaseComponentType()
                        .getName()
                        .equals(SCOPE_CARRIER))
                .min(Dependency::compareTo)
                .ifPresent(dependency -> events.add(SimpleConditionEvent.violated(
                        dependency,
                        Names.of(type) + " uses ScopeCarrier, which is for frameworks alone; run the work inside"
                                + " PurposeScope.of(permit), or hand it to another thread with wrap"
                                + Names.place(dependency))));
    }

    /** An import has an entry for whatever its code names, so nobody uses what has none; most code bases end here. */
    private static boolean isUnheardOf(JavaClass type) {
        JavaPackage everything = Flows.root(type.getPackage());
        int end = SCOPE_CARRIER.lastIndexOf('.');
        String room = SCOPE_CARRIER.substring(0, end);
        return !everything.containsPackage(room)
                || !everything.getPackage(room).containsClassWithSimpleName(SCOPE_CARRIER.substring(end + 1));
    }
}
