package dev.privacysdk.examples.assistant.campaign;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was sent; demands that its caller has a purpose. */
@Repository
@PurposeRequired
public class Outbox {
    private final JdbcClient db;

    /** Over this database. */
    public Outbox(JdbcClient db) {
        this.db = db;
    }

    /** What one person was sent, oldest first. */
    public List<SentMessage> of(@SubjectId("customer") String customer) {
        return db.sql("SELECT * FROM sent_message WHERE customer = ? ORDER BY number")
                .param(customer)
                .query(new SentMessageRow())
                .list();
    }

    /** Keeps a mail, and so sends it. */
    public void addMail(@SubjectId("customer") SentMessage row) {
        db.sql("INSERT INTO sent_message (customer, channel, salutation, email, title, headers, at)"
                        + " VALUES (:customer, :channel, :salutation, :email, :title, :headers, :at)")
                .param("customer", row.customer())
                .param("channel", row.channel().name())
                .param("salutation", row.salutation())
                .param("email", row.email())
                .param("title", row.title())
                .param("headers", row.headers())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps a text message, which has a number and no name, and so sends it. */
    public void addText(@SubjectId("customer") SentMessage row) {
        db.sql("INSERT INTO sent_message (customer, channel, phone, title, headers, at)"
                        + " VALUES (:customer, :channel, :phone, :title, :headers, :at)")
                .param("customer", row.customer())
                .param("channel", row.channel().name())
                .param("phone", row.phone())
                .param("title", row.title())
                .param("headers", row.headers())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
