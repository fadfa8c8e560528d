package dev.privacysdk.json;

import static dev.privacysdk.json.Desks.ADA;
import static dev.privacysdk.json.Desks.BOB;
import static dev.privacysdk.json.Desks.customer;
import static dev.privacysdk.json.Desks.mapper;
import static dev.privacysdk.json.Desks.newsletter;
import static dev.privacysdk.json.Desks.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.json.Desks.Address;
import dev.privacysdk.json.Desks.Customer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;
import tools.jackson.databind.util.TokenBuffer;

/** Wherever Jackson lets people write a property, it is written by the permit. */
class ShapesTest {
    private static final String WITHHELD = "secret-phone";

    /** A bean in which marks, names and accessors stand apart. */
    static class Parent {
        @PhoneNumber
        private final String phone = WITHHELD;

        public String getPhone() {
            return phone;
        }
    }

    @JsonPropertyOrder(alphabetic = true)
    static class Renamed extends Parent {
        @SubjectId("customer")
        private final String id = "ada";

        @PhoneNumber
        @JsonProperty("f")
        final String fax = WITHHELD;

        @PhoneNumber
        private final String mobile = WITHHELD;

        @PhoneNumber
        @JsonIgnore
        private final String pager = WITHHELD;

        @JsonProperty("m")
        public String getMobile() {
            return mobile;
        }

        public String getId() {
            return id;
        }

        @PhoneNumber
        @JsonGetter("computed")
        public String fetchAnything() {
            return pager;
        }

        public int getVisits() {
            return 3;
        }
    }

    @Test
    void renamedInheritedIgnoredAndComputedPropertiesAreFoundByTheirMembers() {
        assertThat(written(newsletter(ADA), new Renamed())).isEqualTo("{\"id\":\"ada\",\"visits\":3}");
        assertThat(plain().writeValueAsString(new Renamed()))
                .contains("\"f\":", "\"m\":", "\"computed\":", "\"phone\":");
    }

    @Test
    void namingStrategiesAndInclusionChangeNothing() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(PrivacyModule.create())
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build();
        assertThat(written(mapper, newsletter(ADA), new Renamed())).isEqualTo("{\"ID\":\"ada\",\"VISITS\":3}");
    }

    record Unwrapping(
            @SubjectId("customer") String id,
            @JsonUnwrapped(prefix = "home-") Address home,
            @JsonUnwrapped(suffix = "-last") Inner inner,
            @JsonUnwrapped(prefix = "other-") @Nullable Customer other) {}

    record Inner(
            @PhoneNumber String phone,
            @JsonUnwrapped(prefix = "deep-") Address deep) {}

    @Test
    void unwrappedPropertiesAreWrittenByThePermit() {
        Address address = new Address("secret-street", "JP");
        Unwrapping value = new Unwrapping("ada", address, new Inner(WITHHELD, address), customer("ada"));
        assertThat(written(newsletter(ADA), value))
                .doesNotContain("secret")
                .contains("\"home-country\":\"JP\"", "\"other-tier\"");
        Unwrapping permitted = new Unwrapping("ada", address, new Inner("1", address), null);
        assertThat(written(Desks.all(ADA), permitted)).isEqualTo(plain().writeValueAsString(permitted));
        Unwrapping others = new Unwrapping("ada", address, new Inner(WITHHELD, address), customer("bob"));
        assertThat(written(newsletter(ADA), others))
                .doesNotContain("bob", "other-")
                .contains("home-country");
    }

    static final class Open {
        @SubjectId("customer")
        public final String id = "ada";

        @PhoneNumber
        private final Map<String, Object> phones = new LinkedHashMap<>(Map.of("home", WITHHELD));

        @JsonAnyGetter
        public Map<String, Object> phones() {
            return phones;
        }
    }

    static final class OpenToAll {
        @SubjectId("customer")
        public final String id = "ada";

        @JsonAnyGetter
        public Map<String, Object> others() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("a", customer("bob"));
            all.put("b", "x");
            all.put("c", new Address("secret-street", "JP"));
            all.put("d", BOB);
            return all;
        }
    }

    @Test
    void anyGettersAreWrittenByThePermit() {
        assertThat(written(newsletter(ADA), new Open())).isEqualTo("{\"id\":\"ada\"}");
        assertThat(written(newsletter(ADA), new OpenToAll()))
                .isEqualTo("{\"id\":\"ada\",\"b\":\"x\",\"c\":{\"country\":\"JP\"}}");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Mail.class), @JsonSubTypes.Type(Call.class)})
    sealed interface Contact {}

    record Mail(
            @SubjectId("customer") String id, @EmailAddress String email) implements Contact {}

    record Call(
            @SubjectId("customer") String id, @PhoneNumber String phone) implements Contact {}

    record Contacts(
            List<Contact> all,
            Contact first,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
            Contact second,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "kind")
            Contact third) {}

    @Test
    void polymorphicTypesAreWrittenByThePermit() {
        Contact mail = new Mail("ada", "mail");
        Contact call = new Call("ada", WITHHELD);
        Contact others = new Call("bob", WITHHELD);
        Contacts value = new Contacts(List.of(mail, others, call), others, others, others);
        assertThat(written(newsletter(ADA), value))
                .isEqualTo("{\"all\":[{\"@type\":\"ShapesTest$Mail\",\"id\":\"ada\",\"email\":\"mail\"},"
                        + "{\"@type\":\"ShapesTest$Call\",\"id\":\"ada\"}]}");
        Contacts own = new Contacts(List.of(mail), call, call, call);
        assertThat(written(newsletter(ADA), own)).doesNotContain(WITHHELD).contains("\"kind\":");
        assertThat(written(Desks.all(ADA), own)).isEqualTo(plain().writeValueAsString(own));
    }

    static class Foreign {
        final String id = "ada";
        final String number = WITHHELD;
        final String tier = "gold";
    }

    abstract static class ForeignMixin {
        @JsonProperty
        @SubjectId("customer")
        String id;

        @JsonProperty("n")
        @PhoneNumber
        String number;

        @JsonProperty
        String tier;
    }

    abstract static class Exposing {
        @JsonProperty("shown")
        abstract String phone();
    }

    static final class Closed {
        @SubjectId("customer")
        public final String id = "ada";

        @PhoneNumber
        private final String phone = WITHHELD;

        String phone() {
            return phone;
        }
    }

    @Test
    void mixinsMayCarryMarksAndMayExposeMarkedFields() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(PrivacyModule.create())
                .addMixIn(Foreign.class, ForeignMixin.class)
                .addMixIn(Closed.class, Exposing.class)
                .build();
        assertThat(written(mapper, newsletter(ADA), new Foreign())).isEqualTo("{\"id\":\"ada\",\"tier\":\"gold\"}");
        assertThat(written(mapper, newsletter(ADA), List.of(new Closed()))).isEqualTo("[{\"id\":\"ada\"}]");
        assertThat(written(mapper, newsletter(BOB), List.of(new Foreign(), new Closed())))
                .isEqualTo("[]");
        assertThat(written(mapper, Desks.all(ADA), new Closed())).contains("\"shown\":\"" + WITHHELD);
        assertThat(written(mapper, Desks.all(ADA), new Foreign())).contains("\"n\":\"" + WITHHELD);
    }

    interface Projection {
        @SubjectId("customer")
        String getId();

        @PhoneNumber
        String getPhone();

        String getTier();
    }

    interface Bare {
        String getId();

        String getPhone();
    }

    record Both(
            @SubjectId("customer") String id, @PhoneNumber String phone) implements Bare {
        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getPhone() {
            return phone;
        }
    }

    record Statically(
            @SubjectId("customer") String id,
            @JsonSerialize(as = Bare.class) Both both) {}

    @Test
    void projectionsAndStaticTypesAreWrittenByTheMarksOfTheObject() {
        Projection projection = (Projection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Projection.class},
                (proxy, method, args) -> method.getName().equals("getPhone") ? WITHHELD : "ada");
        Both both = new Both("ada", WITHHELD);
        assertThat(written(newsletter(ADA), projection))
                .doesNotContain(WITHHELD)
                .contains("\"tier\"");
        assertThat(Desks.in(
                        newsletter(ADA),
                        () -> mapper().writerFor(Projection.class).writeValueAsString(projection)))
                .doesNotContain(WITHHELD);
        assertThat(Desks.in(
                        newsletter(ADA), () -> mapper().writerFor(Bare.class).writeValueAsString(both)))
                .isEqualTo("{\"id\":\"ada\"}");
        assertThat(written(newsletter(ADA), new Statically("ada", both)))
                .isEqualTo("{\"id\":\"ada\",\"both\":{\"id\":\"ada\"}}");
        assertThat(written(newsletter(ADA), new Statically("ada", new Both("bob", WITHHELD))))
                .isEqualTo("{\"id\":\"ada\"}");
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "phone", "other", "tier"})
    record Row(
            @SubjectId("customer") String id, @PhoneNumber String phone, Object other, String tier) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Plain(Object one, Object two, int three) {}

    record Rows(List<Plain> rows) {}

    @Test
    void inAnArrayThatStandsForAnObjectNullKeepsThePlace() {
        assertThat(written(newsletter(ADA), new Row("ada", WITHHELD, customer("bob"), "gold")))
                .isEqualTo("[\"ada\",null,null,\"gold\"]");
        assertThat(written(newsletter(ADA), new Rows(List.of(new Plain(customer("bob"), List.of(BOB, ADA), 3)))))
                .isEqualTo("{\"rows\":[[null,[{\"kind\":\"customer\",\"id\":\"ada\"}],3]]}");
        assertThat(written(Desks.all(ADA), new Row("ada", "1", customer("ada"), "gold")))
                .startsWith("[\"ada\",\"1\",{\"id\":\"ada\"");
    }

    static class PublicView {}

    static class InnerView extends PublicView {}

    record Viewed(
            @SubjectId("customer") @JsonView(PublicView.class)
            String id,

            @PhoneNumber @JsonView(InnerView.class) String phone,
            @EmailAddress @JsonView(InnerView.class) String email) {}

    @Test
    void viewsNarrowFurther() {
        Viewed value = new Viewed("ada", WITHHELD, "mail");
        JsonMapper mapper = mapper();
        assertThat(Desks.in(
                        newsletter(ADA),
                        () -> mapper.writerWithView(InnerView.class).writeValueAsString(value)))
                .isEqualTo("{\"id\":\"ada\",\"email\":\"mail\"}");
        assertThat(Desks.in(
                        newsletter(ADA),
                        () -> mapper.writerWithView(PublicView.class).writeValueAsString(value)))
                .isEqualTo("{\"id\":\"ada\"}");
    }

    @JsonFilter("some")
    record Filtered(
            @SubjectId("customer") String id, @PhoneNumber String phone, String tier) {}

    record Ignoring(@JsonIgnoreProperties("tier") Filtered one) {}

    @Test
    void filtersNarrowFurther() {
        SimpleFilterProvider all = new SimpleFilterProvider()
                .addFilter("some", SimpleBeanPropertyFilter.filterOutAllExcept("id", "phone"));
        Filtered value = new Filtered("ada", WITHHELD, "gold");
        assertThat(Desks.in(newsletter(ADA), () -> mapper().writer(all).writeValueAsString(value)))
                .isEqualTo("{\"id\":\"ada\"}");
        assertThat(Desks.in(Desks.all(ADA), () -> mapper().writer(all).writeValueAsString(new Ignoring(value))))
                .isEqualTo("{\"one\":{\"id\":\"ada\",\"phone\":\"" + WITHHELD + "\"}}");
        SimpleFilterProvider none =
                new SimpleFilterProvider().addFilter("some", SimpleBeanPropertyFilter.serializeAll());
        assertThat(Desks.in(newsletter(ADA), () -> mapper().writer(none).writeValueAsString(new Ignoring(value))))
                .isEqualTo("{\"one\":{\"id\":\"ada\"}}");
    }

    @Test
    void containersOfJavaAreWrittenWithoutWhatIsAboutOthers() {
        Customer ada = customer("ada");
        Customer bob = customer("bob");
        String own = written(newsletter(ADA), ada);
        List<Object> all = new ArrayList<>(Arrays.asList(bob, ada, null));
        assertThat(written(newsletter(ADA), all)).isEqualTo("[" + own + ",null]");
        assertThat(written(newsletter(ADA), new Customer[] {bob, ada})).isEqualTo("[" + own + "]");
        assertThat(written(newsletter(ADA), List.of(Optional.of(bob), Optional.of(ada))))
                .isEqualTo("[" + own + "]");
        assertThat(written(newsletter(ADA), new AtomicReference<>(ada))).isEqualTo(own);
        assertThat(written(newsletter(ADA), Stream.of(bob, ada, bob))).isEqualTo("[" + own + "]");
        assertThat(written(newsletter(ADA), List.of(bob, ada).iterator())).isEqualTo("[" + own + "]");
        assertThat(written(newsletter(ADA), (Iterable<Customer>)
                        () -> List.of(bob, ada).iterator()))
                .isEqualTo("[" + own + "]");
        assertThat(written(newsletter(ADA), Map.entry("key", ada))).isEqualTo("{\"key\":" + own + "}");
        assertThat(written(newsletter(ADA), Map.of("a", Map.of("b", bob)))).isEqualTo("{\"a\":{}}");
        assertThat(written(newsletter(ADA), new Holder<>(bob, List.of(bob), ada)))
                .isEqualTo("{\"many\":[],\"more\":" + own + "}");
    }

    record Holder<T>(T one, Collection<T> many, Object more) {}

    @Test
    void treesAndConversionsAreWrittenByThePermit() {
        JsonNode tree = Desks.in(newsletter(ADA), () -> mapper().valueToTree(customer("ada")));
        assertThat(tree.has("born")).isFalse();
        assertThat(tree.has("email")).isTrue();
        Map<?, ?> map = Desks.in(newsletter(ADA), () -> mapper().convertValue(customer("ada"), Map.class));
        assertThat(map.containsKey("born")).isFalse();
        JsonNode node = mapper().createObjectNode().putPOJO("who", customer("ada"));
        assertThat(written(newsletter(ADA), node)).doesNotContain("born-ada").contains("mail-ada");
        String buffered = Desks.in(newsletter(ADA), () -> {
            TokenBuffer buffer = TokenBuffer.forGeneration();
            mapper().writeValue(buffer, List.of(customer("bob"), customer("ada")));
            return mapper().writeValueAsString(buffer);
        });
        assertThat(buffered).doesNotContain("born-ada", "bob").contains("mail-ada");
    }

    @Test
    void whatIsFullyPermittedIsReadBackAsItWas() {
        Customer ada = new Customer("ada", "name", "mail", "born", "gold");
        String all = written(Desks.all(ADA), new Both("ada", "1"));
        assertThat(mapper().readValue(all, Both.class)).isEqualTo(new Both("ada", "1"));
        String json = plain().writeValueAsString(ada);
        assertThat(mapper().readValue(json, Customer.class)).isEqualTo(ada);
    }

    private static JsonMapper plain() {
        return JsonMapper.builder().build();
    }
}
