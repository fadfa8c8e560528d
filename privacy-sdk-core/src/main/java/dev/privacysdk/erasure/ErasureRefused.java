package dev.privacysdk.erasure;

/** Nothing was erased, and the message says why. */
public final class ErasureRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For this reason, in a sentence that names no person. */
    public ErasureRefused(String sentence) {
        super(sentence);
    }
}
