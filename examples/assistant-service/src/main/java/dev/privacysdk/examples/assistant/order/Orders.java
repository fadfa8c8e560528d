package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps orders; demands that its caller has a purpose. */
@Repository
@PurposeRequired
public class Orders {
    private final JdbcClient db;

    /** Over this database. */
    public Orders(JdbcClient db) {
        this.db = db;
    }

    /** One person's orders, oldest first. */
    public List<Order> of(@SubjectId("customer") String customer) {
        return db.sql("SELECT * FROM purchase WHERE customer = ? ORDER BY placed_at, number")
                .param(customer)
                .query(new OrderRow())
                .list();
    }

    /** One order of one person. */
    public Optional<Order> find(@SubjectId("customer") String customer, String number) {
        return db.sql("SELECT * FROM purchase WHERE customer = ? AND number = ?")
                .params(customer, number)
                .query(new OrderRow())
                .optional();
    }

    /** The number of the next order, which no other has. */
    public String nextNumber() {
        return "A-" + db.sql("SELECT nextval('order_number')").query(Long.class).single();
    }

    /** Keeps an order. */
    public void add(@SubjectId("customer") Order row) {
        db.sql("INSERT INTO purchase (number, customer, item, cents, ship_to, placed_at)"
                        + " VALUES (:number, :customer, :item, :cents, :shipTo, :placedAt)")
                .param("number", row.number())
                .param("customer", row.customer())
                .param("item", row.item())
                .param("cents", row.cents())
                .param("shipTo", row.shipTo())
                .param("placedAt", row.placedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
