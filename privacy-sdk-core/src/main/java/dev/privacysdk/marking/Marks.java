package dev.privacysdk.marking;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The marks of one element, written on it or one step away on a word. */
final class Marks {
    private final String element;
    private final Set<Annotation> marks = new LinkedHashSet<>();
    private final Set<Class<? extends Annotation>> words = new LinkedHashSet<>();

    private Marks(String element) {
        this.element = element;
    }

    /** What these places say of one element, such as a record component, its field and its accessor. */
    static Marks of(String element, Collection<? extends AnnotatedElement> places) {
        Marks read = new Marks(element);
        for (AnnotatedElement place : places) {
            for (Annotation annotation : place.getDeclaredAnnotations()) {
                read.add(annotation);
            }
        }
        return read;
    }

    static Marks of(String element, AnnotatedElement place) {
        return of(element, List.of(place));
    }

    private void add(Annotation annotation) {
        List<Annotation> raw = Word.raw(annotation);
        if (!raw.isEmpty()) {
            marks.addAll(raw);
            return;
        }
        Class<? extends Annotation> type = annotation.annotationType();
        Word word = Word.of(type);
        if (word.deeper() != null) {
            throw new MarkingException(element + " bears @" + type.getSimpleName()
                    + ", which carries its marks two steps away, on @"
                    + word.deeper().getSimpleName()
                    + "; write them on @" + type.getSimpleName() + " itself.");
        }
        if (!word.marks().isEmpty()) {
            marks.addAll(word.marks());
            words.add(type);
        }
    }

    String element() {
        return element;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    Set<Class<? extends Annotation>> words() {
        return words;
    }

    boolean has(Class<? extends Annotation> mark) {
        return marks.stream().anyMatch(mark::isInstance);
    }

    <A extends Annotation> List<A> all(Class<A> mark) {
        return marks.stream().filter(mark::isInstance).map(mark::cast).toList();
    }

    /** The mark of this kind, if there is one; refuses two that say different things. */
    <A extends Annotation> @Nullable A one(Class<A> mark) {
        List<A> found = all(mark);
        if (found.size() > 1) {
            throw new MarkingException(
                    element + " bears @" + mark.getSimpleName() + " twice, with different values; keep one.");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** Data bears a category or names its person; everything else that bears a purpose is a deed. */
    boolean isData() {
        return has(PersonalData.class) || has(SubjectId.class);
    }

    @Nullable
    DataCategory category() {
        Set<DataCategory> found = categories();
        if (found.size() > 1) {
            throw new MarkingException(element + " bears two categories, " + joined(found)
                    + "; keep the one that says best what it holds.");
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    Set<DataCategory> categories() {
        Set<DataCategory> found = new TreeSet<>();
        for (PersonalData mark : all(PersonalData.class)) {
            found.add(named(DataCategory::of, mark.value()));
        }
        return found;
    }

    Set<Purpose> purposes() {
        Set<Purpose> found = new LinkedHashSet<>();
        for (ForPurpose mark : all(ForPurpose.class)) {
            found.add(named(Purpose::of, mark.value()));
        }
        return found;
    }

    @Nullable
    Purpose collectedFor() {
        CollectedFor mark = one(CollectedFor.class);
        return mark == null ? null : named(Purpose::of, mark.value());
    }

    @Nullable
    String subjectKind() {
        SubjectId mark = one(SubjectId.class);
        return mark == null ? null : kind(mark.value());
    }

    /** A kind of subject, refused with the element's name where it is badly spelled. */
    String kind(String written) {
        return named(id -> Subject.of(id, "0").kind(), written);
    }

    private <T> T named(Function<String, T> term, String id) {
        return named(element, term, id);
    }

    /** A term by its id, refused with the element's name where the id is badly spelled. */
    static <T> T named(String element, Function<String, T> term, String id) {
        try {
            return term.apply(id);
        } catch (IllegalArgumentException e) {
            throw new MarkingException(element + " is marked with an id that is none: " + e.getMessage(), e);
        }
    }

    static String joined(Collection<?> terms) {
        return String.join(" and ", terms.stream().map(Object::toString).toList());
    }
}
