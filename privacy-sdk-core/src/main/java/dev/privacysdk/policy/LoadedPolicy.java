package dev.privacysdk.policy;

import java.util.List;

/**
 * A policy that loaded, and what somebody should look at nevertheless.
 *
 * @param policy the policy
 * @param warnings what is doubtful about the document, in its order
 */
public record LoadedPolicy(Policy policy, List<PolicyProblem> warnings) {
    /** Keeps copies. */
    public LoadedPolicy {
        warnings = List.copyOf(warnings);
    }
}
