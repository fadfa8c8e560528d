package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaysAroundTheMinimizerTest {
    interface Contact {
        @SubjectId("customer")
        String getId();

        @PhoneNumber
        @Nullable
        String getPhone();
    }

    interface Holder<T> {
        @Nullable
        T getContent();
    }

    interface Lists<T> {
        List<T> getAll();
    }

    interface ContactHolder extends Holder<Contact> {}

    interface ContactLists extends Lists<Contact> {}

    interface Deep<X> extends Lists<X> {}

    interface DeepContacts extends Deep<Contact> {
        String getTitle();
    }

    interface RecordStyle {
        @Nullable
        Contact reader();
    }

    interface OverGeneric {
        @Nullable
        Holder<Contact> getHolder();
    }

    record Reader(
            @SubjectId("customer") String id,
            @EmailAddress @Nullable String email,
            @PhoneNumber @Nullable String phone) {}

    record Order(@SubjectId("customer") Reader buyer, String item) {}

    record Wrapped(@SubjectId("customer") Contact buyer, String item) {}

    private final Minimizer minimizer = new Minimizer();

    private <T> T proxy(Class<T> type, Map<String, ? extends @Nullable Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> values.get(method.getName())));
    }

    private Contact contact(String id) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("getId", id);
        values.put("getPhone", "+81 3");
        return proxy(Contact.class, values);
    }

    @Test
    void genericGetter() {
        ContactHolder given = proxy(ContactHolder.class, Map.of("getContent", contact("ada")));
        assertThat(minimizer.minimize(given, newsletter(ADA)).getContent().getPhone())
                .isNull();
    }

    @Test
    void genericGetterSomebodyElse() {
        ContactHolder given = proxy(ContactHolder.class, Map.of("getContent", contact("eve")));
        assertThat(minimizer.minimize(given, newsletter(ADA)).getContent()).isNull();
    }

    @Test
    void genericListGetter() {
        ContactLists given = proxy(ContactLists.class, Map.of("getAll", List.of(contact("ada"), contact("eve"))));
        List<Contact> all = minimizer.minimize(given, newsletter(ADA)).getAll();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).getPhone()).isNull();
    }

    @Test
    void genericTwoUp() {
        DeepContacts given =
                proxy(DeepContacts.class, Map.of("getAll", List.of(contact("ada"), contact("eve")), "getTitle", "t"));
        List<Contact> all = minimizer.minimize(given, newsletter(ADA)).getAll();
        assertThat(all).hasSize(1);
    }

    @Test
    void overGeneric() {
        Holder<Contact> holder = proxy(ContactHolder.class, Map.of("getContent", contact("eve")));
        OverGeneric given = proxy(OverGeneric.class, Map.of("getHolder", holder));
        assertThat(minimizer.minimize(given, newsletter(ADA)).getHolder().getContent())
                .isNull();
    }

    @Test
    void rawHolder() {
        @SuppressWarnings("unchecked")
        Holder<Contact> holder = proxy(Holder.class, Map.of("getContent", contact("eve")));
        assertThat(minimizer.minimize(holder, newsletter(ADA)).getContent()).isNull();
    }

    @Test
    void subjectIdThatIsAReader() {
        Order given = new Order(new Reader("ada", "ada@example.org", "+81"), "book");
        Order seen;
        try {
            seen = minimizer.minimize(given, newsletter(ADA));
        } catch (PrivacyDeniedException denied) {
            return;
        }
        assertThat(seen.buyer().phone()).isNull();
    }

    @Test
    void subjectIdThatIsAProjection() {
        Wrapped given = new Wrapped(contact("ada"), "book");
        Wrapped seen;
        try {
            seen = minimizer.minimize(given, newsletter(ADA));
        } catch (PrivacyDeniedException denied) {
            return;
        }
        assertThat(seen.buyer().getPhone()).isNull();
    }

    @Test
    void sortedSetLosesNobodySilently() {
        Set<Reader> given =
                new TreeSet<>(Comparator.comparing(Reader::phone, Comparator.nullsFirst(Comparator.naturalOrder())));
        given.add(new Reader("ada", "a@example.org", "+1"));
        given.add(new Reader("ada", "b@example.org", "+2"));
        Set<Reader> seen;
        try {
            seen = minimizer.minimize(given, newsletter(ADA));
        } catch (PrivacyDeniedException denied) {
            return;
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void oneShotIterable() {
        Iterator<Reader> once = new ArrayList<>(List.of(new Reader("ada", "a@example.org", null))).iterator();
        Iterable<Reader> given = new Iterable<>() {
            @Override
            public Iterator<Reader> iterator() {
                return once;
            }
        };
        Iterable<Reader> seen;
        try {
            seen = minimizer.minimize(given, newsletter(ADA));
        } catch (PrivacyDeniedException denied) {
            return;
        }
        assertThat(seen).hasSize(1);
    }

    record Box(Object content) {}

    record Detail(@PhoneNumber @Nullable String phone) {}

    record Family(@SubjectId("customer") String id, Map<Object, Detail> details) {}

    static final class Boxes implements Envelope {
        @Override
        public boolean holds(Class<?> type) {
            return type == Box.class;
        }

        @Override
        public Object content(Object envelope) {
            return ((Box) envelope).content();
        }

        @Override
        public Object around(Object envelope, @Nullable Object content) {
            return new Box(java.util.Objects.requireNonNull(content));
        }
    }

    @Test
    void aKeyInAnEnvelopeNamesThePerson() {
        Minimizer opening = new Minimizer(List.of(new Boxes()));
        Object bob = new Box(new Reader("bob", null, null));
        Family given = new Family("ada", Map.of(bob, new Detail("+81")));
        Family seen = opening.minimizeEach(
                given,
                TestPermits.of("newsletter").forEach(),
                people -> Map.of(ADA, Shop.everything(ADA), Shop.BOB, Shop.nothing(Shop.BOB)),
                count -> {});
        assertThat(seen.details().values()).containsExactly(new Detail(null));
    }

    interface Base {
        @PhoneNumber
        @Nullable
        String getPhone();

        default String shown() {
            return "base";
        }
    }

    interface Heir extends Base {
        @Override
        default String shown() {
            return "heir";
        }
    }

    interface Twice {
        @PhoneNumber
        @Nullable
        String getPhone();

        Optional<String> phone();
    }
}
