package dev.privacysdk.json;

import org.jspecify.annotations.Nullable;

/**
 * Says by what right a value may be written.
 *
 * <p>Asked on the thread that writes, for each value that holds personal data and for the lists, maps and objects around
 * it. {@code AsItIs} holds for everything inside; a value for which there is no answer is written by the right of the one
 * around it. What it throws comes through.
 */
@FunctionalInterface
public interface ClearanceSource {
    /** The right for this very object; null where none is known. */
    @Nullable
    Clearance of(Object value);

    /** The permit of the purpose scope that the writing thread runs in, for every value. */
    static ClearanceSource scope() {
        return Clearances.SCOPE;
    }
}
