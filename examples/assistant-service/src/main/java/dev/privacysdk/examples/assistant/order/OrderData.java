package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.erasure.Erased;
import dev.privacysdk.erasure.Kept;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.examples.assistant.word.OrderDetails;
import dev.privacysdk.examples.assistant.word.OrderNumber;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this feature hands over to a person, and what it erases: all but what the law makes it keep. */
@Component
@org.springframework.core.annotation.Order(3)
class OrderData implements SubjectDataSource, SubjectDataEraser {
    private final JdbcClient db;

    OrderData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Map<String, String> labels() {
        return Map.of("en", "Orders", "ja", "ご注文");
    }

    @Override
    public void forEach(Subject subject, Consumer<Object> each) {
        try (Stream<Order> rows = db
                .sql("SELECT * FROM purchase WHERE customer = ? ORDER BY number")
                .param(subject.id())
                .query(new OrderRow())
                .stream()) {
            rows.forEach(each);
        }
    }

    @Override
    public Erased erase(Subject subject, Kept kept) {
        if (kept.keeps(DataCategory.of(PostalAddress.class))) {
            return new Erased(0, count(subject));
        }
        boolean invoice =
                kept.keeps(DataCategory.of(OrderDetails.class)) || kept.keeps(DataCategory.of(OrderNumber.class));
        if (!invoice) {
            return new Erased(
                    db.sql("DELETE FROM purchase WHERE customer = ?")
                            .param(subject.id())
                            .update(),
                    0);
        }
        // The invoice stays for the tax office, which needs no address of delivery.
        db.sql("UPDATE purchase SET ship_to = NULL WHERE customer = ?")
                .param(subject.id())
                .update();
        return new Erased(0, count(subject));
    }

    private int count(Subject subject) {
        return db.sql("SELECT COUNT(*) FROM purchase WHERE customer = ?")
                .param(subject.id())
                .query(Integer.class)
                .single();
    }
}
