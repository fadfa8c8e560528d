package dev.privacysdk.spring.web;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.json.Clearance;
import dev.privacysdk.json.ClearanceSource;
import dev.privacysdk.minimization.Minimizer;
import org.jspecify.annotations.Nullable;

/**
 * The right by which a web application writes a value as JSON.
 *
 * <p>Inside a purpose scope it is the permit of the scope. In a request without one it is the permit of the handler, where it
 * has a purpose; otherwise a value that a marked method gave back in this request is written as its permit, asked
 * for again where it ran out, lets it be seen. Everything else has no right.
 */
public final class RequestClearance implements ClearanceSource {
    private static final Clearance AS_IT_IS = new Clearance.AsItIs();

    private final PurposeGate gate;
    private final Minimizer minimizer;

    /** Asks this gate again where a permit has run out. */
    public RequestClearance(PurposeGate gate, Minimizer minimizer) {
        this.gate = gate;
        this.minimizer = minimizer;
    }

    @Override
    public @Nullable Clearance of(Object value) {
        PurposeScope scope = PurposeScope.current().orElse(null);
        if (scope != null) {
            return new Clearance.Under(scope.permit());
        }
        Notes notes = Writing.notes();
        if (notes == null) {
            return null;
        }
        Minimized own = notes.own();
        if (own == null) {
            Minimized from = notes.parts().get(value);
            return from == null ? null : asItCame(value, from);
        }
        if (notes.isCleared(value)) {
            return AS_IT_IS;
        }
        Permit permit = own.permit(gate);
        return permit.forEach() ? null : new Clearance.Under(permit);
    }

    /** A getter may compute more than was looked at when the value came, so the permit counts again when it is written. */
    private Clearance asItCame(Object value, Minimized from) {
        Permit permit = from.permit(gate);
        boolean decidedElsewhere = permit.forEach() && !permit.recipient().isSelf();
        return decidedElsewhere && from.stillCovers(value, gate, minimizer) ? AS_IT_IS : new Clearance.Under(permit);
    }
}
