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
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import java.util.List;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The door of methods with a purpose of their own. */
final class Opener implements Door {
    private final PurposeGate gate;
    private final Answers answers;
    private final Answers untouched;

    /** With those that look at an answer and leave it as it is. */
    Opener(PurposeGate gate, Answers answers, Answers untouched) {
        this.gate = gate;
        this.answers = answers;
        this.untouched = untouched;
    }

    @Override
    public @Nullable PurposeScope enter(MarkedMethod method, @Nullable Object[] args, @Nullable PurposeScope carried) {
        return PurposeScope.of(gate.observes(method.purpose()) ? observed(method, args) : permit(method, args));
    }

    private Permit permit(MarkedMethod method, @Nullable Object[] args) {
        if (method.eachParameter() >= 0) {
            return new People(gate, method).narrow(args);
        }
        return method.eachInResult() ? gate.openEach(method.kind()) : gate.require(method.processing(args));
    }

    /** Asks, so that it is recorded, and lets the call run whatever the answer. */
    private Permit observed(MarkedMethod method, @Nullable Object[] args) {
        Processing processing = Processing.anonymous(method.kind());
        Decision decision;
        try {
            if (method.eachParameter() >= 0) {
                decision = new People(gate, method).ask(args);
            } else if (method.eachInResult()) {
                decision = gate.openEach(method.kind());
            } else {
                processing = method.processing(args);
                decision = gate.decide(processing);
            }
        } catch (PrivacyDeniedException denial) {
            decision = denial.deny();
        } catch (IllegalArgumentException nobodyNamed) {
            decision = Deny.of(Reason.INVALID_REQUEST);
        }
        return gate.observe(processing, decision, method.name());
    }

    @Override
    public @Nullable Object seen(MarkedMethod method, @Nullable Object value, Permit permit) {
        if (value == null) {
            return null;
        }
        if (permit.observing()) {
            note(method, value, permit);
            return value;
        }
        return minimized(answers, method, value, permit);
    }

    /** Answers are handed out whole; one that could not have been is noted, as far as a look does not use it up. */
    private void note(MarkedMethod method, Object value, Permit permit) {
        if (value instanceof BaseStream || !(permit.observed() instanceof Permit truth)) {
            return;
        }
        try {
            minimized(untouched, method, value, truth);
        } catch (PrivacyDeniedException denial) {
            gate.wouldHaveDenied(method.name(), method.purpose(), denial.deny());
        } catch (Refused refused) {
            gate.wouldHaveDenied(
                    method.name(), method.purpose(), refused.denial().deny());
        } catch (RuntimeException mistaken) {
            gate.wouldHaveDenied(method.name(), method.purpose(), Deny.of(Reason.INTERNAL_ERROR));
        }
    }

    private @Nullable Object minimized(Answers by, MarkedMethod method, Object value, Permit permit) {
        if (method.eachParameter() >= 0) {
            return by.ofKeeper(method, value, permit);
        }
        return method.eachInResult() ? ofEach(by, method, value, permit) : by.ofOpener(method, value, permit);
    }

    private static Object ofEach(Answers by, MarkedMethod method, Object value, Permit permit) {
        if (method.onDenied() == WhenDenied.LEAVE_OUT) {
            return by.ofEach(method, value, permit);
        }
        // All or nothing needs all: a stream is read to its end before anything of it is handed out.
        return value instanceof Stream<?> stream
                ? by.ofAll(method, drained(stream, permit), permit).stream()
                : by.ofAll(method, value, permit);
    }

    private static List<?> drained(Stream<?> stream, Permit permit) {
        return PurposeScope.of(permit).get(() -> {
            try (stream) {
                return stream.toList();
            }
        });
    }

    @Override
    public Permit renewed(Permit permit) {
        return gate.renewed(permit);
    }

    @Override
    public boolean answersNothing(MarkedMethod method) {
        return method.then() == OnDenial.Then.NOTHING;
    }
}
