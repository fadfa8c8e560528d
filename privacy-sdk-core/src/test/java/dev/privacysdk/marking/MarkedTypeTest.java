package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.marking.SampleWords.CustomerId;
import dev.privacysdk.marking.SampleWords.CustomerKey;
import dev.privacysdk.marking.SampleWords.ForNewsletter;
import dev.privacysdk.marking.SampleWords.ForTheBooks;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkedTypeTest {
    record Customer(
            @SubjectId("customer") CustomerId id,

            @EmailAddress @ForNewsletter @ForTheBooks @Nullable
            String email,

            @PersonalData("identity.birth-date") @ForPurpose("age-check")
            Optional<LocalDate> born,

            String tier) {}

    @Test
    void aRecordGivesItsComponentsInOrderWithTheirMarks() {
        MarkedType type = MarkedType.of(Customer.class);

        assertThat(type.type()).isEqualTo(Customer.class);
        assertThat(type.personal()).isTrue();
        assertThat(type.fields()).extracting(MarkedField::name).containsExactly("id", "email", "born", "tier");
        MarkedField email = field(Customer.class, "email");
        assertThat(email.category()).isEqualTo(DataCategory.of("contact.email"));
        assertThat(email.purposes())
                .containsExactly(Purpose.of("newsletter"), Purpose.of("billing"), Purpose.of("audit"));
        assertThat(email.words()).containsExactly(EmailAddress.class, ForNewsletter.class, ForTheBooks.class);
        assertThat(email).hasToString("Customer.email");
        assertThat(field(Customer.class, "born").purposes()).containsExactly(Purpose.of("age-check"));
        assertThat(field(Customer.class, "tier").category()).isNull();
    }

    @Test
    void aFieldServesThePurposesItNamesAndOneThatNamesNoneServesAll() {
        MarkedField email = field(Customer.class, "email");

        assertThat(email.mayServe(Purpose.of("newsletter"))).isTrue();
        assertThat(email.mayServe(Purpose.of("newsletter.weekly"))).isFalse();
        assertThat(email.mayServe(Purpose.of("age-check"))).isFalse();
        assertThat(field(Customer.class, "tier").mayServe(Purpose.of("age-check")))
                .isTrue();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Absent(
            @EmailAddress @Nullable String nullable,
            @EmailAddress Optional<String> optional,
            @EmailAddress List<String> list,
            @EmailAddress Set<String> set,
            @EmailAddress Map<String, String> map,
            @EmailAddress byte @Nullable [] array,
            Map.@Nullable Entry<String, String> nested) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Present(
            @EmailAddress String plain,
            @BirthDate int year,
            @EmailAddress byte[] bytes,
            @Nullable String @Nullable [] many) {}

    @Test
    void whatCanBeLeftOutIsNullableOptionalOrACollection() {
        assertThat(MarkedType.of(Absent.class).fields())
                .allSatisfy(field ->
                        assertThat(field.canBeAbsent()).as(field.name()).isTrue());
        assertThat(MarkedType.of(Absent.class).fields())
                .extracting(MarkedField::absent)
                .containsExactly(null, Optional.empty(), List.of(), Set.of(), Map.of(), null, null);
    }

    @Test
    void whatCannotBeLeftOutSaysSo() {
        for (String name : List.of("plain", "year", "bytes")) {
            MarkedField field = field(Present.class, name);
            assertThat(field.canBeAbsent()).as(name).isFalse();
            assertThatThrownBy(field::absent)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Present." + name
                            + " is withheld and cannot be left out; make it @Nullable, Optional or a collection.");
        }
    }

    static class Person {
        @EmailAddress
        private String mail = "a@example.org";

        private final String note = "n";

        String note() {
            return note + mail;
        }
    }

    static class Bean extends Person {
        static final String CONSTANT = "c";

        @CustomerKey
        private long id = 7;

        private @Nullable String name = "Ada";

        private boolean active;

        @PersonName
        public @Nullable String getName() {
            return name;
        }

        @PersonalData("account.state")
        public boolean isActive() {
            return active;
        }

        @PersonalData("account.age")
        public int getAge() {
            return 36;
        }

        public long key() {
            return id;
        }
    }

    @Test
    void aBeanGivesInheritedPrivateFieldsAndHearsItsGetters() {
        assertThat(MarkedType.of(Bean.class).fields())
                .extracting(MarkedField::name, field -> String.valueOf(field.category()))
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each.toList()).containsExactly("mail", "contact.email"),
                        each -> assertThat(each.toList()).containsExactly("note", "null"),
                        each -> assertThat(each.toList()).containsExactly("id", "null"),
                        each -> assertThat(each.toList()).containsExactly("name", "identity.name"),
                        each -> assertThat(each.toList()).containsExactly("active", "account.state"),
                        each -> assertThat(each.toList()).containsExactly("age", "account.age"));
        Bean bean = new Bean();
        assertThat(field(Bean.class, "mail").read(bean)).isEqualTo("a@example.org");
        assertThat(field(Bean.class, "age").read(bean)).isEqualTo(36);
        assertThat(field(Bean.class, "active").read(bean)).isEqualTo(false);
        assertThat(field(Bean.class, "mail")).hasToString("Person.mail");
        assertThat(MarkedType.subjectOf(bean)).contains(Subject.of("customer", 7));
    }

    abstract static class Held<T> {
        T held;

        Held(T held) {
            this.held = held;
        }
    }

    static class HeldCustomer extends Held<List<Customer>> {
        HeldCustomer() {
            super(List.of());
        }
    }

    @Test
    void anInheritedFieldHasTheTypeThatTheSubclassGivesIt() {
        assertThat(field(HeldCustomer.class, "held").genericType().getTypeName())
                .contains("Customer");
        assertThat(MarkedType.of(HeldCustomer.class).reachesPersonalData()).isTrue();
    }

    record ByName(@SubjectId("customer") String id) {}

    record ByObject(@SubjectId("friend") Customer friend) {}

    record BySubject(@SubjectId("friend") @Nullable Subject friend) {}

    @Test
    void theSubjectIsReadFromAnyIdOrObject() {
        UUID id = UUID.fromString("00000000-0000-0000-0000-00000000002a");
        Customer ada = new Customer(new CustomerId("42"), null, Optional.empty(), "gold");

        assertThat(MarkedType.subjectOf(ada)).contains(Subject.of("customer", "42"));
        assertThat(MarkedType.subjectOf(new ByName("42"))).contains(Subject.of("customer", "42"));
        assertThat(MarkedType.subjectOf(new ByObject(ada))).contains(Subject.of("customer", "42"));
        assertThat(MarkedType.subjectOf(new BySubject(Subject.of("guest", id)))).contains(Subject.of("guest", id));
        assertThat(MarkedType.subjectOf(new BySubject(null))).isEmpty();
        assertThat(MarkedType.subjectOf(Subject.of("guest", id))).contains(Subject.of("guest", id));
        assertThat(MarkedType.subjectOf("42")).isEmpty();
        assertThat(MarkedType.of(Customer.class).subjectId()).isSameAs(field(Customer.class, "id"));
    }

    record Bought(
            @SubjectId("customer") @PersonalData("account.number")
            String id,

            @EmailAddress @CollectedFor("billing") @ForNewsletter
            String email) {}

    @Test
    void theSubjectIdMayHoldACategoryAndAFieldMaySayWhatItWasCollectedFor() {
        assertThat(field(Bought.class, "id").category()).isEqualTo(DataCategory.of("account.number"));
        assertThat(field(Bought.class, "id").subjectKind()).isEqualTo("customer");
        assertThat(field(Bought.class, "email").collectedFor()).isEqualTo(Purpose.of("billing"));
        assertThatThrownBy(() -> field(Bought.class, "email").subjectKind())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Bought.email is no @SubjectId");
    }

    @Test
    void aTypeIsReadOnce() {
        assertThat(MarkedType.of(Customer.class)).isSameAs(MarkedType.of(Customer.class));
    }

    private static MarkedField field(Class<?> type, String name) {
        return MarkedType.of(type).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
