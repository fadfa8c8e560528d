package dev.privacysdk.minimization;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.vocabulary.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a small shop keeps about people, marked in every way the minimizer has to understand. */
final class Shop {
    static final Subject ADA = Subject.of("customer", "ada");
    static final Subject BOB = Subject.of("customer", "bob");
    static final String EMAIL = "ada@example.org";
    static final String PHONE = "+81 3 1234 5678";
    static final String NAME = "Ada Lovelace";
    static final LocalDate BORN = LocalDate.of(1985, 12, 10);

    private Shop() {}

    enum Tier {
        GOLD
    }

    record Customer(
            @SubjectId("customer") String id,
            @PersonName @Nullable String name,

            @EmailAddress @ForPurpose("newsletter") @ForPurpose("support") @Nullable
            String email,

            @BirthDate @ForPurpose("age-check") @Nullable LocalDate born,
            Tier tier) {}

    record Contacts(
            @SubjectId("customer") String id,
            @PhoneNumber Optional<String> phone,
            @PhoneNumber List<String> more,
            @PhoneNumber Set<String> others,
            @PhoneNumber Map<String, String> byPlace,
            @PhoneNumber @Nullable String fax) {}

    record Reader(
            @SubjectId("customer") String id,
            @EmailAddress @Nullable String email) {}

    record Address(
            @PersonalData("contact.address") @Nullable String street, String country) {}

    record Household(
            @SubjectId("customer") String id,
            @Nullable Address address,
            @Nullable Reader partner) {}

    record Marriage(@SubjectId("customer") String id, Reader partner) {}

    record Scale(
            @SubjectId("customer") String id,
            @PersonalData("health") int kilograms) {}

    record Box<T>(T content, int number) {}

    record Page(List<Reader> readers, int total) {}

    record OnlyByMail(
            @SubjectId("customer") String id,
            @EmailAddress @Nullable String email) {
        OnlyByMail {
            if (email == null) {
                throw new IllegalArgumentException("no mail for " + id);
            }
        }
    }

    record Profile(
            @SubjectId("customer") String id,
            @EmailAddress @CollectedFor("order") @Nullable String email,
            @PhoneNumber @Nullable String phone) {}

    record ByMail(@SubjectId("customer") @EmailAddress String email, String tier) {}

    static class Person {
        @PersonName
        String name = NAME;
    }

    /** A mutable bean with inherited marks, such as a managed entity. */
    static final class Account extends Person {
        @SubjectId("customer")
        String id;

        @EmailAddress
        String email = EMAIL;

        @Nullable
        Object more;

        Account(String id) {
            this.id = id;
        }
    }

    static Customer ada() {
        return new Customer("ada", NAME, EMAIL, BORN, Tier.GOLD);
    }

    static Reader reader(String id) {
        return new Reader(id, id + "@example.org");
    }

    /** Covers name and e-mail of this person for the newsletter. */
    static Permit newsletter(Subject subject) {
        return TestPermits.of("newsletter")
                .covering("identity.name", "contact.email")
                .about(subject);
    }

    /** Covers everything about this person. */
    static Permit everything(Subject subject) {
        return TestPermits.of("newsletter")
                .covering("identity", "contact", "health")
                .about(subject);
    }

    /** Covers nothing that is in use here. */
    static Permit nothing(Subject subject) {
        return TestPermits.of("newsletter").covering("payment").about(subject);
    }
}
