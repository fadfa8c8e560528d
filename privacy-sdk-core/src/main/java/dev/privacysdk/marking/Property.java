package dev.privacysdk.marking;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value a type holds before its marks are read: how it is called, written, marked and reached. */
record Property(
        String owner,
        String name,
        Class<?> type,
        Type genericType,
        boolean nullable,
        List<AnnotatedElement> places,
        @Nullable MethodHandle reader) {
    private static final MethodType READS = MethodType.methodType(Object.class, Object.class);

    static Property of(Class<?> owner, RecordComponent component, List<Method> accessors) {
        List<AnnotatedElement> places = new ArrayList<>(List.of(component));
        for (Field field : Declared.fields(owner)) {
            if (field.getName().equals(component.getName())) {
                places.add(field);
            }
        }
        places.addAll(accessors);
        return new Property(
                owner.getSimpleName(),
                component.getName(),
                component.getType(),
                component.getGenericType(),
                Absence.isNullable(component, component.getAnnotatedType()),
                places,
                reader(component.getAccessor()));
    }

    static Property of(Field field, Type genericType, List<Method> accessors) {
        List<AnnotatedElement> places = new ArrayList<>(List.of(field));
        places.addAll(accessors);
        return new Property(
                field.getDeclaringClass().getSimpleName(),
                field.getName(),
                field.getType(),
                genericType,
                Absence.isNullable(field, field.getAnnotatedType()),
                places,
                reader(field));
    }

    /** A value that is reached by accessors only; the first of them is the one to call. */
    static Property of(Class<?> owner, String name, Type genericType, List<Method> accessors) {
        boolean nullable = accessors.stream().anyMatch(each -> Absence.isNullable(each, each.getAnnotatedReturnType()));
        return new Property(
                owner.getSimpleName(),
                name,
                Generics.erasure(genericType),
                genericType,
                nullable,
                List.copyOf(accessors),
                reader(accessors.get(0)));
    }

    /** A value by its accessor alone, which may be called other than the value. */
    static Property of(Method accessor) {
        return of(accessor.getDeclaringClass(), accessor.getName(), accessor.getGenericReturnType(), List.of(accessor));
    }

    /** The same, marked in other places. */
    Property with(List<AnnotatedElement> others) {
        return new Property(owner, name, type, genericType, nullable, others, reader);
    }

    Marks marks() {
        return Marks.of(owner + "." + name, places);
    }

    private static @Nullable MethodHandle reader(Field field) {
        try {
            field.setAccessible(true);
            return MethodHandles.lookup().unreflectGetter(field).asType(READS);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return null;
        }
    }

    private static @Nullable MethodHandle reader(Method accessor) {
        try {
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor).asType(READS);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return null;
        }
    }
}
