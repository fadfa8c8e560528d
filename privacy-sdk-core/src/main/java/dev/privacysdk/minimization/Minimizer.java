package dev.privacysdk.minimization;

import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies of values that hold only what a permit covers.
 *
 * <p>A field stays if it is about a person of the permit, if its words name the purpose or it has none, and if the permit
 * covers its category. Nothing given is written to, and what is unchanged comes back as the same instance. What must be
 * left out and cannot be throws PrivacyDeniedException, which names the type and the member and never a value. A Stream
 * is minimized as it is read, a CompletionStage when it completes. While a purpose is only observed, values pass as they
 * are. Safe for use by many threads.
 */
public final class Minimizer {
    private final Shapes shapes;

    /** One that knows no envelopes; one of these is as good as another. */
    public Minimizer() {
        this(List.of());
    }

    /** One that opens these envelopes; of two that hold a class, the first counts. */
    public Minimizer(List<Envelope> envelopes) {
        this(Shapes.with(envelopes));
    }

    private Minimizer(Shapes shapes) {
        this.shapes = shapes;
    }

    /** One that passes over what can be read only once, to find out what it would do and leave the value as it is. */
    public Minimizer passingOverWhatIsReadOnce() {
        return new Minimizer(shapes.passingOverWhatIsReadOnce());
    }

    /**
     * The value with less in it, or the value itself, for the person or the people of this permit.
     *
     * <p>Personal data beside which nobody is named is taken to be about the one person of the permit.
     */
    public <T extends @Nullable Object> T minimize(T value, Permit permit) {
        return minimize(value, permit, permit.subjects().size() == 1);
    }

    /** The same for an answer that might be about anybody, and so must itself name whom it is about. */
    public <T extends @Nullable Object> T minimizeNamed(T value, Permit permit) {
        return minimize(value, permit, false);
    }

    @SuppressWarnings("unchecked")
    private <T extends @Nullable Object> T minimize(T value, Permit permit, boolean named) {
        if (value == null || permit.observing()) {
            return value;
        }
        Shape shape = shapes.of(value.getClass());
        if (shape == Shape.LEAF) {
            return value;
        }
        if (shape instanceof RecordShape one && one.flat()) {
            Object seen = one.minimizeFlat(value, permit, named);
            if (seen == Walk.WITHHELD) {
                throw Denials.somebodyElse(permit, null, value.getClass());
            }
            return (T) seen;
        }
        return (T) new Walk(shapes, permit, named).answer(value);
    }

    /**
     * The value with each person in it taken by their own decision, all of which are asked for in one go.
     *
     * <p>What is about people who are denied is left out and counted. A Stream is read, decided and counted in batches; to
     * refuse an answer because of one person, {@code decide} throws.
     */
    @SuppressWarnings("unchecked")
    public <T extends @Nullable Object> T minimizeEach(
            T value,
            Permit permit,
            Function<Set<Subject>, ? extends Map<Subject, ? extends Decision>> decide,
            IntConsumer leftOut) {
        if (value == null || permit.observing()) {
            return value;
        }
        if (value instanceof Stream<?> stream) {
            return (T) Batches.of(stream, batch -> minimizeEach(batch, permit, decide, leftOut));
        }
        if (value instanceof CompletionStage<?> stage) {
            return (T) stage.thenApply(result -> minimizeEach(result, permit, decide, leftOut));
        }
        if (shapes.of(value.getClass()) == Shape.LEAF) {
            return value;
        }
        Set<Subject> people = Census.of(value, shapes, permit);
        Walk walk = new Walk(shapes, permit, people.isEmpty() ? Map.of() : decide.apply(people));
        T seen = (T) walk.answer(value);
        if (walk.leftOut() > 0) {
            leftOut.accept(walk.leftOut());
        }
        return seen;
    }

    /** Whether an answer declared as this type may hold personal data or name a person. */
    public static boolean concerns(Type type) {
        return Reach.personal(type);
    }

    /** Why no answer declared as this type could be minimized, in a sentence with the remedy; empty where it can be. */
    public static Optional<String> refusal(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (raw instanceof Class<?> kind && awaits(kind)) {
            return type instanceof ParameterizedType generic
                    ? refusalInside(generic.getActualTypeArguments()[0])
                    : Optional.empty();
        }
        return refusalInside(type);
    }

    private static Optional<String> refusalInside(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw instanceof Class<?> declared && Carriers.closed(declared) && Reach.personal(type)
                ? Optional.of(Shapes.tooLate(Denials.name(declared)))
                : Optional.empty();
    }

    /**
     * Whether an answer declared as this class is Reactor's, whose values are minimized one by one as they come.
     *
     * <p>It is up to whoever stands in front of the method to do so; inside another value it is not looked through.
     */
    public static boolean awaits(Class<?> declared) {
        return Carriers.awaited(declared);
    }
}
