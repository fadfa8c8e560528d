package dev.privacysdk.examples.assistant.chat;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps conversations; demands that its caller has a purpose. */
@Repository
@PurposeRequired
public class ChatMessages {
    private final JdbcClient db;

    /** Over this database. */
    public ChatMessages(JdbcClient db) {
        this.db = db;
    }

    /** One person's conversation, oldest first. */
    public List<ChatMessage> of(@SubjectId("customer") String customer) {
        return db.sql("SELECT * FROM chat_message WHERE customer = ? ORDER BY number")
                .param(customer)
                .query(new ChatMessageRow())
                .list();
    }

    /** Everybody's conversations; what is about people who may not be processed is left out. */
    public List<ChatMessage> all() {
        return db.sql("SELECT * FROM chat_message ORDER BY number")
                .query(new ChatMessageRow())
                .list();
    }

    /** Keeps a question and its answer. */
    public void add(@SubjectId("customer") String customer, String question, String answer, Instant at) {
        db.sql("INSERT INTO chat_message (customer, question, answer, at) VALUES (?, ?, ?, ?)")
                .params(customer, question, answer, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
