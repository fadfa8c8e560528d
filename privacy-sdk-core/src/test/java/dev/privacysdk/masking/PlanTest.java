package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Plan.Kind;
import java.beans.PropertyChangeEvent;
import java.io.File;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EventObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

/** What a class is to the masker. */
@SuppressWarnings("UnusedVariable") // Fields are found by looking at classes.
class PlanTest {
    enum Tier {
        GOLD {
            @Override
            public String toString() {
                return "gold";
            }
        }
    }

    record OnlyId(@SubjectId("customer") String id) {}

    record Counted(int value) {}

    record Contradiction(@EmailAddress @PersonName String both) {}

    static class Silent {
        private int number;
    }

    static class Baskets extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
        private final String owner = "x";
    }

    static final class OfferedBaskets extends Baskets {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "offered";
        }
    }

    static class Happened extends EventObject {
        private static final long serialVersionUID = 1L;

        Happened() {
            super("x");
        }
    }

    static final class Changed extends PropertyChangeEvent {
        private static final long serialVersionUID = 1L;

        Changed() {
            super("x", "y", 1, 2);
        }
    }

    static final class Work extends FutureTask<String> {
        Work() {
            super(() -> "done");
        }
    }

    static final class ToldWork implements Callable<String> {
        @Override
        public String call() {
            return "done";
        }

        @Override
        public String toString() {
            return "work";
        }
    }

    private static Kind kind(Class<?> type) {
        return Plans.read(type).kind();
    }

    @Test
    @SuppressWarnings("GetClassOnEnum") // A constant with a body has a class of its own.
    void whatHoldsNobodysDataIsInert() {
        for (Class<?> type : List.of(
                int.class,
                TimeUnit.class,
                Tier.class,
                Tier.GOLD.getClass(),
                Class.class,
                Masker.class,
                Integer.class,
                BigDecimal.class,
                LocalDate.class,
                Duration.class,
                Boolean.class,
                Character.class,
                UUID.class,
                Locale.class,
                Currency.class)) {
            assertThat(Plan.inert(type)).as(type.getName()).isTrue();
            assertThat(kind(type)).as(type.getName()).isEqualTo(Kind.INERT);
            assertThat(Plans.read(type).open()).isFalse();
        }
        for (Class<?> type : List.of(
                Number.class,
                TemporalAccessor.class,
                String.class,
                Object.class,
                Counted.class,
                Renderer.class,
                File.class)) {
            assertThat(Plan.inert(type)).as(type.getName()).isFalse();
            assertThat(kind(type)).as(type.getName()).isNotEqualTo(Kind.INERT);
        }
    }

    @Test
    void arraysAreWhatTheirElementsAre() {
        assertThat(kind(int[].class)).isEqualTo(Kind.INERT);
        assertThat(kind(double[].class)).isEqualTo(Kind.INERT);
        assertThat(kind(byte[].class)).isEqualTo(Kind.RAW);
        assertThat(kind(char[].class)).isEqualTo(Kind.RAW);
        assertThat(kind(String[].class)).isEqualTo(Kind.ARRAY);
        assertThat(kind(int[][].class)).isEqualTo(Kind.ARRAY);
    }

    @Test
    void javasOwnAreContainersOrTextOrSaySoLittleThatTheyAreNamed() {
        assertThat(kind(ArrayList.class)).isEqualTo(Kind.COLLECTION);
        assertThat(kind(TreeSet.class)).isEqualTo(Kind.COLLECTION);
        assertThat(kind(HashMap.class)).isEqualTo(Kind.MAP);
        assertThat(kind(Map.entry(1, 2).getClass())).isEqualTo(Kind.ENTRY);
        assertThat(kind(Optional.class)).isEqualTo(Kind.OPTIONAL);
        assertThat(kind(AtomicReference.class)).isEqualTo(Kind.REFERENCE);
        assertThat(kind(EventObject.class)).isEqualTo(Kind.ENCLOSING);
        assertThat(kind(WeakReference.class)).isEqualTo(Kind.ENCLOSING);
        assertThat(kind(AtomicReferenceArray.class)).isEqualTo(Kind.ENCLOSING);
        assertThat(kind(PropertyChangeEvent.class)).isEqualTo(Kind.NAMED);
        assertThat(kind(FutureTask.class)).isEqualTo(Kind.NAMED);
        assertThat(kind(String.class)).isEqualTo(Kind.TEXT);
        assertThat(kind(URI.class)).isEqualTo(Kind.TEXT);
        assertThat(kind(Object.class)).isEqualTo(Kind.TEXT);
        assertThat(Plans.read(Object.class).open()).isFalse();
    }

    @Test
    void javasOwnThatPrintNothingOfThemselvesAreOpenToThoseWhoReadFields() {
        Plan iterator = Plans.read(List.of(1).iterator().getClass());

        assertThat(iterator.kind()).isEqualTo(Kind.SILENT);
        assertThat(iterator.open()).isTrue();
    }

    @Test
    void whatIsMarkedIsShownFieldByField() {
        Plan customer = Plans.read(Shop.Customer.class);

        assertThat(customer.kind()).isEqualTo(Kind.MARKED);
        assertThat(customer.open()).isTrue();
        assertThat(customer.members()).extracting(Member::name).containsExactly("id", "name", "mail", "tier");
        assertThat(kind(OnlyId.class)).isEqualTo(Kind.MARKED);
        assertThat(kind(Shop.Employee.class)).isEqualTo(Kind.MARKED);
        assertThat(kind(Contradiction.class)).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void otherClassesHoldSomethingOrSayNothing() {
        assertThat(kind(Shop.Mail.class)).isEqualTo(Kind.HOLDER);
        assertThat(Plans.read(Shop.Mail.class).open()).isTrue();
        assertThat(Plans.read(Shop.Mail.class).members()).hasSize(1);
        assertThat(kind(Counted.class)).isEqualTo(Kind.HOLDER);
        assertThat(Plans.read(Counted.class).open()).isFalse();
        assertThat(kind(Silent.class)).isEqualTo(Kind.SILENT);
        assertThat(Plans.read(Silent.class).open()).isFalse();
        assertThat(kind(Happened.class)).isEqualTo(Kind.HOLDER);
        assertThat(Plans.read(Happened.class).open()).isTrue();
        assertThat(kind(ToldWork.class)).isEqualTo(Kind.HOLDER);
        assertThat(kind(Work.class)).isEqualTo(Kind.NAMED);
        assertThat(kind(Changed.class)).isEqualTo(Kind.NAMED);
    }

    @Test
    void aCollectionOfTheApplicationHasFieldsOnlyWhereItSpeaksForItself() {
        assertThat(kind(Baskets.class)).isEqualTo(Kind.COLLECTION);
        assertThat(Plans.read(Baskets.class).members()).isEmpty();
        assertThat(kind(OfferedBaskets.class)).isEqualTo(Kind.COLLECTION);
        assertThat(Plans.read(OfferedBaskets.class).members()).isNotEmpty();
    }

    private static Object anonymous(Object held, String text, int number) {
        return new Silent() {
            @Override
            public String toString() {
                return held + text + number;
            }
        };
    }

    @Test
    void whatTheCodeOfAClassTookAlongIsCaptured() {
        Object held = List.of("held");
        Object anonymous = anonymous(held, "text", 4);
        Object inherited = new OfferedBaskets();

        assertThat(Capture.of(anonymous.getClass()))
                .singleElement()
                .satisfies(each -> assertThat(each.read(anonymous)).isSameAs(held));
        assertThat(Capture.of(inherited.getClass())).isEmpty();
        assertThat(Capture.of(Object.class)).isEmpty();
        assertThat(Plans.read(anonymous.getClass()).captures()).hasSize(1);
        assertThat(Plans.read(anonymous.getClass()).open()).isTrue();
    }

    @Test
    void howFieldsAreWrittenIsWorkedOutOncePerStrategies() {
        Strategies strategies = Strategies.redacting(new Tally());
        Plan plan = Plans.read(Shop.Customer.class);
        Columns columns = plan.columns(Shop.customer(), strategies);

        assertThat(plan.columns(Shop.customer(), strategies)).isSameAs(columns);
        assertThat(plan.columns(Shop.customer(), Strategies.redacting(new Tally())))
                .isNotSameAs(columns);
        assertThat(columns.opening()).isEqualTo("Customer[");
    }
}
