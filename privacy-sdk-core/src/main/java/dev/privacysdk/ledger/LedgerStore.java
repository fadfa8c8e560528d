package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people said, in one order, and never changes it.
 *
 * <p>Safe for any number of threads. An acknowledged append is read by every read that begins afterwards. Any exception
 * that is not named here means that nothing is known, and nothing runs.
 */
public interface LedgerStore {
    /**
     * Appends these entries, all or none, and returns the place of the last one.
     *
     * <p>Each entry takes a place of its own, and those of one append stand side by side. The same key with the same
     * entries takes effect once and returns the place of that time.
     *
     * @throws AppendRefused nothing was written, and the message says why; also for a key that was used for other
     *     entries
     * @throws OutcomeUnknown the entries may or may not be written: append them again with the same key
     */
    Revision append(List<LedgerEntry> entries, String idempotencyKey);

    /**
     * Hands over what the ledger holds about each of these people, all at one place in its order, and returns that
     * place.
     *
     * <p>Each person is handed over once, with an empty list where nothing is known, and the events stand in order.
     *
     * @param atLeast a change the caller has seen: answered from a place that includes it wherever there is one; the
     *     caller compares the place that is returned
     */
    Revision read(Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each);

    /** Asks the ledger itself how far it has come, acknowledged appends included, and how well it keeps them. */
    Freshness freshness();

    /** A ledger that lives and ends with its process, for tests and for trying out. */
    static LedgerStore inMemory() {
        return new InMemoryLedgerStore();
    }
}
