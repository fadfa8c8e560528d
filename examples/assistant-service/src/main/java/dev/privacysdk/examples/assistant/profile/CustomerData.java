package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.erasure.Contact;
import dev.privacysdk.erasure.ContactSource;
import dev.privacysdk.erasure.Erased;
import dev.privacysdk.erasure.Kept;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this feature hands over to a person, erases, and knows of where the person is reached. */
@Component
@Order(1)
class CustomerData implements SubjectDataSource, SubjectDataEraser, ContactSource {
    /** A hold on one of these keeps the record. */
    private static final List<DataCategory> HELD = List.of(
            DataCategory.of(PersonName.class),
            DataCategory.of(EmailAddress.class),
            DataCategory.of(PhoneNumber.class),
            DataCategory.of(PostalAddress.class),
            DataCategory.of(PaymentCard.class));

    private final JdbcClient db;

    CustomerData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Map<String, String> labels() {
        return Map.of("en", "Your profile", "ja", "プロフィール");
    }

    @Override
    public void forEach(Subject subject, Consumer<Object> each) {
        try (Stream<Customer> rows =
                db.sql("SELECT * FROM customer WHERE id = ?").param(subject.id()).query(new CustomerRow()).stream()) {
            rows.forEach(each);
        }
    }

    @Override
    public Erased erase(Subject subject, Kept kept) {
        if (HELD.stream().anyMatch(kept::keeps)) {
            return new Erased(0, count(subject));
        }
        return Erased.removed(
                db.sql("DELETE FROM customer WHERE id = ?").param(subject.id()).update());
    }

    private int count(Subject subject) {
        return db.sql("SELECT COUNT(*) FROM customer WHERE id = ?")
                .param(subject.id())
                .query(Integer.class)
                .single();
    }

    @Override
    public Collection<Contact> contacts(Subject subject) {
        List<Contact> contacts = new ArrayList<>();
        db.sql("SELECT * FROM customer WHERE id = ?")
                .param(subject.id())
                .query(new CustomerRow())
                .optional()
                .ifPresent(customer -> {
                    if (customer.email() != null) {
                        contacts.add(new Contact(Channel.EMAIL, customer.email()));
                    }
                    if (customer.phone() != null) {
                        contacts.add(new Contact(Channel.SMS, customer.phone()));
                    }
                });
        return contacts;
    }
}
