package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A projection: an object behind interfaces, of which a view without what is withheld is handed out. */
final class ViewShape extends Shape {
    private final Members members;
    private final Accessors accessors;

    ViewShape(Members members, Accessors accessors) {
        this.members = members;
        this.accessors = accessors;
    }

    @Override
    Object minimize(Object value, Walk walk) {
        if (!members.namesSomebody()) {
            if (members.aboutSomebody() && !walk.named()) {
                throw Denials.nobodyInReach(walk.permit, members.type);
            }
            return look(value, walk);
        }
        Permit outer = walk.permit;
        boolean outerNamed = walk.named();
        if (!walk.enterPerson(members.subject(value))) {
            return Walk.WITHHELD;
        }
        try {
            return look(value, walk);
        } finally {
            walk.leavePerson(outer, outerNamed);
        }
    }

    private Object look(Object value, Walk walk) {
        Map<String, @Nullable Object> instead = new HashMap<>();
        Cut cut = members.cut(walk.permit);
        for (int i : cut.walked) {
            if (!accessors.shows(members.field(i).name())) {
                continue;
            }
            Object before = members.read(i, value);
            Object after = walk.descend(before);
            if (after != before) {
                instead.put(members.field(i).name(), Standing.in(members, i, after, walk));
            }
        }
        withhold(value, cut, walk.permit, instead);
        for (Accessors.Plain getter : accessors.plain()) {
            Object before = read(getter, value);
            Object after = walk.descend(before);
            if (after != before) {
                instead.put(getter.name(), standing(getter, after, walk));
            }
        }
        return instead.isEmpty() ? value : View.of(value, accessors, instead);
    }

    /** Nothing is read of what is withheld but whether it is there. */
    private void withhold(Object value, Cut cut, Permit permit, Map<String, @Nullable Object> instead) {
        for (int i : cut.withheld) {
            MarkedField field = members.field(i);
            if (!Absence.is(members.read(i, value))) {
                if (!field.canBeAbsent()) {
                    throw Denials.cannotBeAbsent(permit, members.type, stuck(cut));
                }
                instead.put(field.name(), field.absent());
            }
        }
    }

    private List<String> stuck(Cut cut) {
        return members.names(Arrays.stream(cut.withheld)
                .filter(i -> !members.field(i).canBeAbsent())
                .toArray());
    }

    private @Nullable Object standing(Accessors.Plain getter, @Nullable Object after, Walk walk) {
        if (after == Walk.WITHHELD) {
            if (!getter.canBeNull()) {
                throw Denials.somebodyElseInside(walk.permit, walk.lastDeny(), members.type, getter.name());
            }
            return null;
        }
        Class<?> declared = getter.method().getReturnType();
        if (after != null && !declared.isInstance(after)) {
            throw Denials.noCopyOfThatKind(walk.permit, members.type, getter.name(), declared);
        }
        return after;
    }

    private static @Nullable Object read(Accessors.Plain getter, Object owner) {
        try {
            return getter.method().invoke(owner);
        } catch (InvocationTargetException thrown) {
            if (thrown.getTargetException() instanceof RuntimeException asItIs) {
                throw asItIs;
            }
            throw new IllegalStateException("A getter of a projection failed.", thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A getter that was opened cannot be called.", impossible);
        }
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        for (int i = 0; i < members.count(); i++) {
            if (members.reaches(i) && accessors.shows(members.field(i).name())) {
                each.accept(members.read(i, value));
            }
        }
        accessors.plain().forEach(getter -> each.accept(read(getter, value)));
    }

    @Override
    @Nullable
    Subject subject(Object value) {
        return members.subject(value);
    }
}
