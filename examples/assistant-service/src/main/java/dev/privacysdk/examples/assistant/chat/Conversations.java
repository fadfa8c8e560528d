package dev.privacysdk.examples.assistant.chat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.examples.assistant.word.ForService;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Talks with people. */
@Component
public class Conversations {
    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final ChatMessages messages;
    private final AnswerModel model;
    private final Clock clock;

    /** Kept there, answered by this model. */
    public Conversations(ChatMessages messages, AnswerModel model, Clock clock) {
        this.messages = messages;
        this.model = model;
        this.clock = clock;
    }

    /** Answers a question and remembers both. */
    @ForService
    public List<ChatMessage> ask(@SubjectId("customer") String customer, String question, String language) {
        messages.add(customer, question, model.answer(question, language), clock.instant());
        List<ChatMessage> conversation = messages.of(customer);
        LOG.info("answered {}", conversation.get(conversation.size() - 1));
        return conversation;
    }

    /** What was said so far. */
    @ForService
    public List<ChatMessage> of(@SubjectId("customer") String customer) {
        return messages.of(customer);
    }
}
