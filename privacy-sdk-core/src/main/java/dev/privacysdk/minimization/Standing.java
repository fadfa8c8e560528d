package dev.privacysdk.minimization;

import dev.privacysdk.marking.MarkedField;
import org.jspecify.annotations.Nullable;

/** What stands in a member of a copy, after what stood there was looked through. */
final class Standing {
    private Standing() {}

    /** The value with less in it, or its absence; throws where neither fits the member. */
    static @Nullable Object in(Members members, int index, @Nullable Object after, Walk walk) {
        MarkedField field = members.field(index);
        if (after == Walk.WITHHELD) {
            if (!field.canBeAbsent()) {
                throw Denials.somebodyElseInside(walk.permit, walk.lastDeny(), members.type, field.name());
            }
            return field.absent();
        }
        if (after != null && !field.type().isInstance(after)) {
            throw Denials.noCopyOfThatKind(walk.permit, members.type, field.name(), field.type());
        }
        return after;
    }
}
