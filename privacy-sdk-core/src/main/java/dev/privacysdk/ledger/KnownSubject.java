package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What this node knows about one person: a snapshot of the state, and the place it was read at.
 *
 * <p>Immutable but for one slot, in which the gate remembers what follows from this snapshot; the slot dies with it.
 */
public final class KnownSubject {
    final long generation;
    final int facts;
    private final SubjectState state;
    private final Revision revision;
    private final long readAt;
    private final Instant clock;
    private volatile @Nullable Object memo;

    KnownSubject(SubjectState state, Revision revision, long readAt, Instant clock, long generation, int facts) {
        this.state = state;
        this.revision = revision;
        this.readAt = readAt;
        this.clock = clock;
        this.generation = generation;
        this.facts = facts;
    }

    /** What the ledger knew about the person. */
    public SubjectState state() {
        return state;
    }

    /** The place in the ledger's order at which it was read. */
    public Revision revision() {
        return revision;
    }

    /** The monotonic time in nanoseconds just before it was read: it is at least as fresh as that. */
    public long readAt() {
        return readAt;
    }

    /**
     * What the wall clock of this node said just before it was read.
     *
     * <p>Nothing that was said now counts from a later instant, so a decision about now is made at no earlier one.
     */
    public Instant clock() {
        return clock;
    }

    /** What the gate put here, if anything. */
    public @Nullable Object memo() {
        return memo;
    }

    /** Remembers something that follows from this snapshot alone; the last one to be put here stays. */
    public void memo(Object remembered) {
        memo = remembered;
    }

    /** Never what it holds, which is about a person. */
    @Override
    public String toString() {
        return "KnownSubject[" + revision + "]";
    }
}
