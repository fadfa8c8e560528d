package dev.privacysdk.testkit;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that records hold, by their fields, as one text to look for marks in. */
final class RecordText {
    private final StringBuilder text = new StringBuilder();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private RecordText() {}

    static String of(List<?> records) {
        RecordText all = new RecordText();
        records.forEach(all::add);
        return all.text.toString();
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            add(optional.orElse(null));
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                add(Array.get(value, i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, mapped) -> {
                add(key);
                add(mapped);
            });
        } else if (value instanceof Iterable<?> items) {
            items.forEach(this::add);
        } else {
            List<MarkedField> fields = MarkedType.of(value.getClass()).fields();
            if (fields.isEmpty() || value instanceof Enum<?>) {
                text.append(value).append('\n');
            } else if (seen.add(value)) {
                fields.forEach(field -> add(field.read(value)));
            }
        }
    }
}
