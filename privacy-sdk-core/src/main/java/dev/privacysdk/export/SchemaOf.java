package dev.privacysdk.export;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The JSON Schema of a class of records, with what the marks say of each property. */
final class SchemaOf {
    private static final Set<Class<?>> INTEGERS = Set.of(
            int.class,
            long.class,
            short.class,
            byte.class,
            Integer.class,
            Long.class,
            Short.class,
            Byte.class,
            BigInteger.class);

    private final Words words;
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();

    private SchemaOf(Words words) {
        this.words = words;
    }

    static Value type(Class<?> type, Words words) {
        SchemaOf schema = new SchemaOf(words);
        Value.Writing out = Value.whole()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", Names.plain(type))
                .with("x-marked", new Value.Truth(MarkedType.of(type).reachesPersonalData()));
        if (MarkedType.of(type).fields().isEmpty()) {
            return out.end();
        }
        schema.names.put(type, "#");
        schema.object(type, out);
        Value.Writing definitions = Value.whole();
        boolean any = false;
        while (!schema.waiting.isEmpty()) {
            Class<?> next = schema.waiting.remove();
            Value.Writing nested = Value.whole().with("title", Names.plain(next));
            schema.object(next, nested);
            definitions.with(schema.names.getOrDefault(next, "").substring("#/$defs/".length()), nested.end());
            any = true;
        }
        return any ? out.with("$defs", definitions.end()).end() : out.end();
    }

    private void object(Class<?> type, Value.Writing out) {
        Value.Writing properties = Value.whole();
        Set<String> seen = new HashSet<>();
        for (MarkedField field : MarkedType.of(type).fields()) {
            if (field.name().startsWith("$")) {
                continue;
            }
            properties.with(seen.add(field.name()) ? field.name() : field.toString(), property(field));
        }
        out.with("type", "object").with("properties", properties.end());
    }

    private Value property(MarkedField field) {
        Value.Writing out = Value.whole();
        if (field.category() != null) {
            out.with("title", words.category(field.category()))
                    .with("x-category", field.category().id());
        }
        if (!field.purposes().isEmpty()) {
            out.with("x-purposes", Value.texts(field.purposes()));
        }
        describe(field.genericType(), !field.type().isPrimitive(), out);
        return out.end();
    }

    private void describe(Type written, boolean nullable, Value.Writing out) {
        Class<?> type = written instanceof Class<?> plain
                ? plain
                : written instanceof ParameterizedType given && given.getRawType() instanceof Class<?> raw
                        ? raw
                        : Object.class;
        Type[] inside = written instanceof ParameterizedType given ? given.getActualTypeArguments() : new Type[0];
        if (type == Optional.class && inside.length == 1) {
            describe(inside[0], true, out);
        } else if (type == boolean.class || type == Boolean.class) {
            kind("boolean", nullable, out);
        } else if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != char.class)) {
            number(type, nullable, out);
        } else if (CharSequence.class.isAssignableFrom(type) || type == char.class || type == Character.class) {
            kind("string", nullable, out);
        } else if (type.isEnum()) {
            kind("string", nullable, out);
        } else if (type == Instant.class || type == OffsetDateTime.class) {
            kind("string", nullable, out);
            out.with("format", "date-time");
        } else if (type == LocalDate.class) {
            kind("string", nullable, out);
            out.with("format", "date");
        } else if (type == UUID.class) {
            kind("string", nullable, out);
            out.with("format", "uuid");
        } else if (Collection.class.isAssignableFrom(type)) {
            kind("array", nullable, out);
            Value.Writing items = Value.whole();
            if (inside.length == 1) {
                describe(inside[0], true, items);
            }
            out.with("items", items.end());
        } else if (isWalked(type)) {
            Value reference = Value.whole().with("$ref", reference(type)).end();
            Value nothing = Value.whole().with("type", "null").end();
            out.with("anyOf", Value.many(List.of(reference, nothing)));
        }
    }

    /** A float may be no number, which is written as a text, and other numbers have classes of their own. */
    private static void number(Class<?> type, boolean nullable, Value.Writing out) {
        if (INTEGERS.contains(type)) {
            kind("integer", nullable, out);
        } else if (type == BigDecimal.class) {
            kind("number", nullable, out);
        }
    }

    private static void kind(String kind, boolean nullable, Value.Writing out) {
        out.with("type", nullable ? Value.texts(List.of(kind, "null")) : Value.text(kind));
    }

    /** A final class whose fields are read; what may be one of several classes is left open. */
    private static boolean isWalked(Class<?> type) {
        return type.isRecord() && !MarkedType.of(type).fields().isEmpty();
    }

    private String reference(Class<?> type) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = "#/$defs/" + Names.type(type);
        String free = name;
        for (int n = 2; names.containsValue(free); n++) {
            free = name + "-" + n;
        }
        names.put(type, free);
        waiting.add(type);
        return free;
    }
}
