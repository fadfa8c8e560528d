package dev.privacysdk.spring.web;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Reason;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets personal values leave only under a permit: the handler's, that of the marked method they came from, or the scope's.
 *
 * <p>While the gate only observes, everything leaves and is noted.
 */
final class Bodies {
    private final PurposeGate gate;
    private final Minimizer minimizer;

    Bodies(PurposeGate gate, Minimizer minimizer) {
        this.gate = gate;
        this.minimizer = minimizer;
    }

    /**
     * The value as it may be written.
     *
     * @param own what the handler's own permit covered, where the value is the handler's
     * @param anyhow whether it may be written where it is no more than a carrier that cannot be looked through
     */
    Object permitted(Object value, @Nullable Minimized own, @Nullable Notes notes, Place place, boolean anyhow) {
        if (PersonalParts.isLeaf(value.getClass())) {
            return value;
        }
        try {
            return own == null ? known(value, notes, place, anyhow) : own(value, own, notes);
        } catch (PrivacyDeniedException denial) {
            if (!gate.observing()) {
                throw denial;
            }
            gate.wouldHaveDenied(place.what(), null, denial.deny());
            return value;
        }
    }

    private Object own(Object value, Minimized own, @Nullable Notes notes) {
        Object seen = own.seen(value, gate, minimizer);
        if (notes != null && own.permit(gate).forEach()) {
            notes.clear(seen);
        }
        return seen;
    }

    private Object known(Object value, @Nullable Notes notes, Place place, boolean anyhow) {
        IdentityHashMap<Object, Minimized> parts = notes == null ? new IdentityHashMap<>() : notes.parts();
        Object stray = PersonalParts.first(value, part -> {
            Minimized from = parts.get(part);
            return from != null && from.stillCovers(part, gate, minimizer);
        });
        if (stray == null || (anyhow && stray == value && !PersonalParts.showsMore(value.getClass()))) {
            return value;
        }
        PurposeScope scope = PurposeScope.current().orElse(null);
        if (scope == null) {
            throw refused(stray.getClass(), place);
        }
        Permit permit = gate.renewed(scope.permit());
        return permit.forEach()
                ? minimizer.minimizeEach(
                        value,
                        permit,
                        people -> gate.decideAll(permit.processing().kind(), people),
                        leftOut -> {})
                : minimizer.minimize(value, permit);
    }

    private static PrivacyDeniedException refused(Class<?> part, Place place) {
        return new PrivacyDeniedException(
                null,
                Deny.of(Reason.NO_PURPOSE_IN_SCOPE),
                place.what() + " holds a " + part.getSimpleName() + ", and no permit of this request covers it; "
                        + place.remedy());
    }
}
