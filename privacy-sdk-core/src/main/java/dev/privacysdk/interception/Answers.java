package dev.privacysdk.interception;

import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a method gives back, with less in it. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(PurposeInvocation.class);

    private final PurposeGate gate;
    private final Minimizer minimizer;
    private final Map<MarkedMethod, Boolean> concerned = new ConcurrentHashMap<>();

    Answers(PurposeGate gate, Minimizer minimizer) {
        this.gate = gate;
        this.minimizer = minimizer;
    }

    /** Of a method that names its person: what it says of nobody is about that person. */
    @Nullable
    Object ofOpener(MarkedMethod method, @Nullable Object answer, Permit permit) {
        if (answer == null || !concerns(method, answer)) {
            return answer;
        }
        return answer instanceof Stream<?> stream
                ? whilePermitted(method, stream, permit, minimizer::minimize)
                : minimizer.minimize(answer, permit);
    }

    /** Of a method that names nobody: its answer must. */
    @Nullable
    Object ofKeeper(MarkedMethod method, @Nullable Object answer, Permit permit) {
        if (answer == null || !concerns(method, answer)) {
            return answer;
        }
        if (permit.forEach()) {
            return ofEach(method, answer, permit);
        }
        return answer instanceof Stream<?> stream
                ? whilePermitted(method, stream, permit, minimizer::minimizeNamed)
                : minimizer.minimizeNamed(answer, permit);
    }

    /** A Stream may be read for long; a value that is read after its permit ran out is asked about again. */
    private Stream<?> whilePermitted(
            MarkedMethod method, Stream<?> stream, Permit given, BiFunction<Optional<?>, Permit, Optional<?>> look) {
        if (given.observing()) {
            return stream;
        }
        AtomicReference<Permit> last = new AtomicReference<>(given);
        return stream.<@Nullable Object>mapMulti((value, seen) -> {
            Permit permit;
            try {
                permit = gate.renewed(Objects.requireNonNull(last.get()));
            } catch (PrivacyDeniedException denial) {
                if (method.opensPurpose() && method.then() == OnDenial.Then.NOTHING) {
                    return;
                }
                throw denial;
            }
            last.set(permit);
            if (value == null) {
                seen.accept(null);
            } else {
                look.apply(Optional.of(value), permit).ifPresent(seen);
            }
        });
    }

    /** Of a method whose people are in its answer: those who are denied are left out. */
    <T> T ofEach(MarkedMethod method, T answer, Permit permit) {
        return minimizer.minimizeEach(
                answer,
                permit,
                people -> gate.decideAll(permit.processing().kind(), people),
                count -> leftOut(method, count));
    }

    /** The same where one person who is denied refuses it all; throws {@link Refused}. */
    <T> T ofAll(MarkedMethod method, T answer, Permit permit) {
        return minimizer.minimizeEach(answer, permit, people -> all(permit, people), count -> leftOut(method, count));
    }

    private Map<Subject, Decision> all(Permit permit, Set<Subject> people) {
        Map<Subject, Decision> decisions = gate.decideAll(permit.processing().kind(), people);
        Deny deny = firstDenial(decisions.values());
        if (deny != null) {
            throw new Refused(new PrivacyDeniedException(permit.purpose(), deny));
        }
        return decisions;
    }

    static @Nullable Deny firstDenial(Collection<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision instanceof Deny deny) {
                return deny;
            }
        }
        return null;
    }

    static void leftOut(MarkedMethod method, int count) {
        LOG.debug("{}: {} left out, because the people they are about may not be processed.", method, count);
    }

    /** Kinds whose values tell by themselves are asked directly; of others the declaration is asked, once per method. */
    private boolean concerns(MarkedMethod method, Object answer) {
        if (answer instanceof Record || answer instanceof Collection || answer instanceof Optional) {
            return true;
        }
        Boolean known = concerned.get(method);
        if (known == null) {
            known = Minimizer.concerns(method.genericReturnType());
            concerned.put(method, known);
        }
        return known;
    }
}
