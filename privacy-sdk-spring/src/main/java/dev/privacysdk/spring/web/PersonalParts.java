package dev.privacysdk.spring.web;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.marking.MarkingException;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * The values inside a value that hold personal data or name a person, and those that show what they hold too late to tell.
 *
 * <p>Looks through collections, maps, arrays, optionals, records, objects and what these caught around themselves, and into no personal value.
 */
final class PersonalParts {
    /** What to do with values of one class. */
    private record Sight(boolean leaf, boolean part, List<MarkedField> fields, List<Caught> caught) {}

    private static final Sight LEAF = new Sight(true, false, List.of(), List.of());
    private static final Sight PART = new Sight(false, true, List.of(), List.of());
    private static final Sight CARRIER = new Sight(false, false, List.of(), List.of());

    private static final ClassValue<Sight> SIGHTS = new ClassValue<>() {
        @Override
        protected Sight computeValue(Class<?> type) {
            return look(type);
        }
    };

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> ahead = new ArrayDeque<>();

    private PersonalParts() {}

    /** The first part that the predicate does not accept; whatever it accepts is not looked into. */
    static @Nullable Object first(Object value, Predicate<Object> settled) {
        return new PersonalParts().search(value, settled);
    }

    /** Whether no value of this class holds anything personal. */
    static boolean isLeaf(Class<?> type) {
        return SIGHTS.get(type).leaf();
    }

    /** Every part, as of now; a list of rows, the commonest answer, costs one copy of the list. */
    static List<Object> in(Object value) {
        Sight sight = SIGHTS.get(value.getClass());
        if (sight.leaf()) {
            return List.of();
        }
        if (sight.part()) {
            return List.of(value);
        }
        if (value instanceof Collection<?> rows && platform(value.getClass())) {
            List<Object> elements = new ArrayList<>(rows);
            if (elements.stream().allMatch(PersonalParts::isSettled)) {
                return elements;
            }
        }
        List<Object> found = new ArrayList<>();
        new PersonalParts().search(value, next -> {
            boolean part = SIGHTS.get(next.getClass()).part();
            if (part) {
                found.add(next);
            }
            return part;
        });
        return found;
    }

    private static boolean isSettled(@Nullable Object element) {
        if (element == null) {
            return true;
        }
        Sight sight = SIGHTS.get(element.getClass());
        return sight.leaf() || sight.part();
    }

    private @Nullable Object search(Object value, Predicate<Object> settled) {
        push(value);
        while (!ahead.isEmpty()) {
            Object next = ahead.pop();
            if (settled.test(next)) {
                continue;
            }
            Sight sight = SIGHTS.get(next.getClass());
            if (sight.part()) {
                return next;
            }
            inside(next, sight);
        }
        return null;
    }

    private void push(@Nullable Object value) {
        if (value != null && !SIGHTS.get(value.getClass()).leaf() && seen.add(value)) {
            ahead.push(value);
        }
    }

    private void inside(Object value, Sight sight) {
        if (value instanceof Object[] array) {
            for (Object element : array) {
                push(element);
            }
        } else if (value instanceof Iterable<?> all) {
            all.forEach(this::push);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, mapped) -> {
                push(key);
                push(mapped);
            });
        } else if (value instanceof Map.Entry<?, ?> entry) {
            push(entry.getKey());
            push(entry.getValue());
        } else if (value instanceof Optional<?> optional) {
            push(optional.orElse(null));
        } else if (value instanceof AtomicReference<?> reference) {
            push(reference.get());
        }
        for (MarkedField field : sight.fields()) {
            push(field.read(value));
        }
        for (Caught caught : sight.caught()) {
            Object held = caught.read(value);
            if (held != null && caught.around()) {
                around(held);
            } else {
                push(held);
            }
        }
    }

    /** Of the object around a value, only what it holds itself: it may be a bean, from which all others are in reach. */
    private void around(Object outer) {
        for (MarkedField field : SIGHTS.get(outer.getClass()).fields()) {
            Object held = field.read(outer);
            if (held != null && (isMarked(held.getClass()) || held instanceof Object[] || carries(held.getClass()))) {
                push(held);
            }
        }
        if (isMarked(outer.getClass())) {
            push(outer);
        }
    }

    private static Sight look(Class<?> type) {
        if (type.isArray()) {
            return type.getComponentType().isPrimitive() ? LEAF : CARRIER;
        }
        if (type == Subject.class) {
            return PART;
        }
        if (LaterEnvelope.isLater(type)) {
            // Nothing that is in it now has been minimized; each piece is looked at when it is shown.
            return LEAF;
        }
        if (showsMore(type)) {
            return PART;
        }
        if (!Minimizer.concerns(type)) {
            return LEAF;
        }
        if (type == AtomicReference.class) {
            return CARRIER;
        }
        if (once(type) || Minimizer.refusal(type).isPresent()) {
            return PART;
        }
        if (platform(type)) {
            return carries(type) ? CARRIER : LEAF;
        }
        try {
            MarkedType marked = MarkedType.of(type);
            if (isMarked(type)) {
                return PART;
            }
            List<MarkedField> fields = marked.fields().stream()
                    .filter(field -> Minimizer.concerns(field.genericType()))
                    .toList();
            // A view of a collection has caught the collection, and shows what its elements show.
            List<Caught> caught = carries(type) ? List.of() : Caught.by(type);
            boolean leaf = fields.isEmpty() && caught.isEmpty() && !carries(type);
            return leaf ? LEAF : new Sight(false, false, fields, caught);
        } catch (MarkingException | InaccessibleObjectException cannotBeRead) {
            return PART;
        }
    }

    /** Whether it shows personal values that it has no field for. */
    static boolean showsMore(Class<?> type) {
        return !platform(type) && !carries(type) && Getters.showMore(type, PersonalParts::isMarked);
    }

    /** Whether objects of this class hold personal data, or say whom they are about. */
    static boolean isMarked(Class<?> type) {
        if (type.isPrimitive() || type.isArray() || platform(type)) {
            return false;
        }
        try {
            MarkedType marked = MarkedType.of(type);
            return marked.subjectId() != null || marked.fields().stream().anyMatch(PersonalParts::marked);
        } catch (MarkingException cannotBeRead) {
            return true;
        }
    }

    private static boolean marked(MarkedField field) {
        return field.category() != null || !field.purposes().isEmpty();
    }

    /** Looked through, it would be used up and the body empty. */
    private static boolean once(Class<?> type) {
        return BaseStream.class.isAssignableFrom(type)
                || (Iterable.class.isAssignableFrom(type) && AutoCloseable.class.isAssignableFrom(type));
    }

    private static boolean carries(Class<?> type) {
        return Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Map.Entry.class.isAssignableFrom(type)
                || Optional.class == type;
    }

    static boolean platform(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return (loader == null || loader == ClassLoader.getPlatformClassLoader()) && !Proxy.isProxyClass(type);
    }
}
