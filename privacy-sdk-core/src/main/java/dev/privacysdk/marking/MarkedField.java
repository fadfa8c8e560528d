package dev.privacysdk.marking;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value that a type holds, and what its marks say: a record component, a field, or an accessor of an interface.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class MarkedField {
    private final String owner;
    private final String name;
    private final Class<?> type;
    private final Type genericType;
    private final @Nullable DataCategory category;
    private final Set<Purpose> purposes;
    private final @Nullable Purpose collectedFor;
    private final @Nullable String subjectKind;
    private final Set<Class<? extends Annotation>> words;
    private final boolean nullable;
    private final @Nullable MethodHandle reader;

    MarkedField(Property property, Marks marks) {
        this.owner = property.owner();
        this.name = property.name();
        this.type = property.type();
        this.genericType = property.genericType();
        this.category = marks.category();
        this.purposes = Collections.unmodifiableSet(marks.purposes());
        this.collectedFor = marks.collectedFor();
        this.subjectKind = marks.subjectKind();
        this.words = Collections.unmodifiableSet(new LinkedHashSet<>(marks.words()));
        this.nullable = property.nullable() && !type.isPrimitive();
        this.reader = property.reader();
        if (!purposes.isEmpty() && category == null && subjectKind == null) {
            throw new MarkingException(this + " is for " + Marks.joined(purposes)
                    + " but bears no category; say what it holds, or drop the purpose.");
        }
        if (reader == null && (category != null || subjectKind != null)) {
            throw new MarkingException(
                    this + " is marked but cannot be read; open its package to the module that reads it.");
        }
    }

    /**
     * A field or accessor with marks that stand somewhere else, such as on a mixin; null where they say nothing of data.
     *
     * <p>Throws {@link MarkingException} where they contradict each other.
     */
    public static @Nullable MarkedField elsewhere(Member member, Annotation[] marks) {
        AnnotatedElement place = new Elsewhere(marks);
        String name = member.getDeclaringClass().getSimpleName() + "." + member.getName();
        if (!Marks.of(name, place).isData()) {
            return null;
        }
        Property property = member instanceof Field field
                ? Property.of(field, field.getGenericType(), List.of())
                : Property.of((Method) member);
        Property marked = property.with(List.of(place));
        return new MarkedField(marked, marked.marks());
    }

    /** Its name in the source. */
    public String name() {
        return name;
    }

    /** The class of its values. */
    public Class<?> type() {
        return type;
    }

    /** The type of its values as it was written. */
    public Type genericType() {
        return genericType;
    }

    /** The category of personal data it holds, if it is marked with one. */
    public @Nullable DataCategory category() {
        return category;
    }

    /** The purposes its words name; empty means that its author did not narrow them. */
    public Set<Purpose> purposes() {
        return purposes;
    }

    /** The purpose it was collected for, where its marks name one. */
    public @Nullable Purpose collectedFor() {
        return collectedFor;
    }

    /** Whether it says who the object is about. */
    public boolean isSubjectId() {
        return subjectKind != null;
    }

    /** The kind of person it names; throws IllegalStateException where it names none. */
    public String subjectKind() {
        if (subjectKind == null) {
            throw new IllegalStateException(this + " is no @SubjectId; ask isSubjectId() first.");
        }
        return subjectKind;
    }

    /** The annotations of the application that gave it its marks. */
    public Set<Class<? extends Annotation>> words() {
        return words;
    }

    /** Whether it may be null by its type. */
    public boolean isNullable() {
        return nullable;
    }

    /** Whether its type has a way to say that the value is withheld. */
    public boolean canBeAbsent() {
        return nullable || Absence.empty(type) != null;
    }

    /** What stands for a withheld value: null or something empty; throws IllegalStateException where nothing can. */
    public @Nullable Object absent() {
        if (nullable) {
            return null;
        }
        Object empty = Absence.empty(type);
        if (empty == null) {
            throw new IllegalStateException(
                    this + " is withheld and cannot be left out; make it @Nullable, Optional or a collection.");
        }
        return empty;
    }

    /** Whether its words let it serve a purpose: one of them names it, or none was written. */
    public boolean mayServe(Purpose purpose) {
        return purposes.isEmpty() || purposes.contains(purpose);
    }

    /** Its value in an object of its type; throws IllegalStateException where Java forbids reading it. */
    public @Nullable Object read(Object object) {
        if (reader == null) {
            throw new IllegalStateException(this + " cannot be read; open its package to the module that reads it.");
        }
        try {
            return (Object) reader.invokeExact(object);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(this + " could not be read.", e);
        }
    }

    /** The person it names in an object of its type; null where it is null, IllegalStateException where it names none. */
    public @Nullable Subject subjectIn(Object object) {
        return Persons.of(subjectKind(), read(object));
    }

    /** The owner's simple name and the field's own, as in {@code Customer.email}. */
    @Override
    public String toString() {
        return owner + "." + name;
    }
}
