package dev.privacysdk.examples.assistant.chat;

import dev.privacysdk.erasure.Erased;
import dev.privacysdk.erasure.Kept;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.examples.assistant.word.ChatText;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this feature hands over to a person, and erases. */
@Component
@Order(2)
class ChatData implements SubjectDataSource, SubjectDataEraser {
    private final JdbcClient db;

    ChatData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "chats";
    }

    @Override
    public Map<String, String> labels() {
        return Map.of("en", "Conversations", "ja", "会話");
    }

    @Override
    public void forEach(Subject subject, Consumer<Object> each) {
        try (Stream<ChatMessage> rows = db
                .sql("SELECT * FROM chat_message WHERE customer = ? ORDER BY number")
                .param(subject.id())
                .query(new ChatMessageRow())
                .stream()) {
            rows.forEach(each);
        }
    }

    @Override
    public Erased erase(Subject subject, Kept kept) {
        if (kept.keeps(DataCategory.of(ChatText.class))) {
            return new Erased(0, count(subject));
        }
        return Erased.removed(db.sql("DELETE FROM chat_message WHERE customer = ?")
                .param(subject.id())
                .update());
    }

    private int count(Subject subject) {
        return db.sql("SELECT COUNT(*) FROM chat_message WHERE customer = ?")
                .param(subject.id())
                .query(Integer.class)
                .single();
    }
}
