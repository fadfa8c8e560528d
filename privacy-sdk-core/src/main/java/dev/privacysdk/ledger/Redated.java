package dev.privacysdk.ledger;

import dev.privacysdk.ledger.LedgerEvent.AgeLearned;
import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.ConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.ConsentRefused;
import dev.privacysdk.ledger.LedgerEvent.ConsentWithdrawn;
import dev.privacysdk.ledger.LedgerEvent.ErasureCompleted;
import dev.privacysdk.ledger.LedgerEvent.ErasureRejected;
import dev.privacysdk.ledger.LedgerEvent.ErasureRequested;
import dev.privacysdk.ledger.LedgerEvent.ErasureStep;
import dev.privacysdk.ledger.LedgerEvent.ErasureVerified;
import dev.privacysdk.ledger.LedgerEvent.InstructionGiven;
import dev.privacysdk.ledger.LedgerEvent.ObjectionChange;
import dev.privacysdk.ledger.LedgerEvent.ObjectionOverridden;
import dev.privacysdk.ledger.LedgerEvent.ObjectionRaised;
import dev.privacysdk.ledger.LedgerEvent.ObjectionUpheld;
import java.time.Instant;

/** The same event from another instant, for those kinds that the state keeps as they are. */
final class Redated {
    private Redated() {}

    static ConsentChange consent(ConsentChange change, Instant at) {
        if (change.at().equals(at)) {
            return change;
        } else if (change instanceof ConsentGiven e) {
            return new ConsentGiven(
                    at,
                    e.purpose(),
                    e.edition(),
                    e.expiresAt(),
                    e.explicit(),
                    e.bundledWithTerms(),
                    e.categories(),
                    e.recipients(),
                    e.evidence());
        } else if (change instanceof ConsentRefused e) {
            return new ConsentRefused(at, e.purpose(), e.evidence());
        }
        ConsentWithdrawn e = (ConsentWithdrawn) change;
        return new ConsentWithdrawn(at, e.purpose(), e.evidence());
    }

    static ObjectionChange objection(ObjectionChange change, Instant at) {
        if (change.at().equals(at)) {
            return change;
        } else if (change instanceof ObjectionRaised e) {
            return new ObjectionRaised(at, e.purpose(), e.evidence());
        } else if (change instanceof ObjectionUpheld e) {
            return new ObjectionUpheld(at, e.purpose(), e.evidence());
        }
        ObjectionOverridden e = (ObjectionOverridden) change;
        return new ObjectionOverridden(at, e.purpose(), e.grounds());
    }

    static ErasureStep erasure(ErasureStep step, Instant at) {
        if (step.at().equals(at)) {
            return step;
        } else if (step instanceof ErasureRequested) {
            return new ErasureRequested(at);
        } else if (step instanceof ErasureVerified) {
            return new ErasureVerified(at);
        } else if (step instanceof ErasureCompleted) {
            return new ErasureCompleted(at);
        }
        return new ErasureRejected(at, ((ErasureRejected) step).ground());
    }

    static AgeLearned age(AgeLearned e, Instant at) {
        return e.at().equals(at) ? e : new AgeLearned(at, e.years());
    }

    static InstructionGiven instruction(InstructionGiven e, Instant at) {
        return e.at().equals(at) ? e : new InstructionGiven(at, e.purposes(), e.categories(), e.recipients());
    }
}
