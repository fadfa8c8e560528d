package dev.privacysdk.interception;

import dev.privacysdk.annotation.EachSubject.WhenDenied;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.marking.MarkedMethod;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of methods with a purpose of their own. */
final class Opener {
    private final PurposeGate gate;
    private final Answers answers;

    Opener(PurposeGate gate, Answers answers) {
        this.gate = gate;
        this.answers = answers;
    }

    @Nullable
    Object call(MarkedMethod method, @Nullable Object[] args, Callable<@Nullable Object> proceed, Handover handover)
            throws Exception {
        if (gate.observing()) {
            return observe(method, args, proceed, handover);
        }
        if (method.eachParameter() >= 0) {
            return callForThose(method, args, proceed, handover);
        }
        return method.eachInResult()
                ? callForEach(method, proceed, handover)
                : callForOne(method, args, proceed, handover);
    }

    private @Nullable Object callForOne(
            MarkedMethod method, @Nullable Object[] args, Callable<@Nullable Object> proceed, Handover handover)
            throws Exception {
        Decision decision = gate.decide(method.processing(args));
        if (decision instanceof Permit permit) {
            Object answer = answers.ofOpener(method, PurposeScope.of(permit).call(proceed), permit);
            return handover.give(method, permit, answer);
        }
        return denied(method, new PrivacyDeniedException(method.purpose(), (Deny) decision));
    }

    private @Nullable Object callForEach(MarkedMethod method, Callable<@Nullable Object> proceed, Handover handover)
            throws Exception {
        Permit permit;
        try {
            permit = gate.openEach(method.kind());
        } catch (PrivacyDeniedException e) {
            return denied(method, e);
        }
        AtomicReference<Deny> refusedBy = method.onDenied() == WhenDenied.REFUSE ? new AtomicReference<>() : null;
        Object answer =
                PurposeScope.of(permit).call(() -> refusedBy == null ? proceed.call() : drained(proceed.call()));
        Object seen;
        try {
            seen = answer == null ? null : ofEach(method, answer, permit, refusedBy);
        } catch (PrivacyDeniedException e) {
            if (refusedBy != null && e.deny().equals(refusedBy.get())) {
                return denied(method, e);
            }
            throw e;
        }
        return handover.give(method, permit, seen);
    }

    private Object ofEach(
            MarkedMethod method, Object answer, Permit permit, @Nullable AtomicReference<Deny> refusedBy) {
        return answer instanceof Drained drained
                ? answers.ofEach(method, drained.elements(), permit, refusedBy).stream()
                : answers.ofEach(method, answer, permit, refusedBy);
    }

    /** The elements of a stream. */
    private record Drained(List<?> elements) {}

    /** All or nothing needs all: a stream is read to its end before anything of it is handed out. */
    private static @Nullable Object drained(@Nullable Object answer) {
        if (answer instanceof Stream<?> stream) {
            try (stream) {
                return new Drained(stream.toList());
            }
        }
        return answer;
    }

    private @Nullable Object callForThose(
            MarkedMethod method, @Nullable Object[] args, Callable<@Nullable Object> proceed, Handover handover)
            throws Exception {
        Permit permit;
        try {
            permit = new People(gate, method).narrow(args);
        } catch (PrivacyDeniedException e) {
            return denied(method, e);
        }
        Object answer = answers.ofKeeper(method, PurposeScope.of(permit).call(proceed), permit);
        return handover.give(method, permit, answer);
    }

    private static @Nullable Object denied(MarkedMethod method, PrivacyDeniedException denial) {
        if (method.then() == OnDenial.Then.NOTHING) {
            return Nothing.of(method, denial);
        }
        throw denial;
    }

    /** Asks, so that it is recorded, and lets the call run whatever the answer. */
    private @Nullable Object observe(
            MarkedMethod method, @Nullable Object[] args, Callable<@Nullable Object> proceed, Handover handover)
            throws Exception {
        Permit permit = null;
        try {
            if (method.eachParameter() >= 0) {
                permit = new People(gate, method).ask(args);
            } else if (method.eachInResult()) {
                permit = gate.openEach(method.kind());
            } else {
                permit = gate.decide(method.processing(args)) instanceof Permit given ? given : null;
            }
        } catch (PrivacyDeniedException | IllegalArgumentException wouldHaveDenied) {
            Answers.wouldHaveDenied(method);
        }
        return permit == null
                ? proceed.call()
                : handover.give(method, permit, PurposeScope.of(permit).call(proceed));
    }
}
