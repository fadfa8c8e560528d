package dev.privacysdk.minimization;

import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk through one answer: whose data it is at, and which permit holds there.
 *
 * <p>Either everybody shares one permit, or each person met has a decision of their own.
 */
final class Walk extends Trail {
    /** Stands for what is about somebody else and is left out whole. */
    static final Object WITHHELD = new Object();

    private final @Nullable Map<Subject, ? extends Decision> people;
    private @Nullable Map<Object, Passed> whole;
    private boolean named;
    private int leftOut;
    private @Nullable Deny lastDeny;

    /** A walk under one permit; {@code named} where it holds for data beside which nobody is named. */
    Walk(Shapes shapes, Permit permit, boolean named) {
        super(shapes, permit);
        this.people = null;
        this.named = named;
    }

    /** A walk in which each person is taken by their own decision. */
    Walk(Shapes shapes, Permit permit, Map<Subject, ? extends Decision> people) {
        super(shapes, permit);
        this.people = people;
    }

    /** The answer with less in it, or itself. */
    Object answer(Object answer) {
        Object seen = look(answer);
        if (seen == WITHHELD) {
            throw Denials.somebodyElse(permit, lastDeny, answer.getClass());
        }
        return seen;
    }

    /** The same for one of many, which is {@link #WITHHELD} where it is about somebody else. */
    @Nullable
    Object element(@Nullable Object element) {
        return descend(element);
    }

    /** The value with less in it, itself, or {@link #WITHHELD}. */
    @Nullable
    Object descend(@Nullable Object value) {
        return value == null ? null : look(value);
    }

    private Object look(Object value) {
        Shape shape = shapes.of(value.getClass());
        if (shape == Shape.LEAF || !enter(value)) {
            return value;
        }
        try {
            Object seen = shape.minimize(value, this);
            if (seen != value && round()) {
                throw Denials.aroundItself(permit, value.getClass());
            }
            return seen;
        } finally {
            leave();
        }
    }

    /** The same for a value that stands beside the key of a map: where the key names a person, it is about that person. */
    @Nullable
    Object descendBeside(@Nullable Object key, @Nullable Object value) {
        Subject subject = key == null ? null : EnvelopeShape.opened(key, this);
        if (subject == null) {
            return descend(value);
        }
        Permit outer = permit;
        boolean outerNamed = named;
        if (!enterPerson(subject)) {
            return WITHHELD;
        }
        try {
            return descend(value);
        } finally {
            leavePerson(outer, outerNamed);
        }
    }

    /** Goes on about this person; false, and counted, if that is not permitted. */
    boolean enterPerson(@Nullable Subject subject) {
        if (people == null) {
            if (subject == null || !permit.isAbout(subject)) {
                leftOut++;
                return false;
            }
        } else {
            Decision decision = subject == null ? null : people.get(subject);
            if (!(decision instanceof Permit theirs)) {
                lastDeny = decision instanceof Deny deny ? deny : lastDeny;
                leftOut++;
                return false;
            }
            permit = theirs;
        }
        named = true;
        return true;
    }

    void leavePerson(Permit outer, boolean outerNamed) {
        permit = outer;
        named = outerNamed;
    }

    /** Whether this object, which is handed out whole or not at all, has passed under the same permit before. */
    @SuppressWarnings("ReferenceEquality")
    boolean passed(Object value) {
        Passed before = whole == null ? null : whole.get(value);
        return before != null && before.permit() == permit && before.named() == named;
    }

    /** Notes that it passes; a graph of objects is so looked at once, however many ways lead through it. */
    void pass(Object value) {
        Map<Object, Passed> known = whole == null ? new IdentityHashMap<>() : whole;
        known.put(value, new Passed(permit, named));
        whole = known;
    }

    /** What held where an object passed. */
    private record Passed(Permit permit, boolean named) {}

    boolean named() {
        return named;
    }

    /** Whether each person is taken by their own decision. */
    boolean each() {
        return people != null;
    }

    /** A walk that starts where this one is, for what comes later. */
    Walk later() {
        return new Walk(shapes, permit, named);
    }

    /** Why the last person left out was denied. */
    @Nullable
    Deny lastDeny() {
        return lastDeny;
    }

    /** How many values were left out because of whom they are about. */
    int leftOut() {
        return leftOut;
    }

    void count() {
        leftOut++;
    }
}
