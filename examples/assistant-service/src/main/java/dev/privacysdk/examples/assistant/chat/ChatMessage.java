package dev.privacysdk.examples.assistant.chat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.examples.assistant.word.ChatText;
import dev.privacysdk.examples.assistant.word.ForAiTraining;
import dev.privacysdk.examples.assistant.word.ForService;
import dev.privacysdk.examples.assistant.word.ForSupport;
import dev.privacysdk.masking.Masker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One question and its answer. */
public record ChatMessage(
        long number,
        @SubjectId("customer") String customer,

        @ChatText @ForService @ForSupport @ForAiTraining @Nullable
        String question,

        @ChatText @ForService @ForSupport @Nullable String answer,
        Instant at) {
    /** Fit for logs, wherever it is printed. */
    @Override
    public String toString() {
        return Masker.standard().render(this);
    }
}
