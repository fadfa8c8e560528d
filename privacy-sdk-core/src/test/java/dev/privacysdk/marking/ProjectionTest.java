package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.marking.MarkedTypeTest.Customer;
import dev.privacysdk.marking.SampleWords.ForBilling;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    interface HasMail {
        @EmailAddress
        @ForBilling
        @Nullable
        String email();
    }

    interface View extends HasMail {
        @SubjectId("customer")
        String getId();

        List<String> tags();

        default String shown() {
            return getId();
        }

        void ignored();

        String withParameter(String a);
    }

    @Test
    void anInterfaceGivesTheAccessorsOfAProjection() {
        assertThat(MarkedType.of(View.class).fields())
                .extracting(MarkedField::name)
                .containsExactlyInAnyOrder("email", "id", "tags");
        assertThat(field(View.class, "email").purposes()).containsExactly(Purpose.of("billing"));
        assertThat(field(View.class, "email").canBeAbsent()).isTrue();
    }

    @Test
    void theProxyOfAProjectionIsReadThroughItsInterface() {
        View view = (View) Proxy.newProxyInstance(
                View.class.getClassLoader(),
                new Class<?>[] {View.class},
                (proxy, method, args) -> method.getName().equals("getId") ? "42" : "a@example.org");

        assertThat(MarkedType.subjectOf(view)).contains(Subject.of("customer", "42"));
        assertThat(field(view.getClass(), "email").read(view)).isEqualTo("a@example.org");
        assertThat(field(view.getClass(), "email").category()).isEqualTo(DataCategory.of("contact.email"));
    }

    record Row(String id, String email) implements HasMail {}

    static class Entity implements HasMail {
        private final String email = "a@example.org";

        @Override
        public String email() {
            return email;
        }
    }

    @Test
    void aMarkOnTheInterfaceOfARecordOrClassCounts() {
        assertThat(field(Row.class, "email").category()).isEqualTo(DataCategory.of("contact.email"));
        assertThat(field(Entity.class, "email").category()).isEqualTo(DataCategory.of("contact.email"));
        assertThat(MarkedType.of(Entity.class).fields()).hasSize(1);
    }

    interface Service {
        List<String> find(String id);

        String name();
    }

    enum Plain {
        A,
        B
    }

    enum Told {
        A("a@example.org");

        @EmailAddress
        final String contact;

        Told(String contact) {
            this.contact = contact;
        }
    }

    @Test
    void servicesEnumsArraysAndTheClassesOfTheJdkHoldNothingUnlessMarked() {
        for (Class<?> type :
                List.of(Service.class, Plain.class, String.class, int.class, Customer[].class, Object.class)) {
            assertThat(MarkedType.of(type).fields()).as(type.getName()).isEmpty();
            assertThat(MarkedType.of(type).personal()).isFalse();
        }
        assertThat(field(Told.class, "contact").read(Told.A)).isEqualTo("a@example.org");
    }

    private static MarkedField field(Class<?> type, String name) {
        return MarkedType.of(type).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
