package dev.privacysdk.marking;

import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a person out of a value: a subject, an object about one, or an id of any type. */
final class Persons {
    private static final ClassValue<Id> IDS = new ClassValue<>() {
        @Override
        protected Id computeValue(Class<?> type) {
            return read(type);
        }
    };

    private Persons() {}

    /** How the values of one class name somebody. */
    private interface Id {
        @Nullable
        Subject in(String kind, Object value);
    }

    static @Nullable Subject of(String kind, @Nullable Object value) {
        if (value instanceof String id) {
            return new Subject(kind, id);
        }
        if (value == null || value instanceof Subject) {
            return (Subject) value;
        }
        return IDS.get(value.getClass()).in(kind, value);
    }

    private static Id read(Class<?> type) {
        MarkedType marked = MarkedType.of(type);
        if (marked.subjectId() != null) {
            return (kind, value) -> marked.subjectIn(value);
        }
        if (type.isRecord() && marked.fields().size() == 1) {
            MarkedField only = marked.fields().get(0);
            return (kind, value) -> of(kind, only.read(value));
        }
        String problem = problem(type);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        return (kind, value) -> new Subject(kind, value.toString());
    }

    /** Why no value of a type can name a person or a thing, in words that follow the type's name; null where it can. */
    static @Nullable String problem(Type written) {
        Class<?> type = Generics.erasure(written);
        if (type == boolean.class || type == Boolean.class || type.isArray() || Many.is(type) || type == void.class) {
            return type.getSimpleName()
                    + " identifies nobody; use an id, a Subject, or an object whose type has a @SubjectId.";
        }
        if (Optional.class == type || Map.class.isAssignableFrom(type)) {
            return type.getSimpleName()
                    + " may hold nobody; use an id, a Subject, or an object whose type has a @SubjectId.";
        }
        if (type.isPrimitive() || type.isInterface() || type == Object.class || type.isRecord() || type.isEnum()) {
            return null;
        }
        return MarkedType.of(type).subjectId() != null || speaks(type)
                ? null
                : type.getSimpleName()
                        + " has neither a @SubjectId nor a toString of its own, so it identifies nobody; give it one.";
    }

    private static boolean speaks(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class
                    || Modifier.isAbstract(type.getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
