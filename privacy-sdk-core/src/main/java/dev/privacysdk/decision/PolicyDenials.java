package dev.privacysdk.decision;

import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.ProcessingKind;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Denials that follow from the policy alone and need no person, remembered by the whole question.
 *
 * <p>A table of fixed size in which a later question may replace an earlier one. The clock is read only where the edition in
 * force is going to change.
 */
final class PolicyDenials {
    private static final int SLOTS = 256;

    record Entry(ProcessingKind kind, Policy policy, Deny deny, long untilNanos, DecisionCounter.Cell cell) {}

    private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(SLOTS);

    @Nullable
    Deny find(ProcessingKind kind, Policy policy, LongSupplier ticker) {
        Entry entry = entries.getOpaque(slot(kind));
        if (entry == null || entry.policy != policy || !entry.kind.equals(kind)) {
            return null;
        }
        if (entry.untilNanos != Long.MAX_VALUE && ticker.getAsLong() - entry.untilNanos >= 0) {
            return null;
        }
        entry.cell.increment();
        return entry.deny;
    }

    void remember(Entry entry) {
        entries.set(slot(entry.kind), entry);
    }

    private static int slot(ProcessingKind kind) {
        int hash = kind.hashCode();
        return (hash ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
