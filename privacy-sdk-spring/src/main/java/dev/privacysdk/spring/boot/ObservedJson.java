package dev.privacysdk.spring.boot;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Finding;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.json.Clearance;
import dev.privacysdk.json.ClearanceSource;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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
            Deny deny = new Deny(
                    Reason.NO_PURPOSE_IN_SCOPE,
                    null,
                    List.of(new Finding(null, Reason.NO_PURPOSE_IN_SCOPE, null)),
                    Set.of(),
                    null,
                    null,
                    Instant.MIN);
            gate.wouldHaveDenied("JSON of " + type.getSimpleName(), null, deny);
        }
        return new Clearance.AsItIs();
    }
}
