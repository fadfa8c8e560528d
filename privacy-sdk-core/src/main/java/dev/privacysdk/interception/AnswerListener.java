package dev.privacysdk.interception;

import dev.privacysdk.decision.Permit;
import org.jspecify.annotations.Nullable;

/**
 * Hears what one call answers with, and under which permit, for those who handle the answer after the call has ended.
 *
 * <p>Called after minimizing and before the caller sees the answer; what it throws, the caller gets in its place.
 */
@FunctionalInterface
public interface AnswerListener {
    /** This answer may be seen under this permit. */
    void answered(Permit permit, @Nullable Object answer);

    /** One that has no use for it. */
    static AnswerListener none() {
        return (permit, answer) -> {};
    }
}
