package dev.privacysdk.examples.plain;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.FreeText;
import dev.privacysdk.examples.plain.word.ForAiTraining;
import dev.privacysdk.examples.plain.word.ForSupport;
import org.jspecify.annotations.Nullable;

/** One conversation with support. */
public record Chat(
        @SubjectId("customer") String customer,
        @FreeText @ForSupport @ForAiTraining @Nullable String text) {
    /** Never what was said. */
    @Override
    public String toString() {
        return "Chat";
    }
}
