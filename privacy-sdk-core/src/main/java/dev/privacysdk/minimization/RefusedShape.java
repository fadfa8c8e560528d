package dev.privacysdk.minimization;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What cannot be looked into and so is not handed out. */
final class RefusedShape extends Shape {
    private final String sentence;

    RefusedShape(String sentence) {
        this.sentence = sentence;
    }

    @Override
    Object minimize(Object value, Walk walk) {
        throw Denials.broken(walk.permit, sentence);
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        throw Denials.broken(trail.permit, sentence);
    }
}
