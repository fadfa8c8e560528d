package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.PropertyChangeEvent;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EventObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is marked and stands where no field of the application shows it. */
class EnclosedTest {
    private static final Shop.Customer CUSTOMER = Shop.customer();

    private final Masker masker = Masker.standard();

    static class Happened extends EventObject {
        private static final long serialVersionUID = 1L;

        Happened(Object source) {
            super(source);
        }
    }

    static final class Basket extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
        private final transient Object owner;

        Basket(Object owner) {
            super(List.of("apple"));
            this.owner = owner;
        }

        @Override
        public String toString() {
            return "Basket of " + owner;
        }
    }

    static final class Lazy {
        private final Supplier<?> supplier;

        Lazy(Supplier<?> supplier) {
            this.supplier = supplier;
        }

        @Override
        public String toString() {
            return "Lazy " + supplier.get();
        }
    }

    static final class Task implements Runnable {
        private final Object about;

        Task(Object about) {
            this.about = about;
        }

        @Override
        public void run() {}

        @Override
        public String toString() {
            return "Task for " + about;
        }
    }

    /** Says nothing, and can be asked. */
    static final class Quiet {
        private final Shop.Customer customer;

        Quiet(Shop.Customer customer) {
            this.customer = customer;
        }

        String name() {
            return customer.name();
        }
    }

    static final class Asking {
        private final Quiet quiet = new Quiet(CUSTOMER);

        @Override
        public String toString() {
            return "Asked: " + quiet.name();
        }
    }

    static final class Around {
        private final Shop.Customer held = Shop.customer();

        final class Inner {
            @Override
            public String toString() {
                return "Inner of " + held;
            }
        }
    }

    private static Object anonymous(Object captured) {
        return new Object() {
            @Override
            public String toString() {
                return "anonymous " + captured;
            }
        };
    }

    private static Object local(Object captured) {
        class Local {
            @Override
            public String toString() {
                return "local " + captured;
            }
        }
        return new Local();
    }

    /** Each alone, in a list, in a list of maps. */
    static Stream<Arguments> places() {
        return around(CUSTOMER).entrySet().stream()
                .flatMap(entry -> Stream.of(
                        Arguments.of(entry.getKey(), entry.getValue()),
                        Arguments.of(entry.getKey() + " in a list", List.of(entry.getValue())),
                        Arguments.of(entry.getKey() + " in a map", List.of(Map.of("a", entry.getValue())))));
    }

    private static Map<String, Object> around(Object value) {
        return Map.ofEntries(
                Map.entry("event", new EventObject(value)),
                Map.entry("event of the application", new Happened(value)),
                Map.entry("changed property", new PropertyChangeEvent("bean", "owner", value, value)),
                Map.entry("array of references", new AtomicReferenceArray<>(new Object[] {value})),
                Map.entry("task", new FutureTask<>(new Task(value), "")),
                Map.entry("callable", Executors.callable(new Task(value))),
                Map.entry("anonymous class", anonymous(value)),
                Map.entry("local class", local(value)),
                Map.entry("inner class", new Around().new Inner()),
                Map.entry("collection with fields", new Basket(value)),
                Map.entry("supplier", new Lazy(() -> value)),
                Map.entry("silent object that is asked", new Asking()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void whatIsMarkedIsHidden(String place, Object value) {
        assertThat(masker.render(value)).doesNotContain("secret");
        assertThat(masker.argument(value)).isInstanceOf(String.class).asString().doesNotContain("secret");
        assertThat(masker.typed(value)).asString().doesNotContain("secret");
    }

    /** The twin: their own text, as a masker prints them that looks at the fields of the application. */
    @Test
    void whatTheyPrintOfThemselvesLeaks() {
        assertThat(places().map(each -> each.get()[1].toString()))
                .allSatisfy(text -> assertThat(text).contains("secret"));
    }

    @Test
    void theClassIsNamed() {
        assertThat(masker.render(new Happened(CUSTOMER))).isEqualTo("Happened");
        assertThat(masker.render(new PropertyChangeEvent("bean", "owner", 1, 2)))
                .isEqualTo("PropertyChangeEvent");
        assertThat(masker.render(new Around().new Inner())).isEqualTo("Inner");
        assertThat(masker.render(anonymous(CUSTOMER))).startsWith("EnclosedTest$");
        assertThat(masker.render(CompletableFuture.failedFuture(new IllegalStateException(Shop.NAME))))
                .isEqualTo("CompletableFuture");
        assertThat(masker.render(new Basket(CUSTOMER))).isEqualTo("[apple]");
    }

    @Test
    void whereNothingIsMarkedTheirOwnTextIsShown() {
        assertThat(masker.render(new EventObject("till"))).isEqualTo("java.util.EventObject[source=till]");
        assertThat(masker.render(new Happened(1))).contains("[source=1]");
        assertThat(masker.render(new AtomicReferenceArray<>(new String[] {"a", "ada@example.com"})))
                .isEqualTo("[a, [EMAIL]]");
        assertThat(masker.render(anonymous("till"))).isEqualTo("anonymous till");
        assertThat(masker.render(local(3))).isEqualTo("local 3");
        assertThat(masker.render(new Basket("till"))).isEqualTo("Basket of till");
        assertThat(masker.render(new Lazy(() -> "later"))).isEqualTo("Lazy later");
    }

    @Test
    void anObjectAroundTooMuchIsNamed() {
        List<Integer> many = Collections.nCopies(100_000, 1);

        assertThat(masker.render(anonymous(many))).startsWith("EnclosedTest$").hasSizeLessThan(30);
    }

    @Test
    void anEncoderGetsTheTextOfWhatPrintsNothingOfItself() {
        for (Object value : List.of(
                new Quiet(CUSTOMER),
                List.of(new Quiet(CUSTOMER)),
                new AtomicMarkableReference<>(CUSTOMER, true),
                new AtomicStampedReference<>(CUSTOMER, 1),
                new WeakReference<>(CUSTOMER),
                List.of(CUSTOMER).iterator(),
                capturing(CUSTOMER))) {
            assertThat(masker.argument(value))
                    .isInstanceOf(String.class)
                    .asString()
                    .doesNotContain("secret");
        }
    }

    private static Callable<Object> capturing(Object value) {
        return () -> value;
    }

    @Test
    void anArrayOfNumbersIsScanned() {
        assertThat(masker.argument(new long[] {7, 4111111111111111L})).isEqualTo("[7, [CARD]]");
        assertThat(masker.argument(new long[10_000])).isEqualTo("[MASKED:budget]");
        for (Object harmless : Arrays.<Object>asList(new int[] {1, 2}, new double[] {0.5}, new boolean[1])) {
            assertThat(masker.argument(harmless)).isSameAs(harmless);
        }
    }
}
