package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaskerTest {
    private final Masker masker = Masker.standard();

    static Stream<Arguments> shapes() {
        Shop.Customer customer = Shop.customer();
        Map<TimeUnit, Object> byUnit = new EnumMap<>(Map.of(TimeUnit.DAYS, customer));
        Shop.Node node = new Shop.Node();
        node.next = node;
        List<Object> cyclic = new ArrayList<>(List.of(customer));
        cyclic.add(cyclic);
        return Stream.of(
                        Map.entry("record", customer),
                        Map.entry("inherited private field", new Shop.Employee()),
                        Map.entry(
                                "nested three deep",
                                new Shop.Order(
                                        "1", new Shop.Order.Line("a", new Shop.Order.Line.Gift(customer, "hi")))),
                        Map.entry("generic box", new Shop.Box<>(customer)),
                        Map.entry("box in box", new Shop.Box<>(new Shop.Box<>(List.of(customer)))),
                        Map.entry("class with a toString of its own", new Shop.Envelope(customer)),
                        Map.entry("list", List.of(customer)),
                        Map.entry("set", Set.of(customer)),
                        Map.entry("map value", Map.of("a", customer)),
                        Map.entry("map key", Map.of(customer, "a")),
                        Map.entry("map entry", Map.entry("a", customer)),
                        Map.entry("enum map", byUnit),
                        Map.entry("optional", Optional.of(customer)),
                        Map.entry("reference", new AtomicReference<>(customer)),
                        Map.entry("array", new Object[] {customer}),
                        Map.entry("array of arrays", new Object[][] {{"a"}, {"b", customer}}),
                        Map.entry("list of arrays", List.of("x", new Object[] {customer})),
                        Map.entry("unmodifiable list", List.copyOf(List.of(Optional.of(customer)))),
                        Map.entry("cyclic object", node),
                        Map.entry("cyclic list", cyclic),
                        Map.entry(
                                "marked list",
                                new Shop.Contacts(
                                        List.of(Shop.MAIL),
                                        Map.of(Shop.MAIL, Shop.MAIL),
                                        Optional.of(Shop.MAIL),
                                        new String[] {Shop.MAIL})),
                        Map.entry("value class", new Shop.Wrapped(new Shop.Mail(Shop.MAIL))))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void whatIsMarkedIsHiddenInEveryShape(String shape, Object value) {
        assertThat(masker.render(value)).doesNotContain("secret").contains("[REDACTED]");
        assertThat(masker.argument(value)).asString().doesNotContain("secret");
        assertThat(masker.typed(value)).asString().doesNotContain("secret");
    }

    /** The twin: looks at the argument itself and at nothing inside, as the tools in use do. */
    @Test
    void aMaskerOfOneLevelLeaksInMostShapes() {
        long leaking = shapes().map(each -> each.get()[1])
                .filter(value -> !(value instanceof Shop.Customer
                        || value instanceof Shop.Node
                        || value instanceof Shop.Employee))
                .filter(value -> (value instanceof Object[] array ? Arrays.deepToString(array) : value.toString())
                        .contains("secret"))
                .count();

        assertThat(leaking).isGreaterThan(14);
    }

    @Test
    void whatIsNotMarkedIsShown() {
        assertThat(masker.render(Shop.customer()))
                .isEqualTo("Customer[id=[REDACTED], name=[REDACTED], mail=[REDACTED], tier=GOLD]");
        assertThat(masker.render(new Shop.Employee())).isEqualTo("Employee[name=[REDACTED], department=sales]");
        assertThat(masker.render(new Shop.Box<>(List.of(1, "two")))).isEqualTo("Box[content=[1, two]]");
        assertThat(masker.render(null)).isEqualTo("null");
    }

    @Test
    void aFieldThatItsNameCallsSecretIsNotShownWhenFieldsAre() {
        assertThat(masker.render(new Shop.Envelope(Shop.customer()))).contains("password=[REDACTED]");
    }

    @Test
    void stringsOfUnmarkedFieldsAreScanned() {
        assertThat(masker.render(new Shop.Box<>("write to taro@example.com")))
                .isEqualTo("Box[content=write to [EMAIL]]");
        assertThat(masker.render(List.of("taro@example.com", 3))).isEqualTo("[[EMAIL], 3]");
        assertThat(masker.argument(URI.create("http://x.example/?m=taro@example.com")))
                .isEqualTo("http://x.example/?m=[EMAIL]");
        assertThat(masker.argument(4111111111111111L)).isEqualTo("[CARD]");
    }

    @Test
    void whatHoldsNothingPersonalIsTheSameInstance() {
        for (Object value : List.of(
                1,
                2L,
                3.0,
                true,
                'c',
                TimeUnit.DAYS,
                UUID.randomUUID(),
                Duration.ofDays(1),
                LocalDate.EPOCH,
                String.class,
                new Object(),
                new int[] {1},
                List.of(1, 2),
                Map.of("a", 1),
                new Shop.Box<>("x"),
                "text")) {
            assertThat(masker.argument(value)).isSameAs(value);
        }
    }

    @Test
    void whatCanBeReadOnlyOnceIsNotRead() {
        Iterator<Shop.Customer> iterator = List.of(Shop.customer()).iterator();
        Supplier<Object> supplier = () -> {
            throw new AssertionError("A supplier was called.");
        };
        Stream<Shop.Customer> stream = Stream.of(Shop.customer());

        assertThat(masker.argument(iterator)).isEqualTo(iterator.toString());
        assertThat(masker.argument(supplier)).isSameAs(supplier);
        assertThat(masker.argument(stream)).isInstanceOf(String.class);
        assertThat(iterator.hasNext()).isTrue();
        assertThat(stream.count()).isEqualTo(1);
    }

    @Test
    void bytesAndCharactersAreCounted() {
        assertThat(masker.render(Shop.NAME.toCharArray())).isEqualTo("char[23]");
        assertThat(masker.render(new Object[] {new byte[3], "a"})).isEqualTo("[byte[3], a]");
    }

    @Test
    void whatFailsIsReplacedAndNothingElse() {
        Object failing = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException(Shop.NAME);
            }
        };
        Object endless = new Object() {
            @Override
            public String toString() {
                return "x" + this;
            }
        };

        assertThat(masker.render(failing)).isEqualTo("[MASKING-FAILED]");
        assertThat(masker.typed(endless)).isEqualTo("[MASKING-FAILED]");
        assertThat(masker.render(Arrays.asList(failing, Shop.customer())))
                .isEqualTo("[[MASKING-FAILED], Customer[id=[REDACTED], name=[REDACTED], mail=[REDACTED], tier=GOLD]]");
    }

    @Test
    void aGraphBeyondTheBudgetIsNotShown() {
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add("unremarkable");
        }
        List<Object> deep = new ArrayList<>(List.of("x"));
        for (int i = 0; i < 10_000; i++) {
            deep = new ArrayList<>(List.of(deep));
        }

        assertThat(masker.render(many)).isEqualTo("[MASKED:budget]");
        assertThat(masker.render(deep)).isEqualTo("[MASKED:budget]");
        many.add(0, Shop.customer());
        assertThat(masker.render(many)).contains("[MASKED:budget]").hasSizeLessThan(80_000);
    }

    @Test
    void renderingTwiceIsRenderingOnce() {
        shapes().map(each -> masker.render(each.get()[1]))
                .forEach(once -> assertThat(masker.render(once)).isEqualTo(once));
    }
}
