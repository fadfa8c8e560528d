package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody an answer is about, in the order they turn up. */
final class Census extends Trail {
    private final Set<Subject> people = new LinkedHashSet<>();

    private Census(Shapes shapes, Permit permit) {
        super(shapes, permit);
    }

    static Set<Subject> of(Object answer, Shapes shapes, Permit permit) {
        Census census = new Census(shapes, permit);
        census.visit(answer);
        return census.people;
    }

    private void visit(@Nullable Object value) {
        if (value == null) {
            return;
        }
        Shape shape = shapes.of(value.getClass());
        if (shape == Shape.LEAF || !enter(value)) {
            return;
        }
        try {
            Subject subject = shape.subject(value);
            if (subject != null) {
                people.add(subject);
            }
            shape.inside(value, this, this::visit);
        } finally {
            leave();
        }
    }
}
