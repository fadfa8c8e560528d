package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Permits of many people that wait for one record; a disclosure never waits, each has a record of its own. */
final class Batch {
    /** What a record says besides whom it is about. */
    record Like(List<Finding> findings, Set<Obligation> obligations, PolicyVersion version) {}

    private final Map<Like, List<Permit>> groups = new LinkedHashMap<>();
    private final Deadline.Budget budget;

    Batch(Deadline.Budget budget) {
        this.budget = budget;
    }

    /** What is left of the time that all of them share. */
    Deadline.Budget budget() {
        return budget;
    }

    /** Takes a permit that may share a record, or leaves it. */
    boolean takes(Permit permit) {
        boolean alone = permit.obligations().contains(Obligation.LOG_DISCLOSURE)
                || permit.obligations().contains(Obligation.AUDIT_OUTAGE);
        if (!alone) {
            Like like = new Like(permit.findings(), permit.obligations(), permit.policyVersion());
            groups.computeIfAbsent(like, key -> new ArrayList<>()).add(permit);
        }
        return !alone;
    }

    Map<Like, List<Permit>> groups() {
        return groups;
    }
}
