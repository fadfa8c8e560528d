package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.marking.MarkedTypeTest.Customer;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachTest {
    record Order(UUID number, Optional<? extends List<Customer>> buyers) {}

    record Batch(Map<String, Order[]> orders) {}

    record Knot(@Nullable Knot next, List<Knot> all) {}

    record Page<T>(List<T> items) {}

    record Letter(Page<Customer> page) {}

    sealed interface Event permits Signed, Closed {}

    record Signed(Customer by) implements Event {}

    record Closed() implements Event {}

    record Named(Class<Customer> type) {}

    @Test
    void personalDataIsReachedThroughWhateverHoldsIt() {
        for (Class<?> type : List.of(Customer.class, Order.class, Batch.class, Letter.class, Event.class)) {
            assertThat(MarkedType.of(type).reachesPersonalData())
                    .as(type.getName())
                    .isTrue();
        }
        for (Class<?> type : List.of(Knot.class, Page.class, Closed.class, Named.class, String.class)) {
            assertThat(MarkedType.of(type).reachesPersonalData())
                    .as(type.getName())
                    .isFalse();
        }
        assertThat(MarkedType.of(Batch.class).personalTypes())
                .extracting(MarkedType::type)
                .containsExactly(Customer.class);
        assertThat(MarkedType.of(Batch.class).categoriesFor(Purpose.of("newsletter")))
                .containsExactly(DataCategory.of("contact.email"));
    }
}
