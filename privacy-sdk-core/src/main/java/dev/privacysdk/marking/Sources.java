package dev.privacysdk.marking;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The elements that may say something of one method: the methods that share its slot, then the types that have it. */
final class Sources {
    private final String name;
    private final List<Source> methods = new ArrayList<>();
    private final List<Source> types = new ArrayList<>();

    private record Source(Class<?> by, Marks marks) {}

    Sources(String name, Class<?> target, List<Method> family, Generics view) {
        this.name = name;
        for (Method method : family) {
            Class<?> by = method.getDeclaringClass();
            methods.add(new Source(by, Marks.of(by.getSimpleName() + "." + method.getName(), method)));
        }
        for (Class<?> type : view.types()) {
            if (!Declared.isPlatform(type) && reaches(type, target, family)) {
                Marks marks = Marks.of(type.getSimpleName(), type);
                if (!marks.isEmpty()) {
                    types.add(new Source(type, marks));
                }
            }
        }
    }

    /** Whether a word on a type is about this method: a class hands it down, an interface keeps it for what it has. */
    private static boolean reaches(Class<?> type, Class<?> target, List<Method> family) {
        if (Declared.isOfEveryObject(family.get(0))) {
            return false;
        }
        return type == target
                || !type.isInterface()
                || type.getMethods().length == 0
                || family.stream().anyMatch(method -> method.getDeclaringClass().isAssignableFrom(type));
    }

    boolean isData() {
        return methods.stream().anyMatch(source -> source.marks.isData());
    }

    boolean anyMethodHas(Class<? extends Annotation> mark) {
        return methods.stream().anyMatch(source -> source.marks.has(mark));
    }

    /** The stance of the method by its own words. */
    @Nullable
    Said<Stance> stanceOfMethod() {
        return nearest(methods, Stance::in, Stance::inWords);
    }

    /** The stance of the method by the words of the types that have it. */
    @Nullable
    Said<Stance> stanceOfType() {
        return nearest(types, Stance::in, Stance::inWords);
    }

    /** A mark on the method or, where it has none, on a type that has it. */
    <A extends Annotation> @Nullable A mark(Class<A> mark) {
        Said<A> found = nearest(methods, marks -> marks.one(mark), said -> "says " + said);
        if (found == null) {
            found = nearest(types, marks -> marks.one(mark), said -> "says " + said);
        }
        return found == null ? null : found.what();
    }

    /** A term by its id, refused with the method's name where the id is badly spelled. */
    <T> T named(Function<String, T> term, String id) {
        return Marks.named(name, term, id);
    }

    private <T> @Nullable Said<T> nearest(
            List<Source> sources, Function<Marks, @Nullable T> what, Function<T, String> inWords) {
        List<Said<T>> all = new ArrayList<>();
        for (Source source : sources) {
            T said = what.apply(source.marks);
            if (said != null) {
                all.add(new Said<>(source.by, source.marks.element(), said, source.marks.words()));
            }
        }
        return Said.nearest(name, all, inWords);
    }
}
