package dev.privacysdk.json;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Subject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** Whether a value whose serializer shows nothing of what it writes may be written: whole, or not at all. */
final class WholeOrRefused {
    private static final Minimizer MINIMIZER = new Minimizer();

    /** What is to be done with a value. */
    enum Verdict {
        WRITE,
        LEFT_OUT,
        MASK
    }

    private WholeOrRefused() {}

    /** Decides, and has left the value out where that is the verdict; throws where it may not be written. */
    @SuppressWarnings("ReferenceEquality") // The same instance is what the minimizer promises.
    static Verdict of(Clearances clearances, Object value, JsonGenerator generator, SerializationContext context) {
        Cleared around = Cleared.in(context);
        Clearance clearance = clearances.clearance(value, generator, around);
        if (clearance == null) {
            if (!holdsPersonal(value)) {
                return Verdict.WRITE;
            }
            if (clearances.masker() == null) {
                throw Refusals.noClearance(value.getClass());
            }
            return Verdict.MASK;
        }
        if (clearance instanceof Clearance.Under under) {
            Permit permit = clearances.inForce(under.permit(), around);
            if (aboutOthers(value, permit)) {
                if (generator instanceof DeferredNameGenerator deferred && deferred.leaveOut()) {
                    return Verdict.LEFT_OUT;
                }
                throw Refusals.somebodyElse(permit, value.getClass());
            }
            if (MINIMIZER.minimize(value, permit) != value) {
                throw Refusals.onlyWhole(permit, value.getClass());
            }
        }
        return Verdict.WRITE;
    }

    /** Whether a value names a person whom the permit is not about. */
    static boolean aboutOthers(Object value, Permit permit) {
        if (!(value instanceof Subject) && MarkedType.of(value.getClass()).subjectId() == null) {
            return false;
        }
        return MarkedType.subjectOf(value)
                .map(person -> !permit.isAbout(person))
                .orElse(true);
    }

    /** The text that stands for a value which nobody may write. */
    static String masked(Clearances clearances, Object value) {
        Masker masker = clearances.masker();
        if (masker == null) {
            throw Refusals.noClearance(value.getClass());
        }
        return masker.render(value);
    }

    /**
     * Whether there is personal data in a value, as far as classes, the elements of Java's own containers and fields that
     * may hold anything tell; what shows its content only later counts as personal.
     */
    static boolean holdsPersonal(@Nullable Object value) {
        return holdsPersonal(value, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean holdsPersonal(@Nullable Object value, Set<Object> seen) {
        if (value == null || !Minimizer.concerns(value.getClass()) || !seen.add(value)) {
            return false;
        } else if (value instanceof Subject) {
            return true;
        } else if (value instanceof Collection<?> all) {
            return all.stream().anyMatch(each -> holdsPersonal(each, seen)) || marked(value, seen);
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().anyMatch(each -> holdsPersonal(each, seen)) || marked(value, seen);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            return holdsPersonal(entry.getKey(), seen) || holdsPersonal(entry.getValue(), seen);
        } else if (value instanceof Object[] all) {
            return Arrays.stream(all).anyMatch(each -> holdsPersonal(each, seen));
        } else if (value instanceof Optional<?> optional) {
            return holdsPersonal(optional.orElse(null), seen);
        } else if (value instanceof AtomicReference<?> reference) {
            return holdsPersonal(reference.get(), seen);
        }
        return marked(value, seen);
    }

    private static boolean marked(Object value, Set<Object> seen) {
        Class<?> type = value.getClass();
        if (TypeReach.ofJava(type)) {
            return Minimizer.refusal(type).isPresent();
        }
        return TypeReach.reachesPersonal(type)
                || MarkedType.of(type).fields().stream()
                        .filter(field -> TypeReach.open(field.genericType()))
                        .anyMatch(field -> holdsPersonal(field.read(value), seen));
    }
}
