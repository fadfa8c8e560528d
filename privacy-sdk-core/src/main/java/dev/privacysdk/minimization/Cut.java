package dev.privacysdk.minimization;

import dev.privacysdk.decision.Finding;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.ProcessingKind;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of permit withholds of one class.
 *
 * <p>The same kind and findings cut the same, where both are imposed or neither is: nothing else of a permit is read.
 */
final class Cut {
    /** Members left out. */
    final int[] withheld;
    /** Members that stay and have to be looked through. */
    final int[] walked;

    /** Copies a record without what is withheld; made at the first copy. */
    volatile @Nullable MethodHandle copier;

    private final ProcessingKind kind;
    private final List<Finding> findings;
    private final boolean imposed;

    Cut(Permit permit, int[] withheld, int[] walked) {
        this.kind = permit.processing().kind();
        this.findings = permit.findings();
        this.imposed = permit.imposed();
        this.withheld = withheld;
        this.walked = walked;
    }

    /** The same instance most of the time, which is quicker to see. */
    @SuppressWarnings("ReferenceEquality")
    boolean answers(Permit permit) {
        ProcessingKind asked = permit.processing().kind();
        List<Finding> found = permit.findings();
        return permit.imposed() == imposed
                && (asked == kind || asked.equals(kind))
                && (found == findings || same(found, findings));
    }

    /** What {@code List.equals} says, without the garbage: each person's permit has a list of its own. */
    private static boolean same(List<Finding> some, List<Finding> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
