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
        List<PolicyProblem> errors =
                problems.stream().filter(PolicyProblem::isError).toList();
        List<PolicyProblem> warnings =
                problems.stream().filter(problem -> !problem.isError()).toList();
        String reasons = "The privacy policy does not load because of "
                + (errors.size() == 1 ? "one problem:" : errors.size() + " problems:")
                + lines(errors);
        if (warnings.isEmpty()) {
            return reasons;
        }
        return reasons + "\nBesides, " + (warnings.size() == 1 ? "one thing is" : warnings.size() + " things are")
                + " doubtful:" + lines(warnings);
    }

    private static String lines(List<PolicyProblem> problems) {
        return problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
    }

    /** Everything that is wrong, warnings included, in the order of the document. */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
