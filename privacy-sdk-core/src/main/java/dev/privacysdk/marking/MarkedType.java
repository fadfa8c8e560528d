package dev.privacysdk.marking;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the marks on a class say about the data its objects hold.
 *
 * <p>Read once per class and kept as long as the class; immutable and safe for any number of threads.
 */
public final class MarkedType {
    private static final ClassValue<MarkedType> TYPES = new ClassValue<>() {
        @Override
        protected MarkedType computeValue(Class<?> type) {
            return read(type);
        }
    };

    private final Class<?> type;
    private final List<MarkedField> fields;
    private final boolean personal;
    private final @Nullable MarkedField subjectId;
    private volatile @Nullable Reach reach;

    private MarkedType(Class<?> type, List<MarkedField> fields, @Nullable MarkedField subjectId) {
        this.type = type;
        this.fields = fields;
        this.personal = fields.stream().anyMatch(field -> field.category() != null);
        this.subjectId = subjectId;
    }

    /** The marks of this class; throws {@link MarkingException} where they contradict each other or cannot be read. */
    public static MarkedType of(Class<?> type) {
        return TYPES.get(type);
    }

    /** The person that an object is about: it is a subject itself, or its type says where its {@code @SubjectId} is. */
    public static Optional<Subject> subjectOf(Object any) {
        if (any instanceof Subject subject) {
            return Optional.of(subject);
        }
        return Optional.ofNullable(of(any.getClass()).subjectIn(any));
    }

    /**
     * The names of annotations that were written on a class or its members and whose own classes are missing at run time.
     *
     * <p>Java leaves these out without a word, so if one of them is a word of the application, what it marks is unmarked.
     */
    public static List<String> lostAnnotations(Class<?> type) {
        List<String> lost = new ArrayList<>();
        for (String name : Declared.isPlatform(type) ? Set.<String>of() : Written.on(type)) {
            try {
                Class.forName(name, false, type.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                lost.add(name);
            }
        }
        return List.copyOf(lost);
    }

    private static MarkedType read(Class<?> type) {
        List<MarkedField> fields = new ArrayList<>();
        MarkedField subjectId = null;
        for (Property property : Properties.of(type)) {
            MarkedField field = new MarkedField(property, property.marks());
            fields.add(field);
            if (!field.isSubjectId()) {
                continue;
            }
            if (subjectId != null) {
                throw new MarkingException(
                        type.getSimpleName() + " has two @SubjectId, " + subjectId.name() + " and " + field.name()
                                + "; keep the person it is about, and put data about the other in a type of its own.");
            }
            subjectId = field;
        }
        return new MarkedType(type, List.copyOf(fields), subjectId);
    }

    /** The class. */
    public Class<?> type() {
        return type;
    }

    /** Its values: record components in their order, or all fields, inherited ones first, or marked accessors. */
    public List<MarkedField> fields() {
        return fields;
    }

    /** Whether it has at least one field with a category. */
    public boolean personal() {
        return personal;
    }

    /** Whether it, or anything its fields can hold by their types, has a field with a category. */
    public boolean reachesPersonalData() {
        return reach().personal();
    }

    /** The categories within reach whose fields may serve a purpose by their words. */
    public Set<DataCategory> categoriesFor(Purpose purpose) {
        return reach().categoriesFor(purpose);
    }

    /** All personal types within reach, itself included where it is one. */
    public List<MarkedType> personalTypes() {
        return reach().personalTypes();
    }

    private Reach reach() {
        Reach known = reach;
        if (known == null) {
            known = Reach.of(type);
            reach = known;
        }
        return known;
    }

    /** Its own field that says whom it is about. */
    public @Nullable MarkedField subjectId() {
        return subjectId;
    }

    /** The person that an object of this class is about, where the class has a {@code @SubjectId} and it is not null. */
    public @Nullable Subject subjectIn(Object instance) {
        MarkedField field = subjectId;
        return field == null ? null : Persons.of(field.subjectKind(), field.read(instance));
    }

    /** The class's simple name. */
    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
