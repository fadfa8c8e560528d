package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalPartsTest {
    private static final Shop.Customer ADA = Shop.row(Shop.ADA);

    /** A class of the application that bears no mark. */
    static class Holder {
        @SuppressWarnings("UnusedVariable") // Found by looking into the object.
        private final @Nullable Object held;

        Holder(@Nullable Object held) {
            this.held = held;
        }
    }

    static class Heir extends Holder {
        Heir(Object held) {
            super(held);
        }
    }

    static class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Object beside;

        static Names beside(Object value) {
            Names names = new Names();
            names.beside = value;
            return names;
        }

        @Nullable
        Object seen() {
            return beside;
        }
    }

    record Envelope<T>(T content) {}

    static Stream<Arguments> placesToHide() {
        return each(
                ADA,
                List.of(ADA),
                Map.of("a", ADA),
                Map.of(ADA, "a"),
                Map.entry("a", ADA),
                Optional.of(ADA),
                new Object[] {"x", new Object[] {ADA}},
                new Shop.Customer[] {ADA},
                new Envelope<>(ADA),
                new Envelope<>(new Envelope<>(List.of(Map.of("x", Optional.of(ADA))))),
                new Holder(ADA),
                new Heir(ADA),
                new Shop.Page(ADA, 1));
    }

    @ParameterizedTest
    @MethodSource("placesToHide")
    void aPersonalValueIsFoundWhereverItIs(Object place) {
        assertThat(PersonalParts.first(place, part -> false)).isSameAs(ADA);
        assertThat(PersonalParts.first(place, part -> part == ADA)).isNull();
        assertThat(PersonalParts.in(place))
                .filteredOn(part -> !PersonalParts.isLeaf(part.getClass()))
                .containsExactly(ADA);
    }

    @Test
    void whatACollectionHoldsBesideItsElementsIsFound() {
        assertThat(PersonalParts.first(Names.beside(ADA), part -> false)).isSameAs(ADA);
        assertThat(Names.beside(ADA).seen()).isSameAs(ADA);
    }

    /** One argument each, whatever arrays there are. */
    private static Stream<Arguments> each(Object... values) {
        return Arrays.stream(values).map(value -> Arguments.of(value));
    }

    /** As a repository answers with: an interface that says what its accessors show. */
    interface Projection {
        @EmailAddress
        @Nullable
        String getEmail();
    }

    static Stream<Arguments> projections() {
        Projection lambda = () -> Shop.EMAIL;
        Object proxy = Proxy.newProxyInstance(
                Projection.class.getClassLoader(),
                new Class<?>[] {Projection.class},
                (self, method, args) -> Shop.EMAIL);
        return each(lambda, proxy, List.of(lambda), new Holder(lambda), Map.of("a", Optional.of(lambda)));
    }

    @ParameterizedTest
    @MethodSource("projections")
    void anInterfaceWithMarkedAccessorsIsPersonalWhateverStandsBehindIt(Object projection) {
        assertThat(PersonalParts.first(projection, part -> false)).isInstanceOf(Projection.class);
    }

    /** Hands out what it holds only when it is asked. */
    static class Later implements Supplier<Object> {
        @Override
        public Object get() {
            return ADA;
        }
    }

    /** Can be read once. */
    static class Cursor implements Iterable<Object>, AutoCloseable {
        @Override
        public Iterator<Object> iterator() {
            throw new IllegalStateException("read already");
        }

        @Override
        public void close() {}
    }

    static Stream<Arguments> tooLateToTell() {
        return each(
                new Cursor(),
                Stream.of(ADA),
                List.of(ADA).iterator(),
                new AtomicReference<>(ADA),
                new Later(),
                new Holder(new Later()));
    }

    @ParameterizedTest
    @MethodSource("tooLateToTell")
    void whatShowsItsContentTooLateCountsAsPersonal(Object opaque) {
        assertThat(PersonalParts.first(opaque, part -> false)).isNotNull();
    }

    /** A body that shows more than its fields. */
    interface ShowsName {
        String getName();
    }

    private static ShowsName capturing(Shop.@Nullable Customer row) {
        return new ShowsName() {
            @Override
            public String getName() {
                return row == null ? "" : row.tier();
            }
        };
    }

    /** As a handler with a class of its own for answers. */
    static class Handler {
        private final @Nullable Object row;
        private final Later service = new Later();

        Handler(@Nullable Object row) {
            this.row = row;
        }

        class Inner implements ShowsName {
            @Override
            public String getName() {
                return row + service.getClass().getSimpleName();
            }
        }
    }

    @Test
    void whatABodyCaughtAroundItselfIsFound() {
        for (Object body : List.of(
                capturing(ADA),
                List.of(capturing(ADA)),
                new Handler(ADA).new Inner(),
                new Handler(List.of(ADA)).new Inner())) {
            assertThat(PersonalParts.first(body, part -> false)).isSameAs(ADA);
            assertThat(PersonalParts.first(body, part -> part == ADA)).isNull();
        }
        assertThat(PersonalParts.first(capturing(null), part -> false)).isNull();
        assertThat(PersonalParts.first(new Handler("text").new Inner(), part -> false))
                .isNull();
    }

    static final class Asked {
        public Shop.Customer getCustomer() {
            return ADA;
        }
    }

    static class AskedForMany {
        public Map<String, ? extends List<Shop.Customer[]>> getCustomers() {
            return Map.of();
        }
    }

    /** Its getter shows what its field holds, and that is looked at. */
    static class Both {
        private final List<Shop.Customer> rows = List.of(ADA);

        public Shop.Customer getFirst() {
            return rows.get(0);
        }
    }

    @Test
    void aGetterOfAPersonalTypeWithoutSuchAFieldIsPersonal() {
        Object asked = new Asked();
        Object many = new AskedForMany();

        assertThat(PersonalParts.first(List.of(asked), part -> false)).isSameAs(asked);
        assertThat(PersonalParts.first(new Holder(many), part -> false)).isSameAs(many);
        assertThat(PersonalParts.first(new Both(), part -> part == ADA)).isNull();
        assertThat(PersonalParts.first(new Both(), part -> false)).isSameAs(ADA);
    }

    static Stream<Arguments> harmless() {
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("nothing", null);
        return each(
                "text",
                1,
                new int[] {1},
                List.of("a", 1),
                withNull,
                Map.of("a", List.of(new Shop.Plain("a", 1))),
                new Envelope<>("a"),
                new Holder(null),
                new Holder(Thread.State.NEW),
                new IllegalStateException("x"));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatIsNotPersonalIsNotFound(Object value) {
        assertThat(PersonalParts.first(value, part -> false)).isNull();
    }

    @Test
    void aSubjectNamesAPerson() {
        assertThat(PersonalParts.first(List.of(Subject.of("customer", "x")), part -> false))
                .isInstanceOf(Subject.class);
    }

    @Test
    void aCycleEndsAndAHundredThousandLevelsAreNoTrouble() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThat(PersonalParts.first(cycle, part -> false)).isNull();
        Object deep = ADA;
        for (int i = 0; i < 100_000; i++) {
            deep = Collections.singletonList(deep);
        }
        assertThat(PersonalParts.first(deep, part -> false)).isSameAs(ADA);
    }
}
