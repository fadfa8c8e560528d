package dev.privacysdk.examples.assistant.training;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.examples.assistant.chat.ChatMessage;
import dev.privacysdk.examples.assistant.chat.ChatMessages;
import dev.privacysdk.examples.assistant.word.ForAiTraining;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the assistant may learn from. */
@Component
public class TrainingJob {
    private final ChatMessages messages;

    /** From these conversations. */
    public TrainingJob(ChatMessages messages) {
        this.messages = messages;
    }

    /** The questions of the people who consented; the people are in the answer. */
    @ForAiTraining
    @CollectedFor("service.provide")
    @EachSubject
    public List<ChatMessage> trainingSet() {
        return messages.all();
    }
}
