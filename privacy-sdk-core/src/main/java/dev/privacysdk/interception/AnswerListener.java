package dev.privacysdk.interception;

import dev.privacysdk.decision.Permit;
import org.jspecify.annotations.Nullable;

/**
 * Hears what one call answers with, and under which permit, for those who handle the answer after the call has ended.
 *
 * <p>Called once for what the caller gets, after minimizing and before the caller sees it. Of an answer that comes later
 * (a CompletionStage, a Mono, a Flux) it is called once for each value, when it comes, by whatever thread brings it. What it
 * throws, the caller gets in the value's place.
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
