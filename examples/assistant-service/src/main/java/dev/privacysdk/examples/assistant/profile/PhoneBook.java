package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.vocabulary.Subject;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose number it is, and nothing else about anybody.
 *
 * <p>Not a keeper: who says STOP has to be heard, and nobody is asked whether that may be.
 */
@Repository
public class PhoneBook {
    private final JdbcClient db;

    /** Over this database. */
    public PhoneBook(JdbcClient db) {
        this.db = db;
    }

    /** The person with this number. */
    public Optional<Subject> owner(String number) {
        return db
                .sql("SELECT id FROM customer WHERE phone = ? ORDER BY id")
                .param(number)
                .query((row, count) -> Subject.of("customer", row.getString("id")))
                .list()
                .stream()
                .findFirst();
    }
}
