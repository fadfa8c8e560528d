package dev.privacysdk.minimization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A map: an entry whose key or value is about somebody else is left out, the order of the others stays. */
final class MapShape extends Shape {
    @Override
    Object minimize(Object value, Walk walk) {
        Map<?, ?> map = (Map<?, ?>) value;
        List<@Nullable Object> stay = new ArrayList<>(2 * map.size());
        boolean changed = false;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            Object mapped = entry.getValue();
            Object keySeen = walk.descend(key);
            Object seen = keySeen == Walk.WITHHELD ? keySeen : walk.descendBeside(key, mapped);
            changed |= keySeen != key || seen != mapped;
            if (seen != Walk.WITHHELD) {
                stay.add(keySeen);
                stay.add(seen);
            }
        }
        return changed ? copy(map, stay, walk) : map;
    }

    /** Of keys and values in turn. */
    private static Object copy(Map<?, ?> map, List<@Nullable Object> stay, Walk walk) {
        Map<@Nullable Object, @Nullable Object> copy = emptyLike(map);
        try {
            for (int i = 0; i < stay.size(); i += 2) {
                Object key = stay.get(i);
                refuseSecond(copy, key, walk);
                copy.put(key, stay.get(i + 1));
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
        if (map instanceof ConcurrentNavigableMap<?, ?> sorted) {
            return new ConcurrentSkipListMap<>(((SortedMap<@Nullable Object, @Nullable Object>) sorted).comparator());
        } else if (map instanceof SortedMap<?, ?> sorted) {
            return new TreeMap<>(((SortedMap<@Nullable Object, @Nullable Object>) sorted).comparator());
        } else if (map instanceof EnumMap<?, ?> byEnum) {
            EnumMap<?, ?> copy = byEnum.clone();
            copy.clear();
            return (Map<@Nullable Object, @Nullable Object>) copy;
        } else if (map instanceof IdentityHashMap) {
            return new IdentityHashMap<>();
        }
        return map instanceof ConcurrentMap ? new ConcurrentHashMap<>() : new LinkedHashMap<>();
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        ((Map<?, ?>) value).forEach((key, mapped) -> {
            each.accept(key);
            each.accept(mapped);
        });
    }
}
