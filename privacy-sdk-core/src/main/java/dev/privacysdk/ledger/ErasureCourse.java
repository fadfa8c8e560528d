package dev.privacysdk.ledger;

import dev.privacysdk.ledger.LedgerEvent.ErasureCompleted;
import dev.privacysdk.ledger.LedgerEvent.ErasureRejected;
import dev.privacysdk.ledger.LedgerEvent.ErasureRequested;
import dev.privacysdk.ledger.LedgerEvent.ErasureStep;
import dev.privacysdk.ledger.LedgerEvent.ErasureVerified;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an erasure has come: it only goes on, unless it is rejected before it is completed. */
final class ErasureCourse {
    private static final Comparator<ErasureStep> ORDER =
            Comparator.comparing(ErasureStep::at).thenComparingInt(ErasureCourse::strictness);

    private ErasureCourse() {}

    /** By time, and at one instant the strictest last. */
    static List<ErasureStep> sorted(Collection<ErasureStep> steps) {
        return steps.stream().sorted(ORDER).toList();
    }

    /** The step at which it stands, given all steps in their order; of steps that say the same, the first. */
    static @Nullable ErasureStep at(Instant time, List<ErasureStep> sorted) {
        ErasureStep stands = null;
        for (ErasureStep step : sorted) {
            if (step.at().isAfter(time)) {
                break;
            }
            if (stands == null || strictness(step) > strictness(stands) || rejects(step, stands)) {
                stands = step;
            }
        }
        return stands;
    }

    private static boolean rejects(ErasureStep step, ErasureStep stands) {
        return step instanceof ErasureRejected && !(stands instanceof ErasureCompleted);
    }

    private static int strictness(ErasureStep step) {
        if (step instanceof ErasureCompleted) {
            return 3;
        }
        return step instanceof ErasureVerified ? 2 : step instanceof ErasureRequested ? 1 : 0;
    }
}
