package dev.privacysdk.interception;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers that are there when the method returns. */
final class AtOnce extends ResultShape {
    @Override
    @Nullable
    Object hand(Passage passage, @Nullable Object answer, PurposeScope scope) {
        Permit permit = scope.permit();
        if (answer instanceof CompletionStage<?> stage) {
            return Later.stage(passage, stage, permit);
        }
        try {
            Object given = answer instanceof Stream<?> stream ? InScope.of(stream, scope) : answer;
            Object seen = passage.see(given, permit);
            passage.announce(seen, permit, passage.declared());
            return passage.handOut(seen);
        } catch (Refused refused) {
            return passage.denied(refused.denial());
        }
    }

    @Override
    Object each(Object answer, Class<?> declared, UnaryOperator<@Nullable Object> replaced) {
        return answer instanceof CompletionStage<?> stage ? Later.each(stage, declared, replaced) : answer;
    }
}
