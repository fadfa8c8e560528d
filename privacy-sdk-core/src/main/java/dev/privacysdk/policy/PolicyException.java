package dev.privacysdk.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy document that did not load, with everything that is wrong with it. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    /** The refusal of a document for these problems, all of which the message lists. */
    public PolicyException(List<PolicyProblem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    private static String describe(List<PolicyProblem> problems) {
        String heading = problems.size() == 1
                ? "The privacy policy does not load because of one problem:"
                : "The privacy policy does not load because of " + problems.size() + " problems:";
        return problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n  ", heading + "\n  ", ""));
    }

    /** Everything that is wrong, warnings included, in the order of the document. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
