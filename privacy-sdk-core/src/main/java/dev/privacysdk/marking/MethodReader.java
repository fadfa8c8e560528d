package dev.privacysdk.marking;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.OnBehalfOf;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.Via;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the marked methods of one class and refuses marks that nothing could enforce. */
final class MethodReader {
    private static final List<Class<? extends Annotation>> NEED_A_PURPOSE = List.of(
            EachSubject.class,
            DisclosedTo.class,
            Via.class,
            Performs.class,
            CollectedFor.class,
            OnDenial.class,
            OnBehalfOf.class,
            Reference.class);

    private static final ClassValue<MethodReader> READERS = new ClassValue<>() {
        @Override
        protected MethodReader computeValue(Class<?> target) {
            return new MethodReader(target);
        }
    };

    private final Class<?> target;
    private final Slots slots;
    private final boolean anyMarks;
    private final Map<Method, Optional<MarkedMethod>> read = new ConcurrentHashMap<>();

    private MethodReader(Class<?> target) {
        this.target = target;
        this.slots = new Slots(target);
        this.anyMarks = !target.isAnnotation() && slots.view().types().stream().anyMatch(MethodReader::hasMarks);
    }

    private static boolean hasMarks(Class<?> type) {
        if (Declared.isPlatform(type)) {
            return false;
        }
        if (Word.anyIn(type.getDeclaredAnnotations())) {
            return true;
        }
        for (Constructor<?> constructor : Declared.constructors(type)) {
            if (Word.anyIn(constructor.getDeclaredAnnotations())) {
                return true;
            }
        }
        for (Method method : Declared.methods(type)) {
            if (Word.anyIn(method.getDeclaredAnnotations())) {
                return true;
            }
            for (Annotation[] parameter : method.getParameterAnnotations()) {
                if (Word.anyIn(parameter)) {
                    return true;
                }
            }
        }
        return false;
    }

    static MethodReader of(Class<?> target) {
        return READERS.get(target);
    }

    @Nullable
    MarkedMethod method(Method method) {
        Optional<MarkedMethod> known = read.get(method);
        if (known == null) {
            known = Optional.ofNullable(read(method));
            read.put(method, known);
        }
        return known.orElse(null);
    }

    /** All marked methods; what is refused goes to the consumer, so that all of it can be told at once. */
    List<MarkedMethod> all(Consumer<? super MarkingException> refused) {
        List<MarkedMethod> found = new ArrayList<>();
        if (!anyMarks) {
            return found;
        }
        for (Class<?> type : slots.view().types()) {
            if (!Declared.isPlatform(type)) {
                Declared.constructors(type).forEach(each -> refuseConstructor(each, refused));
            }
        }
        Set<Method> seen = new HashSet<>();
        for (Method method : slots.declared()) {
            if (seen.add(method)) {
                seen.addAll(slots.sharing(method));
                try {
                    MarkedMethod marked = method(method);
                    if (marked != null) {
                        found.add(marked);
                    }
                } catch (MarkingException e) {
                    refused.accept(e);
                }
            }
        }
        return found;
    }

    private static void refuseConstructor(Constructor<?> constructor, Consumer<? super MarkingException> refused) {
        try {
            Marks marks = Marks.of(
                    "The constructor of " + constructor.getDeclaringClass().getSimpleName(), constructor);
            Stance stance = Stance.in(marks);
            if (stance != null) {
                throw new MarkingException(marks.element() + " " + stance.inWords()
                        + " but nothing can stand in front of a constructor; move what needs the purpose into a method and"
                        + " the word with it.");
            }
        } catch (MarkingException e) {
            refused.accept(e);
        }
    }

    private @Nullable MarkedMethod read(Method method) {
        if (!anyMarks && slots.view().knows(method.getDeclaringClass())) {
            return null;
        }
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            refuseUnreachable(method);
            return null;
        }
        List<Method> family = slots.sharing(method);
        if (family.isEmpty()) {
            Class<?> declaring = method.getDeclaringClass();
            return slots.view().knows(declaring) ? null : of(declaring).method(method);
        }
        String name = name(family.get(0));
        Sources sources = new Sources(name, target, family, slots.view());
        if (sources.isData()) {
            refuseDataWithParameters(name, family.get(0), sources);
            return null;
        }
        Said<Stance> stance = sources.stanceOfMethod();
        boolean byType = stance == null;
        if (stance == null) {
            stance = sources.stanceOfType();
        }
        if (stance == null) {
            refuseOrphans(name, sources, Call.of(name, family, slots.view()));
            return null;
        }
        Answer answer = Answer.of(family, slots.view());
        Call call = Call.of(name, family, slots.view());
        for (Method each : family) {
            if (Modifier.isFinal(each.getModifiers()) && !Proxy.isProxyClass(each.getDeclaringClass())) {
                boolean somebodyElses = byType && !stance.by().isAssignableFrom(each.getDeclaringClass());
                if (somebodyElses && !answer.reach().personal() && call.subject() < 0) {
                    return null;
                }
                throw new MarkingException(name + " " + stance.what().inWords()
                        + " but is final, so nothing can stand in front of it; make it overridable or move the word.");
            }
        }
        return new MarkedMethod(name, family.get(0), stance, sources, call, answer);
    }

    /** The class that the reader knows by name, and the method. */
    private String name(Method method) {
        boolean nameless = target.getSimpleName().isEmpty()
                || target.isHidden()
                || target.isSynthetic()
                || Proxy.isProxyClass(target);
        Class<?> owner = nameless ? method.getDeclaringClass() : target;
        return owner.getSimpleName() + "." + method.getName();
    }

    private static void refuseUnreachable(Method method) {
        Marks marks = Marks.of(method.getDeclaringClass().getSimpleName() + "." + method.getName(), method);
        Stance stance = marks.isData() ? null : Stance.in(marks);
        if (stance != null) {
            String how = Modifier.isPrivate(method.getModifiers()) ? "private" : "static";
            throw new MarkingException(
                    marks.element() + " " + stance.inWords() + " but is " + how
                            + ", so nothing can stand in front of it; make it a method that other objects call, or move the word.");
        }
        if (!marks.isData()) {
            refuseStaticUnderAWord(method, marks);
        }
    }

    /** A word on a class does not reach its static methods, which may not hand out what the word guards. */
    private static void refuseStaticUnderAWord(Method method, Marks marks) {
        Class<?> owner = method.getDeclaringClass();
        Stance stance = Modifier.isPrivate(method.getModifiers()) || Declared.isPlatform(owner)
                ? null
                : Stance.in(Marks.of(owner.getSimpleName(), owner));
        if (stance != null && Reach.of(method.getGenericReturnType()).personal()) {
            throw new MarkingException(marks.element() + " is static and answers with personal data, but "
                    + owner.getSimpleName() + " " + stance.inWords()
                    + " and nothing can stand in front of it; make it an instance method or move it out.");
        }
    }

    private static void refuseDataWithParameters(String name, Method method, Sources sources) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
            String mark = sources.anyMethodHas(PersonalData.class) ? "a category" : "@SubjectId";
            throw new MarkingException(name + " bears " + mark
                    + ", which makes it data, but it is no accessor; mark the type it answers with, or a parameter.");
        }
    }

    private static void refuseOrphans(String name, Sources sources, Call call) {
        for (Class<? extends Annotation> mark : NEED_A_PURPOSE) {
            boolean onParameter = (mark == EachSubject.class && call.each() >= 0)
                    || (mark == OnBehalfOf.class && call.customer() >= 0)
                    || (mark == Reference.class && call.reference() >= 0);
            if (onParameter || sources.anyMethodHas(mark)) {
                throw new MarkingException(name + " bears @" + mark.getSimpleName()
                        + " but serves no purpose, so nothing would be enforced; add the word of its purpose.");
            }
        }
    }
}
