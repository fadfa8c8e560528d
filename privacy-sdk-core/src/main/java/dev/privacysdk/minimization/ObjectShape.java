package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An object of a class that is no record: handed out whole, or not at all. */
final class ObjectShape extends Shape {
    private final Members members;
    private final boolean carries;

    ObjectShape(Members members) {
        this.members = members;
        this.carries = Iterable.class.isAssignableFrom(members.type) || Map.class.isAssignableFrom(members.type);
    }

    @Override
    Object minimize(Object value, Walk walk) {
        if (!members.namesSomebody()) {
            if (members.aboutSomebody() && !walk.named()) {
                throw Denials.nobodyInReach(walk.permit, members.type);
            }
            return whole(value, walk);
        }
        Permit outer = walk.permit;
        boolean outerNamed = walk.named();
        if (!walk.enterPerson(members.subject(value))) {
            return Walk.WITHHELD;
        }
        try {
            return whole(value, walk);
        } finally {
            walk.leavePerson(outer, outerNamed);
        }
    }

    private Object whole(Object value, Walk walk) {
        if (members.flat() && !carries) {
            return uncut(value, walk);
        }
        if (!walk.passed(value)) {
            walk.pass(value);
            uncut(value, walk);
        }
        return value;
    }

    private Object uncut(Object value, Walk walk) {
        Cut cut = members.cut(walk.permit);
        if (cut.withheld.length > 0) {
            throw Denials.cannotBeCopied(walk.permit, members.type, members.names(cut.withheld));
        }
        for (int i : cut.walked) {
            unchanged(members.read(i, value), members.field(i).name(), walk);
        }
        if (value instanceof Iterable<?> all) {
            all.forEach(element -> unchanged(element, "elements", walk));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, mapped) -> {
                unchanged(key, "keys", walk);
                unchanged(mapped, "values", walk);
            });
        }
        return value;
    }

    private void unchanged(@Nullable Object before, String member, Walk walk) {
        Object after = walk.descend(before);
        if (after == Walk.WITHHELD) {
            throw Denials.somebodyElseInside(walk.permit, walk.lastDeny(), members.type, member);
        }
        if (after != before) {
            throw Denials.changedInside(walk.permit, members.type, member);
        }
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        members.inside(value, each);
        if (value instanceof Iterable<?> all) {
            all.forEach(each);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, mapped) -> {
                each.accept(key);
                each.accept(mapped);
            });
        }
    }

    @Override
    @Nullable
    Subject subject(Object value) {
        return members.subject(value);
    }
}
