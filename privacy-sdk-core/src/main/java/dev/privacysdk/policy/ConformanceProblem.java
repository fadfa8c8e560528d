package dev.privacysdk.policy;

/**
 * One thing in which code and policy disagree, and what to do about it.
 *
 * @param severity whether it keeps the service from starting
 * @param element what it is about: {@code Customer.email}, or an id of the policy
 * @param sentence what disagrees, and how to mend it
 */
public record ConformanceProblem(Severity severity, String element, String sentence) {
    /** Whether a problem keeps a service from starting. */
    public enum Severity {
        /** The build and the start fail. */
        ERROR,
        /** The service starts; somebody should look at it. */
        WARNING
    }

    /** Whether it keeps the service from starting. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
