package dev.privacysdk.minimization;

import dev.privacysdk.vocabulary.Subject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An envelope: left out with what is inside where that is about somebody else. */
final class EnvelopeShape extends Shape {
    private final Envelope kind;
    private final Class<?> type;
    private volatile @Nullable Shape beneath;

    EnvelopeShape(Envelope kind, Class<?> type) {
        this.kind = kind;
        this.type = type;
    }

    @Override
    Object minimize(Object value, Walk walk) {
        Object before = content(value, walk);
        if (before == value) {
            return beneath().minimize(value, walk);
        }
        Object after = walk.descend(before);
        if (after == Walk.WITHHELD) {
            return Walk.WITHHELD;
        }
        return after == before ? value : kind.around(value, after);
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        Object content = content(value, trail);
        if (content == value) {
            trail.meet(beneath().subject(value));
            beneath().inside(value, trail, each);
        } else {
            each.accept(content);
        }
    }

    /** Whom a value is about, past the envelopes around it. */
    static @Nullable Subject opened(Object value, Trail trail) {
        Object inner = value;
        for (int depth = 0; depth < Trail.DEEPEST; depth++) {
            Shape shape = trail.shapes.of(inner.getClass());
            if (!(shape instanceof EnvelopeShape envelope)) {
                return shape.subject(inner);
            }
            Object content = envelope.content(inner, trail);
            if (content == null || content == inner) {
                return content == null ? null : envelope.beneath().subject(inner);
            }
            inner = content;
        }
        return null;
    }

    /** The shape that its class has without envelopes, for one that holds itself. */
    private Shape beneath() {
        Shape found = beneath;
        if (found == null) {
            found = Shapes.plain(type);
            beneath = found;
        }
        return found;
    }

    private @Nullable Object content(Object value, Trail trail) {
        try {
            return kind.content(value);
        } catch (IllegalStateException cannotBeOpened) {
            throw Denials.broken(trail.permit, String.valueOf(cannotBeOpened.getMessage()));
        }
    }
}
