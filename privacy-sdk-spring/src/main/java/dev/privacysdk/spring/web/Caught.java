package dev.privacysdk.spring.web;

import dev.privacysdk.minimization.Minimizer;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inner class took along from where it was written: a variable, or the object around it.
 *
 * @param around whether it is the object around it
 */
record Caught(Field field, boolean around) {
    /** Everything that may matter; throws InaccessibleObjectException where it cannot be looked at. */
    static List<Caught> by(Class<?> type) {
        List<Caught> found = new ArrayList<>();
        for (Class<?> each = type; each != null && !PersonalParts.platform(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.isSynthetic()
                        && !Modifier.isStatic(field.getModifiers())
                        && Minimizer.concerns(field.getGenericType())) {
                    field.setAccessible(true);
                    found.add(new Caught(field, field.getName().startsWith("this$")));
                }
            }
        }
        return List.copyOf(found);
    }

    @Nullable
    Object read(Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A field that was opened cannot be read.", impossible);
        }
    }
}
