package dev.privacysdk.masking;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EventObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import org.jspecify.annotations.Nullable;

/** What Java's own objects around other objects hold, where Java lets it be asked. */
final class Contents {
    /** More than the budget of any search. */
    private static final int ENOUGH = 5000;

    private Contents() {}

    /** Whether objects of this class can be asked. */
    static boolean known(Class<?> type) {
        return EventObject.class.isAssignableFrom(type)
                || Reference.class.isAssignableFrom(type)
                || AtomicReferenceArray.class.isAssignableFrom(type)
                || AtomicMarkableReference.class.isAssignableFrom(type)
                || AtomicStampedReference.class.isAssignableFrom(type);
    }

    /** Whether they print a task, a failure or a changed value that cannot be asked for here. */
    static boolean hidden(Class<?> type, Class<?> voice) {
        return Plan.ofThePlatform(voice)
                && voice != Object.class
                && (Future.class.isAssignableFrom(type)
                        || Callable.class.isAssignableFrom(type)
                        || (EventObject.class.isAssignableFrom(type) && voice != EventObject.class));
    }

    static List<@Nullable Object> of(Object value) {
        if (value instanceof EventObject event) {
            return Arrays.asList(event.getSource());
        } else if (value instanceof Reference<?> reference) {
            return Arrays.asList(reference.get());
        } else if (value instanceof AtomicMarkableReference<?> reference) {
            return Arrays.asList(reference.getReference());
        } else if (value instanceof AtomicStampedReference<?> reference) {
            return Arrays.asList(reference.getReference());
        }
        List<@Nullable Object> contents = new ArrayList<>();
        if (value instanceof AtomicReferenceArray<?> array) {
            for (int i = 0; i < Math.min(array.length(), ENOUGH); i++) {
                contents.add(array.get(i));
            }
        }
        return contents;
    }
}
