package dev.privacysdk.minimization;

import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;

/** What a type says for certain, where {@link Reach} asks what could be. */
final class Declaration {
    private final Set<Type> seen = new HashSet<>();

    private Declaration() {}

    /** Whether an abstract getter, named as those of beans, shows marked values; one that does something for a purpose is none. */
    static boolean showsMarks(Method method) {
        return new Declaration().shows(method);
    }

    private boolean shows(Method method) {
        return method.getParameterCount() == 0
                && Modifier.isAbstract(method.getModifiers())
                && !Accessors.property(method.getName()).equals(method.getName())
                && marked(method.getGenericReturnType())
                && MarkedMethod.of(method, method.getDeclaringClass()) == null;
    }

    private boolean marked(Type type) {
        if (!seen.add(type)) {
            return false;
        } else if (type instanceof Class<?> plain) {
            return plain.isArray() ? marked(plain.getComponentType()) : markedClass(plain);
        } else if (type instanceof ParameterizedType generic) {
            return marked(generic.getRawType()) || marked(generic.getActualTypeArguments());
        } else if (type instanceof GenericArrayType array) {
            return marked(array.getGenericComponentType());
        } else if (type instanceof WildcardType wild) {
            return marked(wild.getUpperBounds());
        }
        // What a variable of an interface stands for, each heir says anew; only the value tells.
        return type instanceof TypeVariable<?> variable
                && (variable.getGenericDeclaration() instanceof Class<?> || marked(variable.getBounds()));
    }

    private boolean marked(Type[] types) {
        for (Type each : types) {
            if (marked(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean markedClass(Class<?> type) {
        if (type == Subject.class) {
            return true;
        }
        MarkedType marked = MarkedType.of(type);
        if (Reach.marks(marked) || marked.reachesPersonalData()) {
            return true;
        }
        if (!type.isInterface() || Reach.ofThePlatform(type)) {
            return false;
        }
        for (Method method : type.getMethods()) {
            if (shows(method)) {
                return true;
            }
        }
        return false;
    }
}
