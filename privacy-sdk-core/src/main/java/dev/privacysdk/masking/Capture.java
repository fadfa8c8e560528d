package dev.privacysdk.masking;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that the compiler put beside the fields of a class: the object around it, or a variable its code uses. */
record Capture(Field field) {
    /** All of a class, inherited ones too, that can hold more than a number. */
    static List<Capture> of(Class<?> type) {
        List<Capture> captures = new ArrayList<>();
        for (Class<?> each = type; each != null && !Plan.ofThePlatform(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.isSynthetic()
                        && !Modifier.isStatic(field.getModifiers())
                        && field.getType() != String.class
                        && !Plan.inert(field.getType())) {
                    field.setAccessible(true);
                    captures.add(new Capture(field));
                }
            }
        }
        return List.copyOf(captures);
    }

    @Nullable
    Object read(Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("What " + field.getDeclaringClass() + " captured cannot be read.", e);
        }
    }
}
