package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A purpose method says whom it is about. */
final class NameTheirSubject extends ArchCondition<JavaClass> {
    NameTheirSubject() {
        super("name their subject");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (PurposeMethod method : PurposeMethod.of(type)) {
            if (method.opens() && !method.isRestated() && !method.namesSubject()) {
                events.add(SimpleConditionEvent.violated(
                        method.body(),
                        method.name() + " " + method.claim()
                                + " but none of its parameters is the @SubjectId; mark the parameter that names the person"
                                + " with @SubjectId, or write @EachSubject where the people are, on a parameter or, if they"
                                + " are in the result, on the method"
                                + Names.place(method.body())));
            }
        }
    }
}
