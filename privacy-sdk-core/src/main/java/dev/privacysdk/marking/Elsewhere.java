package dev.privacysdk.marking;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** Annotations that were collected somewhere else, read as if they were written on one element. */
final class Elsewhere implements AnnotatedElement {
    private final Annotation[] marks;

    Elsewhere(Annotation... marks) {
        this.marks = marks.clone();
    }

    @Override
    public <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
        for (Annotation mark : marks) {
            if (type.isInstance(mark)) {
                return type.cast(mark);
            }
        }
        return null;
    }

    @Override
    public Annotation[] getAnnotations() {
        return marks.clone();
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return marks.clone();
    }
}
