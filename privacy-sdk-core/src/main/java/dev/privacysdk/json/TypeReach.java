package dev.privacysdk.json;

import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.minimization.Minimizer;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import tools.jackson.databind.JavaType;

/** What the types that Jackson writes by can lead to. */
final class TypeReach {
    private TypeReach() {}

    /** Whether a value written as this type may hold personal data or name a person. */
    static boolean concerns(JavaType type) {
        if (type.isArrayType()) {
            return concerns(type.getContentType());
        }
        Class<?> raw = type.getRawClass();
        if (!ofJava(raw) || !Minimizer.concerns(raw)) {
            return Minimizer.concerns(raw);
        }
        if (type.getContentType() != null) {
            return concerns(type.getContentType()) || (type.getKeyType() != null && concerns(type.getKeyType()));
        }
        for (int i = 0; i < type.containedTypeCount(); i++) {
            if (concerns(type.containedType(i))) {
                return true;
            }
        }
        return type.containedTypeCount() == 0;
    }

    /** Whether a class itself says something about data or a person. */
    static boolean marked(Class<?> type) {
        MarkedType marked = MarkedType.of(type);
        return marked.subjectId() != null
                || marked.fields().stream()
                        .anyMatch(field ->
                                field.category() != null || !field.purposes().isEmpty());
    }

    /** Whether a class of the application says something about data or a person, itself or by what its fields are declared as. */
    static boolean reachesPersonal(Class<?> type) {
        return !ofJava(type) && (marked(type) || MarkedType.of(type).reachesPersonalData());
    }

    /** Whether a field declared as this type may hold values of any class. */
    static boolean open(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray()
                    ? open(plain.getComponentType())
                    : plain == Object.class
                            || (ofJava(plain) && plain.getTypeParameters().length > 0 && Minimizer.concerns(plain));
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).anyMatch(TypeReach::open);
        }
        return !(type instanceof GenericArrayType array) || open(array.getGenericComponentType());
    }

    /** Whether the class is one of Java's own. */
    static boolean ofJava(Class<?> type) {
        Class<?> part = type;
        while (part.isArray()) {
            part = part.getComponentType();
        }
        ClassLoader loader = part.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
