package dev.privacysdk.json;

import static dev.privacysdk.json.Desks.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.*;
import dev.privacysdk.annotation.*;
import dev.privacysdk.annotation.category.*;
import dev.privacysdk.decision.*;
import dev.privacysdk.masking.Masker;
import java.util.*;
import java.util.concurrent.atomic.*;
import org.junit.jupiter.api.Test;
import tools.jackson.core.*;
import tools.jackson.databind.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.*;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.*;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.TokenBuffer;

@SuppressWarnings({"all", "serial", "rawtypes", "unchecked"})
class WaysAroundTheModuleTest {
    record Pair(Customer a, int n) {}

    record Box(Customer c) {
        @JsonValue
        public String text() {
            return c.born() + c.name();
        }
    }

    record BoxObj(Customer c) {
        @JsonValue
        public Object text() {
            return Map.of("x", c.born() + c.name());
        }
    }

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "email")
    static class Node {
        @SubjectId("customer")
        public String id = "ada";

        @EmailAddress
        public String email = "mail-ada";

        public Node other;
    }

    static class Ref {
        @JsonIdentityReference(alwaysAsId = true)
        public Node node = new Node();
    }

    static class Typed {
        @SubjectId("customer")
        public String id = "ada";

        @JsonTypeId
        @EmailAddress
        public String email = "mail-ada";
    }

    static class TypedHolder {
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
        public Object typed = new Typed();
    }

    record Own(@SubjectId("customer") String id, @BirthDate String born) implements JacksonSerializable {
        public void serialize(JsonGenerator g, SerializationContext c) {
            g.writeString(born);
        }

        public void serializeWithType(JsonGenerator g, SerializationContext c, TypeSerializer t) {
            g.writeString(born);
        }
    }

    record OwnAround(Customer held) implements JacksonSerializable {
        public void serialize(JsonGenerator g, SerializationContext c) {
            g.writeString(held.born());
        }

        public void serializeWithType(JsonGenerator g, SerializationContext c, TypeSerializer t) {
            g.writeString(held.born());
        }
    }

    record RefText(
            @JsonSerialize(using = ToStringSerializer.class) AtomicReference<Customer> ref) {}

    record EntryText(
            @JsonSerialize(using = ToStringSerializer.class) Map.Entry<String, Customer> ref) {}

    record IterText(@JsonSerialize(using = Joined.class) Iterator<Customer> ref) {}

    record ObjText(
            @JsonSerialize(using = ToStringSerializer.class) Object ref) {}

    static class Joined extends ValueSerializer<Iterator<?>> {
        public void serialize(Iterator<?> i, JsonGenerator g, SerializationContext c) {
            g.writeString("" + i.next());
        }
    }

    @JsonSerialize(using = ToStringSerializer.class)
    record W<T>(T content) {}

    static class Under {
        @SubjectId("customer")
        public String id = "ada";

        @BirthDate
        private String _born = "born-ada";

        public String getBorn() {
            return _born;
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    record Str(@SubjectId("customer") String id, @BirthDate String born) {}

    record Raw(
            @SubjectId("customer") String id,
            @BirthDate @JsonRawValue String born) {}

    static class Sub extends ArrayList<Customer> {}

    static class SubM extends ArrayList<Customer> {
        @JsonValue
        public String text() {
            return get(0).born();
        }
    }

    record Holder(
            @JsonFormat(shape = JsonFormat.Shape.STRING) Customer c) {}

    static final List<String> LEAKS = new ArrayList<>();

    static void none(String what, JsonMapper m, Object v, Permit permit, String... secrets) {
        String out;
        try {
            out = permit == null ? m.writeValueAsString(v) : written(m, permit, v);
        } catch (PrivacyDeniedException e) {
            out = "DENIED " + e.reason();
        } catch (Throwable e) {
            out = "THREW " + e;
        }
        boolean leak = Arrays.stream(secrets).anyMatch(out::contains);
        if (leak) {
            LEAKS.add(what + " -> " + out);
        }
    }

    @Test
    void nothingWithheldGetsOutByAnyOfTheseWays() {
        JsonMapper m = mapper();
        JsonMapper mask = JsonMapper.builder()
                .addModule(PrivacyModule.create().masking(Masker.standard()))
                .build();
        Customer ada = customer("ada");
        Customer bob = customer("bob");
        Permit p = newsletter(ADA);
        String[] s = {"born-ada", "mail-bob", "name-bob", "born-bob"};
        String[] t = {"born-ada", "mail-ada", "name-ada"};
        none("key pair no scope", m, Map.of(new Pair(ada, 1), 1), null, t);
        none("key pair scope", m, Map.of(new Pair(ada, 1), 1), p, s);
        none("key list no scope", m, Map.of(List.of(ada), 1), null, t);
        none("key list scope", m, Map.of(List.of(bob), 1), p, s);
        none("key optional scope", m, Map.of(Optional.of(bob), 1), p, s);
        none("key pair mask", mask, Map.of(new Pair(ada, 1), 1), null, t);
        none("key list mask", mask, Map.of(List.of(ada), 1), null, t);
        none("entry key", m, Map.entry(List.of(ada), 1), null, t);
        none("jsonvalue box no scope", m, new Box(ada), null, t);
        none("jsonvalue box scope", m, new Box(ada), p, s);
        none("jsonvalue box bob scope", m, List.of(new Box(bob)), p, s);
        none("jsonvalue boxobj scope", m, new BoxObj(ada), p, s);
        none("jsonvalue box mask", mask, new Box(ada), null, t);
        none("key jsonvalue box", m, Map.of(new Box(ada), 1), null, t);
        Node n = new Node();
        n.other = n;
        none("identity mask", mask, n, null, t);
        none("identity mask list", mask, List.of(n, n), null, t);
        none("identity ref mask", mask, new Ref(), null, t);
        none("typeid mask", mask, new TypedHolder(), null, t);
        none("identity ref none", m, new Ref(), null, t);
        none("identity scope", m, new Ref(), of("age-check", "identity"), "mail-ada");
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("x", new POJONode(ada));
        none("pojonode none", m, node, null, t);
        none("pojonode scope", m, node, p, s);
        TokenBuffer buf = TokenBuffer.forGeneration();
        buf.writeStartArray();
        buf.writePOJO(ada);
        buf.writeEndArray();
        none("tokenbuffer none", m, buf, null, t);
        none("tokenbuffer scope", m, buf, p, s);
        none("own", m, new Own("ada", "born-ada"), p, s);
        none("own none", m, new Own("ada", "born-ada"), null, t);
        none("own around", m, new OwnAround(ada), p, s);
        none("own around none", m, new OwnAround(ada), null, t);
        none("reftext", m, new RefText(new AtomicReference<>(ada)), null, t);
        none("reftext p", m, new RefText(new AtomicReference<>(ada)), p, s);
        none("entrytext", m, new EntryText(Map.entry("x", ada)), null, t);
        none("entrytext p", m, new EntryText(Map.entry("x", ada)), p, s);
        none("itertext", m, new IterText(List.of(ada).iterator()), null, t);
        none("itertext p", m, new IterText(List.of(ada).iterator()), p, s);
        none("objtext", m, new ObjText(new Pair(ada, 1)), null, t);
        none("objtext W", m, new ObjText(new W(ada)), null, t);
        none("objtext holder obj", m, new ObjText(new Household("x", "y", ada)), null, t);
        none("objtext ref", m, new ObjText(new AtomicReference<>(ada)), null, t);
        none("W", m, new W<>(ada), null, t);
        none("W p", m, new W<>(ada), p, s);
        none("W list", m, new W<>(List.of(ada)), null, t);
        none("underscore", m, new Under(), p, s);
        none("str", m, new Str("ada", "born-ada"), p, s);
        none("raw", m, new Raw("ada", "born-ada"), p, s);
        none("holder str", m, new Holder(ada), p, s);
        Sub sub = new Sub();
        sub.add(ada);
        none("sub", m, sub, p, s);
        none("sub none", m, sub, null, t);
        SubM subm = new SubM();
        subm.add(ada);
        none("subm", m, subm, p, s);
        none("subm none", m, subm, null, t);
        SimpleModule mod = new SimpleModule("x");
        mod.addSerializer(List.class, ToStringSerializer.instance);
        JsonMapper custom = JsonMapper.builder()
                .addModule(mod)
                .addModule(PrivacyModule.create())
                .build();
        none("custom list", custom, List.of(ada), null, t);
        none("custom list p", custom, List.of(ada), p, s);
        SimpleModule mod2 = new SimpleModule("y");
        mod2.addSerializer(Object.class, ToStringSerializer.instance);
        JsonMapper custom2 = JsonMapper.builder()
                .addModule(mod2)
                .addModule(PrivacyModule.create())
                .build();
        none("custom obj", custom2, List.of(ada), null, t);
        none("custom obj p", custom2, ada, p, s);
        none("custom obj W", custom2, new Pair(ada, 1), p, s);
        none("custom obj ref", custom2, new AtomicReference<>(ada), p, s);
        JsonMapper typing = JsonMapper.builder()
                .addModule(PrivacyModule.create())
                .activateDefaultTyping(
                        tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        DefaultTyping.NON_FINAL)
                .build();
        none("typing", typing, new ArrayList<>(List.of(ada, bob)), p, s);
        none("typing entry", typing, new HashMap<>(Map.of("a", ada, "b", bob)), p, s);
        none("jsonp", m, new tools.jackson.databind.util.JSONPObject("cb", ada), p, s);
        none("PLAIN W", m, new ObjText(new W<>("x")), null, t);
        none("PLAIN W scope", m, new W<>("x"), p, s);
        none("PLAIN entry", m, new ObjText(Map.entry("a", 1)), null, t);
        none("PLAIN keys", m, Map.of(List.of("a"), 1, Optional.of(2), 3), null, t);
        none("rebuilt", m.rebuild().addMixIn(Customer.class, Mix.class).build(), ada, p, s);
        none("filter", m.rebuild().addMixIn(Customer.class, Mix2.class).build(), ada, p, s);
        assertThat(LEAKS).isEmpty();
    }

    interface Mix {
        @JsonValue
        String born();
    }

    @JsonIgnoreProperties({"email"})
    interface Mix2 {
        @JsonProperty("name")
        String born();

        @JsonProperty("b")
        String name();
    }

    record Plain(String a, List<Object> more) {}
}
