package dev.privacysdk.minimization;

import dev.privacysdk.vocabulary.Subject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How values of one class are looked through and copied; worked out once per class. */
abstract class Shape {
    /** A value with nothing personal inside. */
    static final Shape LEAF = new Shape() {
        @Override
        Object minimize(Object value, Walk walk) {
            return value;
        }

        @Override
        void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {}
    };

    /** The value itself where nothing is withheld, a copy with less in it, or {@link Walk#WITHHELD}. */
    abstract Object minimize(Object value, Walk walk);

    /** Hands on every value directly inside. */
    abstract void inside(Object value, Trail trail, Consumer<@Nullable Object> each);

    /** Whom the value is about, where it says so itself. */
    @Nullable
    Subject subject(Object value) {
        return null;
    }
}
