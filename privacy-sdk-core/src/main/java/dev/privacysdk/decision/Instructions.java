package dev.privacysdk.decision;

import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.vocabulary.Subject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last instruction known of each customer, which stands while the ledger is out. */
final class Instructions {
    private static final int MOST_CUSTOMERS = 10_000;

    private final Map<Subject, SubjectState> last = new ConcurrentHashMap<>();

    void learned(Subject customer, SubjectState state) {
        if (last.size() < MOST_CUSTOMERS || last.containsKey(customer)) {
            last.put(customer, state);
        }
    }

    SubjectState lastOf(Subject customer) {
        return last.getOrDefault(customer, SubjectState.UNKNOWN);
    }
}
