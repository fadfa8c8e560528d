package dev.privacysdk.minimization;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;

/** What a type can lead to, as far as its declaration tells; where it does not tell, the answer is yes. */
final class Reach {
    private Reach() {}

    /** Whether a value declared as this type may hold personal data or name a person. */
    static boolean personal(Type type) {
        return personal(type, new HashSet<>());
    }

    private static boolean personal(Type type, Set<Class<?>> busy) {
        if (type instanceof Class<?> plain) {
            return personalClass(plain, busy);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return personalGeneric(raw, generic, busy);
        }
        if (type instanceof GenericArrayType array) {
            return personal(array.getGenericComponentType(), busy);
        }
        return true;
    }

    private static boolean personalGeneric(Class<?> raw, ParameterizedType generic, Set<Class<?>> busy) {
        if (inert(raw)) {
            return false;
        }
        if (ofThePlatform(raw) && Carriers.carries(raw)) {
            for (Type argument : generic.getActualTypeArguments()) {
                if (personal(argument, busy)) {
                    return true;
                }
            }
            return false;
        }
        return personalClass(raw, busy);
    }

    private static boolean personalClass(Class<?> type, Set<Class<?>> busy) {
        if (type.isArray()) {
            return personalClass(type.getComponentType(), busy);
        }
        if (inert(type)) {
            return false;
        }
        if (!Modifier.isFinal(type.getModifiers()) || type == Subject.class || ofThePlatform(type)) {
            return true;
        }
        if (!busy.add(type)) {
            return false;
        }
        MarkedType marked = MarkedType.of(type);
        return marks(marked) || marked.fields().stream().anyMatch(field -> personal(field.genericType(), busy));
    }

    /** Whether the class itself says something about data or a person. */
    static boolean marks(MarkedType type) {
        return type.subjectId() != null || type.fields().stream().anyMatch(Reach::marked);
    }

    static boolean marked(MarkedField field) {
        return field.category() != null || !field.purposes().isEmpty();
    }

    /** Whether values of this class cannot hold anything of the application's. */
    static boolean inert(Class<?> type) {
        if (type.isPrimitive() || Enum.class.isAssignableFrom(type)) {
            return true;
        }
        if (Logger.class.isAssignableFrom(type) || Path.class.isAssignableFrom(type)) {
            return true;
        }
        boolean open = Modifier.isAbstract(type.getModifiers())
                || type == Object.class
                || Throwable.class.isAssignableFrom(type);
        return ofThePlatform(type) && !open && !Carriers.carries(type);
    }

    /** Whether the class is one of Java's own. */
    static boolean ofThePlatform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return (loader == null || loader == ClassLoader.getPlatformClassLoader()) && !Proxy.isProxyClass(type);
    }
}
