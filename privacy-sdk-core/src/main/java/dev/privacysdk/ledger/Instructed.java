package dev.privacysdk.ledger;

import dev.privacysdk.ledger.LedgerEvent.InstructionGiven;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From when a customer's instruction stood, or none did. */
record Instructed(Instant from, @Nullable InstructionGiven given) {
    /** The one in force: the latest, and none if one was withdrawn at that very instant. */
    static @Nullable InstructionGiven at(Instant time, List<Instructed> told) {
        Instructed last = null;
        for (Instructed one : told) {
            if (one.from().isAfter(time)) {
                continue;
            }
            int later = last == null ? 1 : one.from().compareTo(last.from());
            if (later > 0 || (later == 0 && last != null && last.given() != null)) {
                last = one;
            }
        }
        return last == null ? null : last.given();
    }
}
