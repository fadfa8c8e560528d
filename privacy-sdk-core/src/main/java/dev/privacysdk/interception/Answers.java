package dev.privacysdk.interception;

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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
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
        return answer != null && concerns(method, answer) ? minimizer.minimize(answer, permit) : answer;
    }

    /** Of a method that names nobody: its answer must. */
    @Nullable
    Object ofKeeper(MarkedMethod method, @Nullable Object answer, Permit permit) {
        if (answer == null || !concerns(method, answer)) {
            return answer;
        }
        return permit.forEach() ? ofEach(method, answer, permit, null) : minimizer.minimizeNamed(answer, permit);
    }

    /** Of a method whose people are in its answer; where one denial refuses it all, that denial is left in {@code refusedBy}. */
    <T> T ofEach(MarkedMethod method, T answer, Permit permit, @Nullable AtomicReference<Deny> refusedBy) {
        return minimizer.minimizeEach(
                answer, permit, people -> decide(permit, people, refusedBy), count -> leftOut(method, count));
    }

    private Map<Subject, Decision> decide(
            Permit permit, Set<Subject> people, @Nullable AtomicReference<Deny> refusedBy) {
        Map<Subject, Decision> decisions = gate.decideAll(permit.processing().kind(), people);
        Deny deny = refusedBy == null ? null : firstDenial(decisions.values());
        if (refusedBy != null && deny != null) {
            refusedBy.set(deny);
            throw new PrivacyDeniedException(permit.purpose(), deny);
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

    static void wouldHaveDenied(MarkedMethod method) {
        LOG.debug("{} would have been denied, and runs because the gate only observes.", method);
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
