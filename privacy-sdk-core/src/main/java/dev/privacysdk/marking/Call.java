package dev.privacysdk.marking;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.OnBehalfOf;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the marks on a method's parameters say: where the person, the people, the customer and the reference stand. */
final class Call {
    private final String name;
    private int subject = -1;
    private String subjectKind = "";
    private int each = -1;
    private @Nullable EachSubject people;
    private @Nullable String peopleKind;
    private int customer = -1;
    private String customerKind = "";
    private int reference = -1;
    private @Nullable Purpose collectedFor;
    private final Set<DataCategory> categories = new TreeSet<>();
    private final Map<Integer, DataCategory> categoryAt = new HashMap<>();

    private Call(String name) {
        this.name = name;
    }

    /** Reads the parameters of all methods that share one slot; what one of them says holds for all. */
    static Call of(String name, List<Method> family, Generics view) {
        Call call = new Call(name);
        int count = family.get(0).getParameterCount();
        for (int i = 0; i < count; i++) {
            List<Parameter> places = new ArrayList<>();
            for (Method method : family) {
                places.add(method.getParameters()[i]);
            }
            Marks marks = Marks.of(name, places);
            if (!marks.isEmpty()) {
                call.read(i, marks, view.parameters(family.get(0)).get(i));
            }
        }
        return call;
    }

    private void read(int place, Marks marks, Type type) {
        EachSubject many = marks.one(EachSubject.class);
        String kind = marks.subjectKind();
        if (many != null) {
            readEach(place, many, kind, type);
        } else if (kind != null) {
            refuseSecond(subject, "@SubjectId", "keep the person it is about");
            refuseWrong("@SubjectId", type);
            subject = place;
            subjectKind = kind;
        }
        OnBehalfOf instructing = marks.one(OnBehalfOf.class);
        if (instructing != null) {
            refuseSecond(customer, "@OnBehalfOf", "an instruction comes from one customer");
            refuseWrong("@OnBehalfOf", type);
            if (marks.has(SubjectId.class)) {
                throw new MarkingException(
                        name + " has one parameter for the person and the customer; a customer instructs, a"
                                + " person is what the data is about, so make them two.");
            }
            customer = place;
            customerKind = marks.kind(instructing.value());
        }
        if (marks.has(Reference.class)) {
            refuseSecond(reference, "@Reference", "keep the one that is recorded");
            refuseNoText(type);
            reference = place;
        }
        if (marks.has(CollectedFor.class)) {
            collectedFor = marks.collectedFor();
        }
        if (marks.has(PersonalData.class)) {
            categories.addAll(marks.categories());
            categoryAt.put(place, marks.categories().iterator().next());
        }
    }

    private void readEach(int place, EachSubject many, @Nullable String kind, Type type) {
        refuseSecond(each, "@EachSubject", "ask about one collection of people");
        Class<?> raw = Generics.erasure(type);
        if (!Many.canBeNarrowed(raw)) {
            throw new MarkingException(name + " has @EachSubject on a " + raw.getSimpleName()
                    + ", from which nobody can be left out; declare a Collection, List or Set of people.");
        }
        List<Type> arguments = Many.arguments(type);
        Class<?> element = arguments.isEmpty() ? Object.class : Generics.erasure(arguments.get(0));
        if (kind == null && element != Subject.class && MarkedType.of(element).subjectId() == null) {
            throw new MarkingException(name + " has @EachSubject on a collection of " + element.getSimpleName()
                    + ", which has no @SubjectId; give it one, or add @SubjectId to the parameter if these are ids.");
        }
        if (kind != null) {
            refuseWrong("@SubjectId", element);
        }
        each = place;
        people = many;
        peopleKind = kind;
    }

    private void refuseSecond(int known, String mark, String remedy) {
        if (known >= 0) {
            throw new MarkingException(name + " has two parameters that are the " + mark + "; " + remedy + ".");
        }
    }

    private void refuseWrong(String mark, Type type) {
        String problem = Persons.problem(type);
        if (problem != null) {
            throw new MarkingException(name + " has " + mark + " on a parameter that cannot bear it: " + problem);
        }
    }

    private void refuseNoText(Type type) {
        Class<?> raw = Generics.erasure(type);
        boolean text = CharSequence.class.isAssignableFrom(raw)
                || Number.class.isAssignableFrom(raw)
                || raw == UUID.class
                || raw == long.class
                || raw == int.class
                || (raw.isRecord() && raw.getRecordComponents().length == 1);
        if (!text) {
            throw new MarkingException(name + " has @Reference on a " + raw.getSimpleName()
                    + ", which is no file number; use a String, a number, or a record around one.");
        }
    }

    int subject() {
        return subject;
    }

    String subjectKind() {
        return subjectKind;
    }

    int each() {
        return each;
    }

    @Nullable
    EachSubject people() {
        return people;
    }

    @Nullable
    String peopleKind() {
        return peopleKind;
    }

    int customer() {
        return customer;
    }

    String customerKind() {
        return customerKind;
    }

    int reference() {
        return reference;
    }

    @Nullable
    Purpose collectedFor() {
        return collectedFor;
    }

    /** The category of the argument in this place; of two, one. */
    @Nullable
    DataCategory categoryAt(int place) {
        return categoryAt.get(place);
    }

    /** The categories that arguments bring; the method cannot run without every one of them. */
    Set<DataCategory> categories() {
        return categories;
    }
}
