package dev.privacysdk.examples.assistant.chat;

import dev.privacysdk.examples.assistant.web.SignedIn;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The assistant over HTTP. */
@RestController
class ChatController {
    private final Conversations conversations;

    ChatController(Conversations conversations) {
        this.conversations = conversations;
    }

    @PostMapping("/me/chat")
    List<ChatMessage> ask(SignedIn me, @RequestBody Question question, Locale language) {
        return conversations.ask(me.id(), question.text(), language.getLanguage());
    }

    @GetMapping("/me/chat")
    List<ChatMessage> chat(SignedIn me) {
        return conversations.of(me.id());
    }

    /** A question. */
    record Question(String text) {}
}
