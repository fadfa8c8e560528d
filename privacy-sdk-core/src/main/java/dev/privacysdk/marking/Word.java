package dev.privacysdk.marking;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.OnBehalfOf;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an annotation type stands for: the marks it carries itself, and a word it carries though it may not. */
record Word(List<Annotation> marks, @Nullable Class<? extends Annotation> deeper) {
    private static final Set<Class<? extends Annotation>> MARKS = Set.of(
            PersonalData.class,
            ForPurpose.class,
            SubjectId.class,
            EachSubject.class,
            PurposeRequired.class,
            DisclosedTo.class,
            Reference.class,
            Via.class,
            Performs.class,
            CollectedFor.class,
            OnBehalfOf.class,
            OnDenial.class);

    private static final ClassValue<Word> WORDS = new ClassValue<>() {
        @Override
        protected Word computeValue(Class<?> type) {
            return read(type);
        }
    };

    static Word of(Class<? extends Annotation> type) {
        return WORDS.get(type);
    }

    /** The marks that an annotation is by itself; empty for a word and for anything else. */
    static List<Annotation> raw(Annotation annotation) {
        if (annotation instanceof ForPurpose.All all) {
            return List.of(all.value());
        }
        return MARKS.contains(annotation.annotationType()) ? List.of(annotation) : List.of();
    }

    /** Whether any of these annotations is a mark or a word, however deep. */
    static boolean anyIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (bears(annotation.annotationType(), new HashSet<>())
                    || !raw(annotation).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Word read(Class<?> type) {
        List<Annotation> marks = new ArrayList<>();
        Class<? extends Annotation> deeper = null;
        for (Annotation meta : type.getDeclaredAnnotations()) {
            List<Annotation> raw = raw(meta);
            marks.addAll(raw);
            if (raw.isEmpty() && bears(meta.annotationType(), new HashSet<>())) {
                deeper = meta.annotationType();
            }
        }
        return new Word(List.copyOf(marks), deeper);
    }

    private static boolean bears(Class<? extends Annotation> type, Set<Class<?>> seen) {
        if (!seen.add(type) || type.getName().startsWith("java.lang.annotation.")) {
            return false;
        }
        for (Annotation meta : type.getDeclaredAnnotations()) {
            if (!raw(meta).isEmpty() || bears(meta.annotationType(), seen)) {
                return true;
            }
        }
        return false;
    }
}
