package dev.privacysdk.decision;

import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Signals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one person that still holds, under the whole question, and behind it the others about that person: two
 * questions never share an answer.
 *
 * <p>Lives and dies with what was known of the person; immutable, and read without a lock. When two threads remember
 * something at the same moment one of both is decided once more, no harm done.
 *
 * @param from the wall time at which it was decided
 * @param lasts the wall time from which another answer may be due, whatever is proven of the ledger
 * @param untilNanos the tick up to which nothing has to be asked at all
 */
record DecisionMemo(
        ProcessingKind kind,
        Policy policy,
        Signals signals,
        Decision decision,
        Instant from,
        Instant lasts,
        long untilNanos,
        DecisionCounter.Cell cell,
        @Nullable DecisionMemo next) {
    private static final int MOST = 16;

    /** The entry for this question, of which the time has to be looked at. */
    @Nullable
    DecisionMemo find(ProcessingKind asked, Policy inForce, Signals heard) {
        for (DecisionMemo entry = this; entry != null; entry = entry.next) {
            if (entry.kind.equals(asked) && entry.policy == inForce && entry.signals.equals(heard)) {
                return entry;
            }
        }
        return null;
    }

    /** Whether it holds at this tick without asking anybody. */
    boolean holds(long now) {
        return now - untilNanos < 0;
    }

    /** Whether proof that the ledger has not changed is all it takes for it to hold at this wall time. */
    boolean lasts(Instant time) {
        return !time.isBefore(from) && time.isBefore(lasts);
    }

    /** The same until later, by itself. */
    DecisionMemo until(Instant instant, long tick) {
        Decision longer = decision instanceof Permit permit ? permit.until(instant) : ((Deny) decision).until(instant);
        return new DecisionMemo(kind, policy, signals, longer, from, lasts, tick, cell, null);
    }

    /** The same in front of these, of which it replaces the one for its question, and the last where they are too many. */
    DecisionMemo before(@Nullable DecisionMemo others) {
        return linked(kept(others, MOST - 1));
    }

    private @Nullable DecisionMemo kept(@Nullable DecisionMemo others, int most) {
        if (others == null || most == 0) {
            return null;
        }
        boolean replaced = others.kind.equals(kind) && others.signals.equals(signals);
        DecisionMemo rest = kept(others.next, replaced ? most : most - 1);
        return replaced ? rest : others.linked(rest);
    }

    @SuppressWarnings("ReferenceEquality") // Only the same chain needs no copy.
    private DecisionMemo linked(@Nullable DecisionMemo behind) {
        return behind == next
                ? this
                : new DecisionMemo(kind, policy, signals, decision, from, lasts, untilNanos, cell, behind);
    }
}
