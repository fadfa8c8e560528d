package dev.privacysdk.minimization;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An envelope: left out with what is inside where that is about somebody else. */
final class EnvelopeShape extends Shape {
    private final Envelope kind;

    EnvelopeShape(Envelope kind) {
        this.kind = kind;
    }

    @Override
    Object minimize(Object value, Walk walk) {
        Object before = content(value, walk);
        Object after = walk.descend(before);
        if (after == Walk.WITHHELD) {
            return Walk.WITHHELD;
        }
        return after == before ? value : kind.around(value, after);
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        each.accept(content(value, trail));
    }

    private @Nullable Object content(Object value, Trail trail) {
        try {
            return kind.content(value);
        } catch (IllegalStateException cannotBeOpened) {
            throw Denials.broken(trail.permit, String.valueOf(cannotBeOpened.getMessage()));
        }
    }
}
