package dev.privacysdk.minimization;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An optional: empty where what it holds is about somebody else. */
final class OptionalShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        Optional<?> optional = (Optional<?>) value;
        if (optional.isEmpty()) {
            return optional;
        }
        Object before = optional.get();
        Object after = walk.descend(before);
        return after == before ? optional : Optional.ofNullable(after == Walk.WITHHELD ? null : after);
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        ((Optional<?>) value).ifPresent(each);
    }
}
