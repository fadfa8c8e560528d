package dev.privacysdk.decision;

import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one person that still hold, under the whole question each: two questions never share an answer.
 *
 * <p>Lives and dies with what was known of the person; read without a lock. An entry that is replaced at the same moment by
 * two threads is decided once more, no harm done.
 */
final class DecisionMemo {
    private static final int MOST = 16;

    /** A decision, what it answered, and until which tick it holds. */
    record Remembered(
            ProcessingKind kind,
            Policy policy,
            Signals signals,
            Decision decision,
            long untilNanos,
            DecisionCounter.Cell cell) {}

    private volatile Remembered[] entries = {};

    @Nullable
    Decision find(ProcessingKind kind, Policy policy, Signals signals, long now) {
        for (Remembered entry : entries) {
            if (entry.kind.equals(kind) && entry.policy == policy && entry.signals.equals(signals)) {
                if (now - entry.untilNanos >= 0) {
                    return null;
                }
                entry.cell.increment();
                return entry.decision;
            }
        }
        return null;
    }

    void remember(Remembered fresh) {
        Remembered[] before = entries;
        int place = before.length;
        for (int i = 0; i < before.length; i++) {
            if (before[i].kind.equals(fresh.kind) && before[i].signals.equals(fresh.signals)) {
                place = i;
                break;
            }
        }
        if (place == MOST) {
            place = Math.floorMod(fresh.kind.hashCode(), MOST);
        }
        Remembered[] after = new Remembered[Math.max(before.length, place + 1)];
        System.arraycopy(before, 0, after, 0, before.length);
        after[place] = fresh;
        entries = after;
    }
}
