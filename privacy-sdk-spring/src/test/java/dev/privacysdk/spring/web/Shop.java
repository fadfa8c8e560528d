package dev.privacysdk.spring.web;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a shop behind its handlers. */
final class Shop {
    /** Values that may be seen in no answer that is refused, and in no log. */
    static final String EMAIL = "ada.lovelace@analytical.example";

    static final String BORN = "1815-12-10";
    static final String ADA = "c-ada-4711";
    static final String BOB = "c-bob-4712";

    private Shop() {}

    static Subject subject(String id) {
        return Subject.of("customer", id);
    }

    static final SubjectKind KIND = SubjectKind.USER;

    record Customer(
            @SubjectId("customer") String id,

            @EmailAddress @ForSupport @ForAdvertising @Nullable
            String email,

            @BirthDate @Nullable String born,
            String tier) {}

    record CustomerView(
            @SubjectId("customer") String customer,
            @EmailAddress @ForSupport @Nullable String mail) {}

    record Page(Customer customer, int total) {}

    record Plain(String text, int count) {}

    static Customer row(String id) {
        return new Customer(id, EMAIL, BORN, "gold");
    }

    @PurposeRequired
    static class Customers {
        public Customer find(@SubjectId("customer") String id) {
            return row(id);
        }

        public List<Customer> all() {
            return List.of(row(ADA), row(BOB));
        }
    }

    static class Desk {
        private final Customers customers;

        Desk(Customers customers) {
            this.customers = customers;
        }

        @ForSupport
        public Customer lookUp(@SubjectId("customer") String id) {
            return customers.find(id);
        }

        @ForSupport
        @EachSubject
        public List<Customer> everybody() {
            return customers.all();
        }

        @ForAdvertising
        public String audience(@SubjectId("customer") String id) {
            return "audience of " + customers.find(id).tier();
        }
    }
}
