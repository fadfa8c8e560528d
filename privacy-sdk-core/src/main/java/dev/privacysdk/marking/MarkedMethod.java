package dev.privacysdk.marking;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the marks on a method say, as they hold on the class it is called on: it opens a purpose, or demands one.
 *
 * <p>Found over every supertype of the class. Immutable, safe for any number of threads, and quick to ask: a call costs a
 * subject and a processing.
 */
public final class MarkedMethod {
    private final String name;
    private final Method method;
    private final @Nullable ProcessingKind kind;
    private final Call call;
    private final Answer answer;
    private final @Nullable EachSubject eachInResult;
    private final OnDenial.Then then;
    private final Set<Class<? extends Annotation>> words;

    MarkedMethod(String name, Method method, Said<Stance> stance, Sources sources, Call call, Answer answer) {
        this.name = name;
        this.method = method;
        this.call = call;
        this.answer = answer;
        this.words = Set.copyOf(stance.words());
        this.eachInResult = sources.mark(EachSubject.class);
        OnDenial denial = sources.mark(OnDenial.class);
        this.then = denial == null ? OnDenial.Then.THROW : denial.value();
        this.kind = Kinds.of(stance.what(), sources, call, answer);
        Consistency.check(this, stance, sources, call, answer);
    }

    /**
     * The marks that hold when this method is called on an object of this class; null where there are none.
     *
     * <p>Throws {@link MarkingException} for marks that contradict each other or that nothing could enforce.
     */
    public static @Nullable MarkedMethod of(Method method, Class<?> targetClass) {
        return MethodReader.of(targetClass).method(method);
    }

    /** All methods of a class that open a purpose or demand one, each once; throws the first {@link MarkingException}. */
    public static List<MarkedMethod> allOf(Class<?> targetClass) {
        return allOf(targetClass, refusal -> {
            throw refusal;
        });
    }

    /** All methods of a class that open a purpose or demand one, each once; what is refused goes to the consumer. */
    public static List<MarkedMethod> allOf(Class<?> targetClass, Consumer<? super MarkingException> refused) {
        return MethodReader.of(targetClass).all(refused);
    }

    /** Whether it is for a purpose of its own. */
    public boolean opensPurpose() {
        return kind != null;
    }

    /** Whether it is a keeper, which demands that its caller has a purpose. */
    public boolean demandsPurpose() {
        return kind == null;
    }

    /** The purpose it is for; throws IllegalStateException on a keeper. */
    public Purpose purpose() {
        return kind().purpose();
    }

    /** What it does, whoever it is about; throws IllegalStateException on a keeper. */
    public ProcessingKind kind() {
        ProcessingKind known = kind;
        if (known == null) {
            throw new IllegalStateException(
                    name + " is a keeper and has no purpose of its own; the scope of its caller has.");
        }
        return known;
    }

    /**
     * What a call with these arguments is; throws IllegalArgumentException where they name nobody.
     *
     * <p>A method about many people is asked about without a person; they are decided one by one.
     */
    public Processing processing(@Nullable Object[] args) {
        ProcessingKind what = kind();
        Processing processing;
        if (call.subject() < 0) {
            processing = Processing.anonymous(what);
        } else {
            processing = Processing.of(person(call.subjectKind(), args[call.subject()], "@SubjectId"), what);
        }
        if (call.customer() >= 0) {
            processing = processing.onBehalfOf(person(call.customerKind(), args[call.customer()], "@OnBehalfOf"));
        }
        if (call.reference() >= 0) {
            Object given = args[call.reference()];
            Subject text = given == null || given.toString().isBlank() ? null : Persons.of("reference", given);
            return text == null ? processing : processing.underReference(text.id());
        }
        return processing;
    }

    /** The person that these arguments name; null where no parameter is the {@code @SubjectId} or it is null. */
    public @Nullable Subject subject(@Nullable Object[] args) {
        return call.subject() < 0 ? null : Persons.of(call.subjectKind(), args[call.subject()]);
    }

    /** The person that one element of the {@code @EachSubject} argument is about; throws IllegalArgumentException for none. */
    public Subject person(Object element) {
        String given = call.peopleKind();
        return person(given == null ? "person" : given, element, "@EachSubject");
    }

    private Subject person(String subjectKind, @Nullable Object value, String mark) {
        Subject person = Persons.of(subjectKind, value);
        if (person == null) {
            throw new IllegalArgumentException(name + " was called without the " + mark
                    + " it needs; pass an id, a Subject, or an object about one.");
        }
        return person;
    }

    /** Whether the people it is about are those in its result. */
    public boolean eachInResult() {
        return eachInResult != null;
    }

    /** The place of the argument whose elements are the people it is about, or -1. */
    public int eachParameter() {
        return call.each();
    }

    /** What happens when some of many people may not be processed. */
    public EachSubject.WhenDenied onDenied() {
        EachSubject each = eachInResult == null ? call.people() : eachInResult;
        return each == null ? EachSubject.WhenDenied.LEAVE_OUT : each.onDenied();
    }

    /** What the caller gets when the call is denied. */
    public OnDenial.Then then() {
        return then;
    }

    /** Whether it may answer with null by its type. */
    public boolean returnsNullable() {
        return answer.nullable();
    }

    /** The class it answers with, as precisely as the class it is called on tells. */
    public Class<?> returnType() {
        return Generics.erasure(answer.type());
    }

    /** The type it answers with, as precisely as the class it is called on tells. */
    public Type genericReturnType() {
        return answer.type();
    }

    /** What a denied call answers with where nothing is asked for: null, or something empty of its type. */
    public @Nullable Object nothing() {
        return answer.nullable() ? null : Absence.empty(returnType());
    }

    /** The personal types that its answer may hold. */
    public List<MarkedType> answers() {
        return answer.reach().personalTypes();
    }

    /** The category that is written on the parameter in this place, if any; of two, one. */
    public @Nullable DataCategory argumentCategory(int place) {
        return call.categoryAt(place);
    }

    /** Whether a parameter carries the reference of a disclosure. */
    public boolean takesReference() {
        return call.reference() >= 0;
    }

    /** Whether a parameter names the customer on whose instruction it works. */
    public boolean onBehalfOfCustomer() {
        return call.customer() >= 0;
    }

    /** The annotations of the application that gave it its purpose. */
    public Set<Class<? extends Annotation>> words() {
        return words;
    }

    /** A method that says it: of all that share its slot, one of the most specific. */
    public Method method() {
        return method;
    }

    /** The class's simple name and the method's, as in {@code Issues.preview}. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
