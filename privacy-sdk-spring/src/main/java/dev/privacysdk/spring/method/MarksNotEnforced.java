package dev.privacysdk.spring.method;

import java.util.List;

/** Marks on beans that nothing would enforce, each in a sentence with its remedy; keeps a service from starting. */
public final class MarksNotEnforced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** For these sentences. */
    public MarksNotEnforced(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The sentences. */
    public List<String> problems() {
        return problems;
    }
}
