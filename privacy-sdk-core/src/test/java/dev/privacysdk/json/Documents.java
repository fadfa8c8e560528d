package dev.privacysdk.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values of every shape in which each piece of data says itself whose it is and of what category, and mappers for them. */
final class Documents {
    private Documents() {}

    /** A record with everything marked, and something inside. */
    record Card(
            @SubjectId("customer") String id,

            @EmailAddress @ForPurpose("newsletter") @JsonProperty("e-mail")
            String email,

            @PhoneNumber @ForPurpose("newsletter") @ForPurpose("support") @JsonView(Documents.class)
            String phone,

            @PersonalData("health") Optional<String> health,
            @Nullable Object inside,
            int plain) {}

    /** About the person around it. */
    record Part(
            @PersonalData("contact.address") String street,
            @Nullable Object inside) {}

    record Wrapper<T>(
            T content,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) @Nullable
            Object beside) {}

    record Unwrapped(
            @SubjectId("customer") String id,
            @JsonUnwrapped(prefix = "in-") Part part,
            @JsonUnwrapped Flat flat) {}

    record Flat(
            @PersonalData("health") String state,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Object> all) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Row(
            @SubjectId("customer") String id,
            @PersonalData("health") String state,
            @Nullable Object inside) {}

    /** A bean with inherited and private fields. */
    static class Base {
        @EmailAddress
        private final String email;

        Base(String email) {
            this.email = email;
        }

        public String getEmail() {
            return email;
        }
    }

    @JsonPropertyOrder(alphabetic = true)
    static final class Bean extends Base {
        @SubjectId("customer")
        public final String id;

        @PhoneNumber
        private final Map<String, Object> phones;

        private final Map<String, Object> more;

        Bean(String id, String email, Map<String, Object> phones, Map<String, Object> more) {
            super(email);
            this.id = id;
            this.phones = phones;
            this.more = more;
        }

        @JsonProperty("p")
        public Map<String, Object> getPhones() {
            return phones;
        }

        @JsonAnyGetter
        public Map<String, Object> more() {
            return more;
        }
    }

    static String canary(String id, String category, String purposes, int serial) {
        return "canary/" + id + "/" + category + "/" + purposes + "/" + serial;
    }

    static Arbitrary<Object> values(List<String> people) {
        return value(people, 3);
    }

    private static Arbitrary<Object> value(List<String> people, int depth) {
        Arbitrary<Object> plain = Arbitraries.of("plain", 7, true);
        if (depth == 0) {
            return Arbitraries.oneOf(plain, holder(people, plain));
        }
        Arbitrary<Object> inside = Arbitraries.lazy(() -> value(people, depth - 1));
        Arbitrary<List<Object>> some = inside.list().ofMaxSize(3);
        return Arbitraries.oneOf(
                holder(people, inside),
                holder(people, inside),
                Combinators.combine(inside, inside.injectNull(0.2)).as(Wrapper::new),
                some.map(ArrayList::new),
                some.map(ArrayDeque::new),
                some.map(List::toArray),
                inside.map(Optional::of),
                some.map(Documents::numbered),
                some.map(all -> new TreeMap<>(numbered(all))),
                inside.map(each -> Map.entry("key", each)));
    }

    private static Map<String, Object> numbered(List<Object> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach(value -> map.put("key" + map.size(), value));
        return map;
    }

    private static Arbitrary<Object> holder(List<String> people, Arbitrary<Object> inside) {
        return Combinators.combine(
                        Arbitraries.of(people),
                        inside.injectNull(0.2),
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 4))
                .as(Documents::holder);
    }

    private static Object holder(String id, @Nullable Object inside, int serial, int kind) {
        String mail = canary(id, "contact.email", "any", serial);
        String health = canary(id, "health", "any", serial);
        String phone = canary(id, "contact.phone", "any", serial);
        Part part = new Part(canary(id, "contact.address", "any", serial), inside);
        return switch (kind) {
            case 0 ->
                new Card(
                        id,
                        canary(id, "contact.email", "newsletter", serial),
                        canary(id, "contact.phone", "newsletter,support", serial),
                        Optional.of(health),
                        part,
                        serial);
            case 1 -> new Unwrapped(id, part, new Flat(health, inside == null ? List.of() : List.of(inside, part)));
            case 2 -> new Row(id, health, inside);
            case 3 -> new Bean(id, mail, Map.of("home", phone), inside == null ? Map.of() : Map.of("more", inside));
            default ->
                new Wrapper<>(new Card(id, "-", "-", Optional.empty(), inside, serial), new Row(id, health, "x"));
        };
    }

    /** Builders of mappers that write in different ways, without any module. */
    static Arbitrary<JsonMapper> mappers() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(
                                JsonInclude.Include.ALWAYS,
                                JsonInclude.Include.NON_NULL,
                                JsonInclude.Include.NON_EMPTY,
                                JsonInclude.Include.NON_DEFAULT),
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of(true, false))
                .as((indent, sorted, inclusion, naming, staticTyping) -> {
                    JsonMapper.Builder builder = JsonMapper.builder()
                            .configure(SerializationFeature.INDENT_OUTPUT, indent)
                            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, sorted)
                            .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, sorted)
                            .configure(MapperFeature.USE_STATIC_TYPING, staticTyping)
                            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(inclusion));
                    if (naming == 1) {
                        builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
                    } else if (naming == 2) {
                        builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
                    }
                    return builder.build();
                });
    }
}
