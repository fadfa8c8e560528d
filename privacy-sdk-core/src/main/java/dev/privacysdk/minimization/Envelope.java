package dev.privacysdk.minimization;

import org.jspecify.annotations.Nullable;

/**
 * A kind of object around a value, such as a page or a web response, that is opened, looked through and closed again.
 *
 * <p>Only what is inside is looked at, at any depth of an answer: what else the object tells is up to the envelope. Safe for
 * use by many threads.
 */
public interface Envelope {
    /** Whether values of this class are such envelopes; asked once per class. */
    boolean holds(Class<?> type);

    /**
     * What is inside; null for an empty one, and the object itself where it is only made ready to be looked at as any other.
     *
     * <p>Throws IllegalStateException where it cannot be opened; then the answer is denied with its message, which says why
     * and what to do, and never a value.
     */
    @Nullable
    Object content(Object envelope);

    /**
     * The same envelope around this.
     *
     * <p>Called only where something is left out; never writes to the one that was given.
     */
    Object around(Object envelope, @Nullable Object content);
}
