package dev.privacysdk.minimization;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A key and its value, outside a map: left out as one. */
final class EntryShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
        Object key = entry.getKey();
        Object mapped = entry.getValue();
        Object keySeen = walk.descend(key);
        Object seen = keySeen == Walk.WITHHELD ? keySeen : walk.descendBeside(key, mapped);
        if (seen == Walk.WITHHELD) {
            return Walk.WITHHELD;
        }
        return keySeen == key && seen == mapped ? value : new SimpleImmutableEntry<>(keySeen, seen);
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
        each.accept(entry.getKey());
        each.accept(entry.getValue());
    }
}
