package dev.privacysdk.json;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.vocabulary.Subject;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What tests of this room write, and the permits they write it by. */
final class Desks {
    static final Subject ADA = Subject.of("customer", "ada");
    static final Subject BOB = Subject.of("customer", "bob");

    private Desks() {}

    record Customer(
            @SubjectId("customer") String id,
            @PersonName String name,

            @EmailAddress @ForPurpose("newsletter") @ForPurpose("support")
            String email,

            @BirthDate @ForPurpose("age-check") String born,
            String tier) {}

    /** About the person around it. */
    record Address(@PostalAddress String street, String country) {}

    record Household(
            @SubjectId("customer") String id,
            @PhoneNumber String phone,
            @Nullable Object inside) {}

    static Customer customer(String id) {
        return new Customer(id, "name-" + id, "mail-" + id, "born-" + id, "gold");
    }

    /** Covers name and e-mail of this person for the newsletter. */
    static Permit newsletter(Subject... people) {
        return of("newsletter", people, "identity.name", "contact.email");
    }

    /** Covers everything, but the newsletter sees only what is marked for it. */
    static Permit all(Subject... people) {
        return of("age-check", people, "identity", "contact", "health", "device", "payment");
    }

    /** Covers these categories of Ada's data for a purpose. */
    static Permit of(String purpose, String... categories) {
        return TestPermits.of(purpose).covering(categories).about(ADA);
    }

    private static Permit of(String purpose, Subject[] people, String... categories) {
        TestPermits permits = TestPermits.of(purpose).covering(categories);
        return people.length == 1 ? permits.about(people[0]) : permits.aboutAll(Set.of(people));
    }

    static JsonMapper mapper() {
        return JsonMapper.builder().addModule(PrivacyModule.create()).build();
    }

    /** What the mapper writes inside a scope of this permit. */
    static String written(JsonMapper mapper, Permit permit, Object value) {
        return in(permit, () -> mapper.writeValueAsString(value));
    }

    static String written(Permit permit, Object value) {
        return written(mapper(), permit, value);
    }

    static <T> T in(Permit permit, Supplier<T> task) {
        return PurposeScope.of(permit).get(task);
    }
}
