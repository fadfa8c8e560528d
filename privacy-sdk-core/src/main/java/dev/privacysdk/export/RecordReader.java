package dev.privacysdk.export;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one record of any class by its fields, without what is secret or about somebody else; throws where it cannot whole. */
final class RecordReader {
    private static final int DEEPEST = 60;
    private static final int LARGEST = 1_000_000;
    /** Classes of the platform that keep nothing of what their subclasses are. */
    private static final Set<Class<?>> WITHOUT_FIELDS = Set.of(Object.class, Record.class, Number.class);

    private final Subject subject;
    private final Edition edition;
    private final Permit permit;
    private final IdentityHashMap<Object, Integer> path = new IdentityHashMap<>();
    private final EnumMap<Withheld, Long> counts = new EnumMap<>(Withheld.class);
    private final List<Value> notes = new ArrayList<>();
    /** The way from the record to the value at hand, in the names of fields; an index is a number. */
    private final ArrayDeque<Object> place = new ArrayDeque<>();

    private final Set<DataCategory> found = new TreeSet<>();
    private int values;

    private RecordReader(Subject subject, Edition edition, Permit permit) {
        this.subject = subject;
        this.edition = edition;
        this.permit = permit;
    }

    /** One record, what was withheld of it and where, and the categories of its values. */
    record Reading(Value value, List<Value> notes, Map<Withheld, Long> withheld, Set<DataCategory> found) {}

    static Reading read(Object record, Subject subject, Edition edition, Permit permit) {
        RecordReader reader = new RecordReader(subject, edition, permit);
        Value value = reader.value(record);
        return new Reading(value == null ? Value.NOTHING : value, reader.notes, reader.counts, reader.found);
    }

    /** Whether a record says whom it is about, and names nobody or somebody else. */
    static boolean isForeign(Object object, Subject subject) {
        if (object instanceof Subject named) {
            return !named.equals(subject);
        }
        MarkedType type = MarkedType.of(object.getClass());
        return type.subjectId() != null && !subject.equals(type.subjectIn(object));
    }

    /** The value, or null where it is withheld. */
    private @Nullable Value value(@Nullable Object object, Object step) {
        place.addLast(step);
        try {
            return value(object);
        } finally {
            place.removeLast();
        }
    }

    private @Nullable Value value(@Nullable Object object) {
        if (++values > LARGEST) {
            throw new IllegalStateException(
                    "A record holds more than " + LARGEST + " values; hand over smaller records.");
        }
        if (object == null) {
            return Value.NOTHING;
        }
        Value plain = PlainValues.of(object);
        if (plain != null) {
            return plain;
        }
        Object held = PlainValues.held(object);
        if (held != object) {
            return value(held);
        }
        Integer above = path.get(object);
        if (above != null) {
            return new Value.Above(path.size() - above);
        }
        if (path.size() >= DEEPEST) {
            throw new IllegalStateException("A record is more than " + DEEPEST
                    + " objects deep; hand over records without the cycle or chain.");
        }
        path.put(object, path.size());
        try {
            return inside(object);
        } finally {
            path.remove(object);
        }
    }

    private @Nullable Value inside(Object object) {
        if (object.getClass().isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(object); i++) {
                items.add(Array.get(object, i));
            }
            return many(items);
        }
        if (isForeign(object, subject)) {
            return withhold(Withheld.ANOTHER_PERSON);
        }
        if (PlainValues.isMarked(object)) {
            refuseTwofold(object);
            return whole(object);
        }
        if (object instanceof Iterable<?> items) {
            return many(items);
        }
        if (object instanceof Map<?, ?> map) {
            return map(map);
        }
        if (object instanceof Map.Entry<?, ?> entry) {
            return whole(List.of("key", "value"), nullable(entry.getKey(), entry.getValue()));
        }
        if (object instanceof Subject own) {
            return Value.whole().with("kind", own.kind()).with("id", own.id()).end();
        }
        return whole(object);
    }

    private static List<@Nullable Object> nullable(@Nullable Object first, @Nullable Object second) {
        List<@Nullable Object> both = new ArrayList<>();
        both.add(first);
        both.add(second);
        return both;
    }

    private Value whole(List<String> names, List<@Nullable Object> parts) {
        Value.Writing whole = Value.whole();
        for (int i = 0; i < names.size(); i++) {
            Value value = value(parts.get(i), names.get(i));
            if (value != null) {
                whole.with(names.get(i), value);
            }
        }
        return whole.end();
    }

    private Value many(Iterable<?> items) {
        List<Value> list = new ArrayList<>();
        int i = 0;
        for (Object item : items) {
            Value value = value(item, i++);
            if (value != null) {
                list.add(value);
            }
        }
        return new Value.Many(list);
    }

    /** By its keys where these are plain and differ, else as a list of entries. */
    private Value map(Map<?, ?> map) {
        Set<String> names = new HashSet<>();
        boolean plain = map.keySet().stream().allMatch(key -> {
            String name = key == null ? null : PlainValues.name(key);
            return name != null && names.add(name);
        });
        List<Value.Member> members = new ArrayList<>();
        List<Value> entries = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            String name = plain && key != null ? PlainValues.name(key) : null;
            Value keyValue = name == null ? value(key, "key") : Value.NOTHING;
            Value value = keyValue == null ? null : value(entry.getValue(), "value");
            if (value != null && keyValue != null) {
                if (name == null) {
                    entries.add(Value.whole()
                            .with("key", keyValue)
                            .with("value", value)
                            .end());
                } else {
                    members.add(new Value.Member(name, null, value));
                }
            }
        }
        return plain ? new Value.Whole(members) : new Value.Many(entries);
    }

    private Value whole(Object object) {
        Class<?> type = object.getClass();
        refuseUnreadable(type);
        List<Value.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MarkedField field : MarkedType.of(type).fields()) {
            if (field.name().startsWith("$")) {
                continue;
            }
            String name = names.add(field.name()) ? field.name() : field.toString();
            Object raw = field.read(object);
            Withheld reason = raw == null ? null : withheld(field);
            Value value = reason == null ? value(raw, field.name()) : withhold(reason, field.name());
            if (value != null) {
                members.add(new Value.Member(name, field.category(), value));
                if (raw != null && field.category() != null) {
                    found.add(field.category());
                }
            }
        }
        return new Value.Whole(members);
    }

    /** Its marked fields are not all of it, so either these or the rest would be missing without a word. */
    private static void refuseTwofold(Object object) {
        if (object instanceof Iterable || object instanceof Map || object instanceof Map.Entry) {
            throw new IllegalStateException("A record is a collection with marked fields of its own; hand over a record"
                    + " that has the collection.");
        }
        for (Class<?> above = object.getClass().getSuperclass(); above != null; above = above.getSuperclass()) {
            if (above.getClassLoader() == null && !WITHOUT_FIELDS.contains(above)) {
                throw new IllegalStateException("A record with marked fields is a " + above.getName()
                        + " as well; hand over a record that has one.");
            }
        }
    }

    /** What the class keeps to itself would be missing without a word. */
    private static void refuseUnreadable(Class<?> type) {
        String name = type.getName();
        if (name.contains("$HibernateProxy") || name.contains("$$")) {
            throw new IllegalStateException(
                    "A record holds a proxy, whose fields are empty; hand over the object behind it.");
        }
        ClassLoader loader = type.getClassLoader();
        if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
            throw new IllegalStateException("A record holds a " + name
                    + ", whose insides belong to the platform; hand over a value such as a text, a list or a record.");
        }
    }

    private @Nullable Withheld withheld(MarkedField field) {
        DataCategory category = field.category();
        if (category == null) {
            return null;
        }
        CategoryRule rule = edition.category(category);
        if (rule != null && rule.secret()) {
            return Withheld.SECRET;
        }
        return permit.covers(category) ? null : Withheld.NOT_PERMITTED;
    }

    private @Nullable Value withhold(Withheld reason, String step) {
        place.addLast(step);
        withhold(reason);
        place.removeLast();
        return null;
    }

    private @Nullable Value withhold(Withheld reason) {
        StringBuilder at = new StringBuilder();
        place.forEach(step ->
                at.append(step instanceof Integer index ? "[" + index + "]" : (at.isEmpty() ? "" : ".") + step));
        counts.merge(reason, 1L, Long::sum);
        notes.add(Value.whole()
                .with("at", at.toString())
                .with("because", reason.name())
                .end());
        return null;
    }
}
