package dev.privacysdk.minimization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that can be iterated and is no collection: a list of what stays where something is left out. */
final class IterableShape extends Shape {
    private final boolean perhapsOnce;

    /** Of a kind that perhaps can be iterated only once, such as a lambda over a stream; then the answer is always a list. */
    IterableShape(boolean perhapsOnce) {
        this.perhapsOnce = perhapsOnce;
    }

    @Override
    Object minimize(Object value, Walk walk) {
        List<@Nullable Object> stay = new ArrayList<>();
        return CollectionShape.stay((Iterable<?>) value, stay, walk) || perhapsOnce ? stay : value;
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        if (perhapsOnce) {
            throw Denials.broken(
                    trail.permit,
                    "An answer about many people is looked through twice; return a List, not an Iterable.");
        }
        ((Iterable<?>) value).forEach(each);
    }
}
