package dev.privacysdk.interception;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedMethod;
import org.jspecify.annotations.Nullable;

/** How an answer goes to the caller of one call: it fits what the caller sees declared, and the listener hears of it. */
record Handover(Class<?> declared, AnswerListener listener) {
    /** The answer; throws where no copy with less in it fits. */
    @Nullable
    Object give(MarkedMethod method, Permit permit, @Nullable Object answer) {
        if (answer != null && !declared.isPrimitive() && !declared.isInstance(answer)) {
            throw Denials.wrongKind(method, declared);
        }
        listener.answered(permit, answer);
        return answer;
    }
}
