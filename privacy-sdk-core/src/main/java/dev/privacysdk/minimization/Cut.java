package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** What one kind of permit withholds of one class. */
final class Cut {
    /** Members left out. */
    final int[] withheld;
    /** Members that stay and have to be looked through. */
    final int[] walked;

    /** Copies a record without what is withheld; made at the first copy. */
    volatile @Nullable MethodHandle copier;

    private final Sight sight;

    Cut(Permit permit, int[] withheld, int[] walked) {
        this.sight = Sight.of(permit);
        this.withheld = withheld;
        this.walked = walked;
    }

    /** Whether it is what this permit withholds. */
    boolean answers(Permit permit) {
        return sight.holdsFor(permit);
    }
}
