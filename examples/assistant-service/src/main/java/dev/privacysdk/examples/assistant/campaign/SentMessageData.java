package dev.privacysdk.examples.assistant.campaign;

import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.erasure.Erased;
import dev.privacysdk.erasure.Kept;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this feature hands over to a person, and erases. */
@Component
@Order(4)
class SentMessageData implements SubjectDataSource, SubjectDataEraser {
    /** A hold on one of these keeps the record. */
    private static final List<DataCategory> HELD = List.of(
            DataCategory.of(PersonName.class), DataCategory.of(EmailAddress.class), DataCategory.of(PhoneNumber.class));

    private final JdbcClient db;

    SentMessageData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Map<String, String> labels() {
        return Map.of("en", "Messages you were sent", "ja", "お送りしたメッセージ");
    }

    @Override
    public void forEach(Subject subject, Consumer<Object> each) {
        try (Stream<SentMessage> rows = db
                .sql("SELECT * FROM sent_message WHERE customer = ? ORDER BY number")
                .param(subject.id())
                .query(new SentMessageRow())
                .stream()) {
            rows.forEach(each);
        }
    }

    @Override
    public Erased erase(Subject subject, Kept kept) {
        if (HELD.stream().anyMatch(kept::keeps)) {
            return new Erased(0, count(subject));
        }
        return Erased.removed(db.sql("DELETE FROM sent_message WHERE customer = ?")
                .param(subject.id())
                .update());
    }

    private int count(Subject subject) {
        return db.sql("SELECT COUNT(*) FROM sent_message WHERE customer = ?")
                .param(subject.id())
                .query(Integer.class)
                .single();
    }
}
