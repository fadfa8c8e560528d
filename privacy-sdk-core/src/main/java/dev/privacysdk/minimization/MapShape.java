package dev.privacysdk.minimization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A map: an entry whose key or value is about somebody else is left out, the order of the others stays. */
final class MapShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        Map<?, ?> map = (Map<?, ?>) value;
        int before = walk.leftOut();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            Object mapped = entry.getValue();
            if (walk.descend(key) != key || walk.descendBeside(key, mapped) != mapped) {
                walk.recount(before);
                return copy(map, walk);
            }
        }
        return map;
    }

    private static Object copy(Map<?, ?> map, Walk walk) {
        Map<@Nullable Object, @Nullable Object> copy = emptyLike(map);
        try {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object key = walk.descend(entry.getKey());
                Object mapped = key == Walk.WITHHELD ? key : walk.descendBeside(entry.getKey(), entry.getValue());
                if (mapped != Walk.WITHHELD) {
                    refuseSecond(copy, key, walk);
                    copy.put(key, mapped);
                }
            }
        } catch (ClassCastException | NullPointerException unordered) {
            throw Denials.broken(
                    walk.permit,
                    "The order of a " + Denials.name(map.getClass())
                            + " needs what must be left out of its keys here; return a Map by id.");
        }
        return copy;
    }

    private static void refuseSecond(Map<@Nullable Object, @Nullable Object> copy, @Nullable Object key, Walk walk) {
        if (key != null && copy.containsKey(key)) {
            throw Denials.broken(
                    walk.permit,
                    "Two keys of a Map differ only in what must be left out here, both a "
                            + Denials.name(key.getClass()) + "; return a Map by id.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<@Nullable Object, @Nullable Object> emptyLike(Map<?, ?> map) {
        return map instanceof SortedMap<?, ?> sorted
                ? new TreeMap<>(((SortedMap<@Nullable Object, @Nullable Object>) sorted).comparator())
                : new LinkedHashMap<>();
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        ((Map<?, ?>) value).forEach((key, mapped) -> {
            each.accept(key);
            each.accept(mapped);
        });
    }
}
