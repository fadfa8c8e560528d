package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A person by kind and id: shown only where the answer may be about them. */
final class PersonShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        Permit outer = walk.permit;
        boolean outerNamed = walk.named();
        if (!walk.enterPerson((Subject) value)) {
            return Walk.WITHHELD;
        }
        walk.leavePerson(outer, outerNamed);
        return value;
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {}

    @Override
    Subject subject(Object value) {
        return (Subject) value;
    }
}
