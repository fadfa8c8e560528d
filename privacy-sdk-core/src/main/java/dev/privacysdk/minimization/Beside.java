package dev.privacysdk.minimization;

import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value with fields that its own shape does not show: what it caught around itself, or holds beside its elements. */
final class Beside extends Shape {
    private final Shape shape;
    private final Class<?> type;
    private final List<Field> fields;

    private Beside(Shape shape, Class<?> type, List<Field> fields) {
        this.shape = shape;
        this.type = type;
        this.fields = fields;
    }

    /** With what an inner class caught. */
    static Shape caught(Class<?> type, Shape shape) {
        return of(type, shape, Field::isSynthetic);
    }

    /** With everything a carrier of the application holds by itself. */
    static Shape all(Class<?> type, Shape shape) {
        return of(type, shape, field -> true);
    }

    private static Shape of(Class<?> type, Shape shape, Predicate<Field> which) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && !Reach.ofThePlatform(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        || !which.test(field)
                        || !Reach.personal(field.getGenericType())) {
                    continue;
                }
                if (!field.trySetAccessible()) {
                    return new RefusedShape(Denials.name(type)
                            + " holds values that cannot be looked at, because its module keeps its package closed;"
                            + " return a record or a List.");
                }
                fields.add(field);
            }
        }
        return fields.isEmpty() ? shape : new Beside(shape, type, fields);
    }

    @Override
    Object minimize(Object value, Walk walk) {
        Object after = shape.minimize(value, walk);
        if (after != value) {
            return after;
        }
        for (Field field : fields) {
            Object before = read(field, value);
            Object seen = walk.descend(before);
            if (seen != before) {
                throw Denials.changedInside(walk.permit, type, field.getName());
            }
        }
        return value;
    }

    private static @Nullable Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A field that was opened cannot be read.", impossible);
        }
    }

    @Override
    void inside(Object value, Trail trail, Consumer<@Nullable Object> each) {
        shape.inside(value, trail, each);
        fields.forEach(field -> each.accept(read(field, value)));
    }

    @Override
    @Nullable
    Subject subject(Object value) {
        return shape.subject(value);
    }
}
