package dev.privacysdk.interception;

import dev.privacysdk.annotation.EachSubject.WhenDenied;
import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people in the argument of one call. */
final class People {
    private final PurposeGate gate;
    private final MarkedMethod method;

    People(PurposeGate gate, MarkedMethod method) {
        this.gate = gate;
        this.method = method;
    }

    /** Asks about everybody in the argument; throws where nobody is left. */
    Permit ask(@Nullable Object[] args) {
        if (args[method.eachParameter()] instanceof Iterable<?> live && !(live instanceof Collection)) {
            // It may be one that can be read only once.
            args[method.eachParameter()] = snapshot(live);
        }
        Set<Subject> people = in(given(args));
        return gate.requireEach(method.kind(), people);
    }

    /**
     * Asks, and leaves out of the argument those who are denied, or refuses because of one.
     *
     * <p>The call gets a copy in any case: what it reads is what was decided on, whatever the original says next time.
     */
    Permit narrow(@Nullable Object[] args) {
        if (!(args[method.eachParameter()] instanceof Iterable<?> live)) {
            return ask(args);
        }
        Collection<@Nullable Object> given = snapshot(live);
        args[method.eachParameter()] = given;
        Set<Subject> people = in(given);
        Permit permit = gate.requireEach(method.kind(), people);
        if (permit.subjects().size() == people.size()) {
            return permit;
        }
        if (method.onDenied() == WhenDenied.REFUSE) {
            refuse(permit, people);
        }
        args[method.eachParameter()] = staying(given, permit);
        return permit;
    }

    private Iterable<?> given(@Nullable Object[] args) {
        return args[method.eachParameter()] instanceof Iterable<?> given ? given : List.of();
    }

    private Set<Subject> in(Iterable<?> given) {
        Set<Subject> people = new LinkedHashSet<>();
        for (Object element : given) {
            if (element != null) {
                people.add(method.person(element));
            }
        }
        return people;
    }

    /** A copy of the same kind and in the same order. */
    private static Collection<@Nullable Object> snapshot(Iterable<?> given) {
        Collection<@Nullable Object> copy = given instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
        given.forEach(copy::add);
        return copy;
    }

    private Collection<@Nullable Object> staying(Collection<@Nullable Object> given, Permit permit) {
        Collection<@Nullable Object> stay = given instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
        int leftOut = 0;
        for (Object element : given) {
            if (element == null || permit.isAbout(method.person(element))) {
                stay.add(element);
            } else {
                leftOut++;
            }
        }
        Answers.leftOut(method, leftOut);
        return stay;
    }

    private void refuse(Permit permit, Set<Subject> people) {
        List<Subject> missing =
                people.stream().filter(person -> !permit.isAbout(person)).toList();
        Deny deny = Answers.firstDenial(gate.decideAll(method.kind(), missing).values());
        throw new PrivacyDeniedException(method.purpose(), deny == null ? Denials.mismatch(permit) : deny);
    }
}
