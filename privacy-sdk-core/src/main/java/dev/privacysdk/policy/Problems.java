package dev.privacysdk.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with one document, so that it can be told all at once. */
final class Problems {
    private final String document;
    private final List<PolicyProblem> found = new ArrayList<>();
    private int errors;

    Problems(String document) {
        this.document = document;
    }

    void error(int line, String path, String message) {
        errors++;
        found.add(new PolicyProblem(PolicyProblem.Severity.ERROR, document, line, path, message));
    }

    void warning(int line, String path, String message) {
        found.add(new PolicyProblem(PolicyProblem.Severity.WARNING, document, line, path, message));
    }

    /** How many errors there are so far; a reader compares before and after to know whether its part is sound. */
    int errors() {
        return errors;
    }

    List<PolicyProblem> inOrder() {
        List<PolicyProblem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(PolicyProblem::line));
        return List.copyOf(sorted);
    }
}
