package dev.privacysdk.policy;

/**
 * One thing that is wrong with a policy document, where it stands, and what to do.
 *
 * @param severity whether it keeps the document from loading
 * @param document the name of the document
 * @param line the line, counted from 1; 0 where the problem has no line
 * @param path the place inside the edition, such as {@code purposes.newsletter.uses}; empty for the whole
 * @param message what is wrong and how to mend it
 */
public record PolicyProblem(Severity severity, String document, int line, String path, String message) {
    /** Whether a problem keeps a document from loading. */
    public enum Severity {
        /** Nothing loads. */
        ERROR,
        /** The document loads; somebody should look at it. */
        WARNING
    }

    /** Whether it keeps the document from loading. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The problem in one line, such as {@code privacy-policy.yml:12 purposes.newsletter.notise: is not a key here}. */
    @Override
    public String toString() {
        String place = line > 0 ? document + ":" + line : document;
        return path.isEmpty() ? place + ": " + message : place + " " + path + ": " + message;
    }
}
