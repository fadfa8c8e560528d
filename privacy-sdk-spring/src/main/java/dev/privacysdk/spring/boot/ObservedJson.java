package dev.privacysdk.spring.boot;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.json.Clearance;
import dev.privacysdk.json.ClearanceSource;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Reason;

/** Lets everything be written while the gate only observes, and notes what would have been refused. */
record ObservedJson(ClearanceSource source, PurposeGate gate) implements ClearanceSource {
    @Override
    public Clearance of(Object value) {
        Clearance known = source.of(value);
        if (known != null) {
            return known;
        }
        Class<?> type = value.getClass();
        if (type.getClassLoader() != null && Minimizer.concerns(type)) {
            gate.wouldHaveDenied("JSON of " + type.getSimpleName(), null, Deny.of(Reason.NO_PURPOSE_IN_SCOPE));
        }
        return new Clearance.AsItIs();
    }
}
