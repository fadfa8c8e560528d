package dev.privacysdk.marking;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;

/** What a method answers with, as precisely as the class it is called on tells. */
record Answer(Type type, boolean nullable, Reach reach) {
    static Answer of(List<Method> family, Generics view) {
        Type best = null;
        boolean nullable = false;
        for (Method method : family) {
            Type type = Generics.plain(view.seen(method.getGenericReturnType(), method.getDeclaringClass()));
            if (best == null || says(type, best)) {
                best = type;
            }
            nullable |= Absence.isNullable(method, method.getAnnotatedReturnType());
        }
        Type answer = best == null ? void.class : best;
        return new Answer(answer, nullable && !Generics.erasure(answer).isPrimitive(), Reach.of(answer));
    }

    /** Whether a type says more than another: a subclass, or the same class with its arguments. */
    private static boolean says(Type type, Type other) {
        Class<?> mine = Generics.erasure(type);
        Class<?> theirs = Generics.erasure(other);
        return mine == theirs
                ? other instanceof Class<?> && !(type instanceof Class<?>)
                : theirs.isAssignableFrom(mine);
    }

    boolean canBeNothing() {
        return nullable || Absence.possible(type);
    }

    String simpleName() {
        return Generics.erasure(type).getSimpleName();
    }
}
