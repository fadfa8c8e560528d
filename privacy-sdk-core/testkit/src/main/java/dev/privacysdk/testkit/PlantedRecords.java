package dev.privacysdk.testkit;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.vocabulary.DataCategory;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes records whose marked components hold planted values, however deep. */
final class PlantedRecords {
    private static final DataCategory PERSON = DataCategory.of("identity.subject-id");

    private final Function<DataCategory, String> values;

    /** One that asks for a new value of a category. */
    PlantedRecords(Function<DataCategory, String> values) {
        this.values = values;
    }

    <T> T fill(Class<T> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(
                    type.getName() + " is not a record; make one yourself from values that the canary plants.");
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] filled = new @Nullable Object[components.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = value(
                    components[i].getGenericType(), category(type, components[i].getName()), components[i].getName());
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(filled);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type.getName()
                            + " does not take planted values; make one yourself from values that the canary plants.",
                    e);
        }
    }

    private static @Nullable DataCategory category(Class<?> type, String name) {
        for (MarkedField field : MarkedType.of(type).fields()) {
            if (field.name().equals(name)) {
                return field.category() != null ? field.category() : field.isSubjectId() ? PERSON : null;
            }
        }
        return null;
    }

    private @Nullable Object value(Type type, @Nullable DataCategory category, String name) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, category, name);
        } else if (type == String.class) {
            return category == null ? name : values.apply(category);
        }
        return type instanceof Class<?> plain ? plain(plain, category, name) : null;
    }

    private @Nullable Object plain(Class<?> plain, @Nullable DataCategory category, String name) {
        if (plain.isRecord()) {
            return fill(plain);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain == String[].class) {
            return new String[] {String.valueOf(value(String.class, category, name))};
        }
        return plain.isPrimitive() ? zero(plain) : null;
    }

    private @Nullable Object container(ParameterizedType type, @Nullable DataCategory category, String name) {
        Type[] parts = type.getActualTypeArguments();
        Object part = value(parts[parts.length - 1], category, name);
        if (part == null) {
            return null;
        }
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return Optional.of(part);
        } else if (raw.isAssignableFrom(List.class)) {
            return List.of(part);
        } else if (raw == Set.class) {
            return Set.of(part);
        }
        return raw == Map.class && parts[0] == String.class ? Map.of(name, part) : null;
    }

    private static Object zero(Class<?> primitive) {
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(primitive, 1), 0);
    }
}
