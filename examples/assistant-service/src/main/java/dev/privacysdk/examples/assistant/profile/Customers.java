package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps customers; knows no purpose of its own and demands that its caller has one. */
@Repository
@PurposeRequired
public class Customers {
    private final JdbcClient db;

    /** Over this database. */
    public Customers(JdbcClient db) {
        this.db = db;
    }

    /** The customer with this id, as far as the caller's purpose may see. */
    public Optional<Customer> find(@SubjectId("customer") String id) {
        return db.sql("SELECT * FROM customer WHERE id = ?")
                .param(id)
                .query(new CustomerRow())
                .optional();
    }

    /** Everybody on the plan of somebody; what is about others than the caller's permit is left out. */
    public List<Customer> onPlanOf(@SubjectId("customer") String id) {
        return db.sql("SELECT * FROM customer WHERE plan = (SELECT plan FROM customer WHERE id = ?) ORDER BY id")
                .param(id)
                .query(new CustomerRow())
                .list();
    }

    /** Keeps a new customer, who has no card yet. */
    public void add(@SubjectId("customer") Customer row) {
        db.sql("INSERT INTO customer (id, name, email, phone, address, plan, language)"
                        + " VALUES (:id, :name, :email, :phone, :address, :plan, :language)")
                .param("id", row.id())
                .param("name", row.name())
                .param("email", row.email())
                .param("phone", row.phone())
                .param("address", row.address())
                .param("plan", row.plan())
                .param("language", row.language())
                .update();
    }

    /** Keeps a new address. */
    public void move(@SubjectId("customer") String id, String address) {
        db.sql("UPDATE customer SET address = ? WHERE id = ?")
                .params(address, id)
                .update();
    }

    /** Keeps what stands for the card. */
    public void rememberCard(@SubjectId("customer") String id, String token) {
        db.sql("UPDATE customer SET card_token = ? WHERE id = ?")
                .params(token, id)
                .update();
    }
}
