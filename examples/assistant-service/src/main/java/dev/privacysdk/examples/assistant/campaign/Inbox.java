package dev.privacysdk.examples.assistant.campaign;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.examples.assistant.word.ForService;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people were sent, as they see it in their account. */
@Component
public class Inbox {
    private final Outbox outbox;

    /** From this outbox. */
    public Inbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The person's messages, oldest first. */
    @ForService
    public List<SentMessage> of(@SubjectId("customer") String person) {
        return outbox.of(person);
    }
}
