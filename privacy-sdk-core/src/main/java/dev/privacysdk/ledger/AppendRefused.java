package dev.privacysdk.ledger;

/** An append that did not happen: nothing was written. */
public final class AppendRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason and the remedy, and nothing about a person. */
    public AppendRefused(String message) {
        super(message);
    }
}
