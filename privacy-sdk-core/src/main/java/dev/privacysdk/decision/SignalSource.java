package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Where the signals of the current request come from.
 *
 * <p>It is given the person a decision is about, because a header in an administrator's request says nothing about the
 * customer being processed. An exception denies.
 */
@FunctionalInterface
public interface SignalSource {
    /** The signals about this person, or about the visitor where nobody is known. */
    Signals signals(@Nullable Subject subject);

    /** No signals, for services without a browser in front of them. */
    static SignalSource none() {
        return subject -> Signals.NONE;
    }
}
