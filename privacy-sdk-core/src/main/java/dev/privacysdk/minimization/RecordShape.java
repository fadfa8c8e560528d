package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A record: copied without what is withheld. */
final class RecordShape extends Shape {
    private final Members members;
    private final RecordCopier copier;
    private final boolean flat;

    RecordShape(Members members, RecordCopier copier) {
        this.members = members;
        this.copier = copier;
        this.flat = members.flat();
    }

    /** Whether no value inside has to be looked through, so that no walk is needed. */
    boolean flat() {
        return flat;
    }

    /** What {@link #minimize} does for a record in which nothing has to be looked through, without a walk. */
    Object minimizeFlat(Object value, Permit permit, boolean named) {
        if (members.namesSomebody()) {
            if (!members.about(value, permit)) {
                return Walk.WITHHELD;
            }
        } else if (!named && members.aboutSomebody()) {
            throw Denials.nobodyInReach(permit, members.type);
        }
        Cut cut = members.cut(permit);
        return holdsWithheld(value, cut, permit) ? copyWithout(value, cut, permit) : value;
    }

    @Override
    Object minimize(Object value, Walk walk) {
        if (!walk.each() && flat) {
            Object seen = minimizeFlat(value, walk.permit, walk.named());
            if (seen == Walk.WITHHELD) {
                walk.count();
            }
            return seen;
        }
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
        Cut cut = members.cut(walk.permit);
        @Nullable Object[] changed = null;
        for (int i : cut.walked) {
            Object before = copier.read(i, value);
            Object after = walk.descend(before);
            if (after != before) {
                changed = changed == null ? all(value) : changed;
                changed[i] = Standing.in(members, i, after, walk);
            }
        }
        boolean withheld = holdsWithheld(value, cut, walk.permit);
        if (changed == null) {
            return withheld ? copyWithout(value, cut, walk.permit) : value;
        }
        for (int i : cut.withheld) {
            changed[i] = members.field(i).absent();
        }
        try {
            return copier.fromAll(changed);
        } catch (Throwable refused) {
            throw refusal(refused, walk.permit);
        }
    }

    /** Whether something is there that must not be; throws if that cannot be absent. */
    private boolean holdsWithheld(Object value, Cut cut, Permit permit) {
        boolean holds = false;
        for (int i : cut.withheld) {
            boolean canBeAbsent = members.field(i).canBeAbsent();
            if ((!holds || !canBeAbsent) && !Absence.is(copier.read(i, value))) {
                if (!canBeAbsent) {
                    throw Denials.cannotBeAbsent(permit, members.type, stuck(cut));
                }
                holds = true;
            }
        }
        return holds;
    }

    private List<String> stuck(Cut cut) {
        return members.names(Arrays.stream(cut.withheld)
                .filter(i -> !members.field(i).canBeAbsent())
                .toArray());
    }

    private Object copyWithout(Object value, Cut cut, Permit permit) {
        MethodHandle copy = cut.copier;
        if (copy == null) {
            copy = copier.without(cut.withheld);
            cut.copier = copy;
        }
        try {
            return copy.invokeExact(value);
        } catch (Throwable refused) {
            throw refusal(refused, permit);
        }
    }

    private RuntimeException refusal(Throwable refused, Permit permit) {
        if (refused instanceof VirtualMachineError serious) {
            throw serious;
        }
        return Denials.constructorRefused(permit, members.type, refused);
    }

    private @Nullable Object[] all(Object value) {
        @Nullable Object[] values = new @Nullable Object[members.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = copier.read(i, value);
        }
        return values;
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        members.inside(value, each);
    }

    @Override
    @Nullable
    Subject subject(Object value) {
        return members.subject(value);
    }
}
