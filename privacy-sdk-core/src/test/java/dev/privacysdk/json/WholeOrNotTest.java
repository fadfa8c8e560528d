package dev.privacysdk.json;

import static dev.privacysdk.json.Desks.ADA;
import static dev.privacysdk.json.Desks.BOB;
import static dev.privacysdk.json.Desks.customer;
import static dev.privacysdk.json.Desks.mapper;
import static dev.privacysdk.json.Desks.newsletter;
import static dev.privacysdk.json.Desks.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.json.Desks.Customer;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.StdConverter;

/** What hides how it is written is written whole or not at all. */
class WholeOrNotTest {
    static final String WITHHELD = "secret-phone";

    /** Writes what its value says of itself. */
    static class Blurting extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.toString());
        }
    }

    static class BlurtingKey extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeName(value.toString());
        }
    }

    static class ToText extends StdConverter<Object, String> {
        @Override
        public String convert(Object value) {
            return value.toString();
        }
    }

    record Phone(
            @SubjectId("customer") String id, @PhoneNumber String number) {}

    @JsonSerialize(using = Blurting.class)
    record ByClass(
            @SubjectId("customer") String id, @PhoneNumber String number) {}

    @JsonSerialize(converter = ToText.class)
    record Converted(
            @SubjectId("customer") String id, @PhoneNumber String number) {}

    record AsValue(
            @SubjectId("customer") String id, @PhoneNumber String number) {
        @JsonValue
        String all() {
            return id + number;
        }
    }

    static final class Listed extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        @SubjectId("customer")
        final String id;

        @PhoneNumber
        final String number;

        Listed(String id, String number) {
            this.id = id;
            this.number = number;
            add(number);
        }
    }

    record ByProperty(@JsonSerialize(using = Blurting.class) Phone one) {}

    record ByContent(
            @JsonSerialize(contentUsing = Blurting.class) List<Phone> all) {}

    record ByWholeList(
            @JsonSerialize(using = Blurting.class) List<Phone> all) {}

    @SuppressWarnings("ArrayRecordComponent") // An array is what is written.
    record ByArray(
            @JsonSerialize(contentUsing = Blurting.class) Phone... all) {}

    record ByMap(
            @JsonSerialize(contentUsing = Blurting.class) Map<String, Phone> all) {}

    record ByKey(
            @JsonSerialize(keyUsing = BlurtingKey.class) Map<Phone, String> all) {}

    record ByConverter(
            @JsonSerialize(converter = ToText.class) Phone one) {}

    record ByContentConverter(
            @JsonSerialize(contentConverter = ToText.class) List<Phone> all) {}

    record Order(Phone by, int number) {}

    /** Registered with a module for this class, which has no marks and holds somebody who has. */
    private static JsonMapper registered() {
        SimpleModule module = new SimpleModule("own");
        module.addSerializer(Order.class, cast(new Blurting()));
        return JsonMapper.builder()
                .addModule(module)
                .addModule(PrivacyModule.create())
                .build();
    }

    @SuppressWarnings("unchecked")
    private static <T> ValueSerializer<T> cast(ValueSerializer<?> serializer) {
        return (ValueSerializer<T>) serializer;
    }

    static List<Object> hidden() {
        return of("ada");
    }

    private static List<Object> of(String id) {
        Phone phone = new Phone(id, WITHHELD);
        return List.of(
                new ByClass(id, WITHHELD),
                new Converted(id, WITHHELD),
                new AsValue(id, WITHHELD),
                new Listed(id, WITHHELD),
                new ByProperty(phone),
                new ByContent(List.of(phone)),
                new ByWholeList(List.of(phone)),
                new ByArray(phone),
                new ByMap(Map.of("a", phone)),
                new ByKey(Map.of(phone, "a")),
                new ByConverter(phone),
                new ByContentConverter(List.of(phone)),
                Map.of(phone, "a"),
                new Order(phone, 3));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatMustNotBeSeenInItRefusesTheWhole(Object value) {
        assertThat(plainly(value)).contains(WITHHELD);
        assertThatThrownBy(() -> written(registered(), newsletter(ADA), List.of(value)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("CATEGORY_NOT_ALLOWED_FOR_PURPOSE")
                .hasMessageNotContaining(WITHHELD);
        assertThatThrownBy(() -> registered().writeValueAsString(value))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("NO_PURPOSE_IN_SCOPE");
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatMayBeSeenWholeIsWrittenAsItWouldBe(Object value) {
        assertThat(written(registered(), Desks.all(ADA), value)).isEqualTo(plainly(value));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatIsAboutSomebodyElseIsNeverWritten(Object value) {
        Permit permit = Desks.all(BOB);
        String json;
        try {
            json = written(registered(), permit, List.of(value));
        } catch (PrivacyDeniedException denied) {
            assertThat(denied).hasMessageNotContaining(WITHHELD);
            return;
        }
        assertThat(json).doesNotContain(WITHHELD);
    }

    private static String plainly(Object value) {
        SimpleModule module = new SimpleModule("own");
        module.addSerializer(Order.class, cast(new Blurting()));
        return JsonMapper.builder().addModule(module).build().writeValueAsString(value);
    }

    @Test
    void elementsAboutOthersAreLeftOutThoughTheirSerializersHideThem() {
        Phone own = new Phone("ada", WITHHELD);
        Phone others = new Phone("bob", WITHHELD);
        assertThat(written(Desks.all(ADA), new ByContent(List.of(others, own, others))))
                .isEqualTo("{\"all\":[\"" + own + "\"]}");
        assertThat(written(Desks.all(ADA), new ByProperty(others))).isEqualTo("{}");
        assertThat(written(Desks.all(ADA), new ByConverter(others))).isEqualTo("{}");
        assertThat(written(Desks.all(ADA), List.of(new ByClass("bob", WITHHELD), new AsValue("bob", WITHHELD))))
                .isEqualTo("[]");
        Map<Object, String> keyed = new LinkedHashMap<>();
        keyed.put(others, "a");
        keyed.put(own, "b");
        keyed.put(BOB, "c");
        keyed.put("free", "d");
        assertThat(written(Desks.all(ADA), keyed)).isEqualTo("{\"" + own + "\":\"b\",\"free\":\"d\"}");
    }

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "number")
    record IdentifiedByPhone(
            @SubjectId("customer") String id, @PhoneNumber String number) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
    record Counted(
            @SubjectId("customer") String id, @PhoneNumber String number) {}

    @Test
    void anObjectIsNotIdentifiedByWhatIsWithheld() {
        IdentifiedByPhone phone = new IdentifiedByPhone("ada", WITHHELD);
        assertThatThrownBy(() -> written(newsletter(ADA), List.of(phone, phone)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("is identified in the document");
        assertThat(written(Desks.all(ADA), List.of(phone, phone))).contains("},\"" + WITHHELD + "\"]");
        Counted counted = new Counted("ada", WITHHELD);
        assertThat(written(newsletter(ADA), List.of(counted, counted))).isEqualTo("[{\"@id\":1,\"id\":\"ada\"},1]");
    }

    record Email(@EmailAddress @JsonValue @JsonKey String value) {}

    record Inbox(@SubjectId("customer") String id, Email mail) {}

    @Test
    void aValueClassIsWrittenWhereItsOneValueMayBeSeen() {
        Inbox inbox = new Inbox("ada", new Email("mail"));
        assertThat(written(newsletter(ADA), inbox)).isEqualTo("{\"id\":\"ada\",\"mail\":\"mail\"}");
        assertThatThrownBy(() -> written(Desks.of("x", "device"), inbox)).isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void aSerializerOfTheApplicationMayHandOnToJackson() {
        SimpleModule module = new SimpleModule("own");
        module.addSerializer(Subjects.class, new ValueSerializer<>() {
            @Override
            public void serialize(Subjects value, JsonGenerator generator, SerializationContext context) {
                generator.writeStartObject();
                generator.writeName("first");
                generator.writePOJO(value.all().get(0));
                generator.writeName("second");
                context.writeValue(generator, value.all().get(1));
                generator.writeEndObject();
            }
        });
        JsonMapper mapper = JsonMapper.builder()
                .addModule(module)
                .addModule(PrivacyModule.create())
                .build();
        Subjects value = new Subjects(List.of(customer("bob"), ADA));
        assertThat(written(mapper, newsletter(ADA), value))
                .isEqualTo("{\"second\":{\"kind\":\"customer\",\"id\":\"ada\"}}");
        assertThat(written(mapper, newsletter(ADA), List.of(new Subjects(List.of(ADA, customer("ada"))))))
                .doesNotContain("born-ada");
    }

    record Subjects(List<Object> all) {}

    @Test
    void plainValuesPassAnySerializer() {
        record Money(@JsonSerialize(using = Blurting.class) Object amount) {}
        assertThat(mapper().writeValueAsString(new Money(List.of(3)))).isEqualTo("{\"amount\":\"[3]\"}");
        assertThat(mapper().writeValueAsString(Map.of(3, "three"))).isEqualTo("{\"3\":\"three\"}");
        assertThatThrownBy(() -> mapper().writeValueAsString(new Money(List.of(ADA))))
                .isInstanceOf(PrivacyDeniedException.class);
        assertThatThrownBy(() -> mapper().writeValueAsString(new Money(new Customer[] {customer("ada")})))
                .isInstanceOf(PrivacyDeniedException.class);
        assertThatThrownBy(() -> mapper().writeValueAsString(Subject.of("customer", "ada")))
                .isInstanceOf(PrivacyDeniedException.class);
    }
}
