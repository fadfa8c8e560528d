package dev.privacysdk.spring.web;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;

/** An answer of a marked method, and the permit it was minimized under; asked for again when it has run out. */
final class Minimized {
    private final Call call;
    private final @Nullable Object answer;
    private final List<Object> parts;
    private volatile Permit permit;
    private volatile boolean renewed;

    private Minimized(Call call, Permit permit, @Nullable Object answer, boolean remembered) {
        this.call = call;
        this.permit = permit;
        this.answer = answer instanceof HttpEntity<?> entity ? entity.getBody() : answer;
        this.parts = remembered && this.answer != null ? PersonalParts.in(this.answer) : List.of();
    }

    /** Of a method that is called while a request is answered; its parts are remembered as they are now. */
    static Minimized of(Call call, Permit permit, Object answer) {
        return new Minimized(call, permit, answer, true);
    }

    /** Of the handler itself, all of whose bodies may be seen under its permit. */
    static Minimized own(Call call, Permit permit, @Nullable Object answer) {
        return new Minimized(call, permit, answer, false);
    }

    /** The personal values in it as it was given back, whatever was put beside them since. */
    List<Object> parts() {
        return parts;
    }

    /** Whether this is the answer itself, without what only carries it to the client. */
    boolean is(Object body) {
        return body == answer;
    }

    /** The value, or what may be seen of it; what was minimized under a permit that still holds is not looked at again. */
    Object seen(Object value, PurposeGate gate, Minimizer minimizer) {
        Permit valid = permit(gate);
        return is(value) && !renewed ? value : again(value, valid, gate, minimizer);
    }

    /** Whether a part of the answer may still be seen whole. */
    boolean stillCovers(Object part, PurposeGate gate, Minimizer minimizer) {
        Permit valid = permit(gate);
        return !renewed || again(part, valid, gate, minimizer) == part;
    }

    /** The permit it may be seen under now; throws where the gate does not give it again. */
    Permit permit(PurposeGate gate) {
        Permit given = permit;
        Permit valid = gate.renewed(given);
        if (valid != given) {
            renewed = true;
            permit = valid;
        }
        return valid;
    }

    /** As the method's own answer was minimized. */
    private Object again(Object value, Permit valid, PurposeGate gate, Minimizer minimizer) {
        if (valid.forEach()) {
            return minimizer.minimizeEach(
                    value, valid, people -> gate.decideAll(valid.processing().kind(), people), leftOut -> {});
        }
        return call.method().opensPurpose() && call.method().eachParameter() < 0
                ? minimizer.minimize(value, valid)
                : minimizer.minimizeNamed(value, valid);
    }
}
