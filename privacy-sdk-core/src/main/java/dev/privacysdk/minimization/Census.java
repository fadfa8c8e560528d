package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody an answer is about, in the order they turn up. */
final class Census extends Trail {
    private final Set<Subject> people = new LinkedHashSet<>();
    private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());

    private Census(Shapes shapes, Permit permit) {
        super(shapes, permit);
    }

    static Set<Subject> of(Object answer, Shapes shapes, Permit permit) {
        Census census = new Census(shapes, permit);
        census.visit(answer);
        return census.people;
    }

    @Override
    void meet(@Nullable Subject somebody) {
        if (somebody != null) {
            people.add(somebody);
        }
    }

    private void visit(@Nullable Object value) {
        if (value == null) {
            return;
        }
        Shape shape = shapes.of(value.getClass());
        if (shape == Shape.LEAF || (shape instanceof ObjectShape && !met.add(value)) || !enter(value)) {
            return;
        }
        try {
            meet(shape.subject(value));
            shape.inside(value, this, this::visit);
        } finally {
            leave();
        }
    }
}
