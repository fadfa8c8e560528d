package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.vocabulary.Reason;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Objects behind interfaces whose getters bear marks, such as the projections of a repository. */
class ViewsTest {
    interface Contact {
        @SubjectId("customer")
        String getId();

        @EmailAddress
        @Nullable
        String getEmail();

        @PhoneNumber
        Optional<String> getPhone();

        @PhoneNumber
        List<String> getNumbers();

        String getTier();

        @Nullable
        Contact getPartner();

        default String shown() {
            return getTier() + " " + getEmail();
        }

        default String shown(String greeting) {
            return greeting + " " + getEmail();
        }

        void setTier(String tier);
    }

    /** Says nothing about anybody itself, and leads to somebody. */
    interface Letter {
        String getTitle();

        @Nullable
        Contact getReader();

        List<Contact> getCopies();
    }

    interface Parcel {
        Letter getLetter();
    }

    interface Named {
        @SubjectId("customer")
        String id();

        @PersonName
        String name();
    }

    interface HasEmail {
        @EmailAddress
        @Nullable
        String email();
    }

    /** A service: nobody is to call it because it lies in an answer. */
    interface Contacts {
        @ForPurpose("newsletter")
        @EachSubject
        List<Contact> getAll();

        String name();
    }

    private final Minimizer minimizer = new Minimizer();
    private final List<String> calls = new ArrayList<>();

    private <T> T proxy(Class<T> type, Map<String, @Nullable Object> values) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            calls.add(method.getName());
            return values.get(method.getName());
        }));
    }

    private Contact contact(String id) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("getId", id);
        values.put("getEmail", id + "@example.org");
        values.put("getPhone", Optional.of("+81 3"));
        values.put("getNumbers", List.of("+81 4"));
        values.put("getTier", "gold");
        values.put("toString", "the whole of " + id);
        return proxy(Contact.class, values);
    }

    @Test
    void whatIsWithheldIsAbsentAndTheRestIsAsItWas() {
        Contact given = contact("ada");
        Contact seen = minimizer.minimize(given, newsletter(ADA));
        assertThat(seen).isNotSameAs(given);
        assertThat(seen.getId()).isEqualTo("ada");
        assertThat(seen.getEmail()).isEqualTo("ada@example.org");
        assertThat(seen.getTier()).isEqualTo("gold");
        assertThat(seen.getPhone()).isEmpty();
        assertThat(seen.getNumbers()).isEmpty();
        assertThat(minimizer.minimize(given, nothing(ADA)).getEmail()).isNull();
        assertThat(given.getPhone()).contains("+81 3");
    }

    @Test
    void whereNothingIsWithheldItIsTheSameInstance() {
        Contact given = contact("ada");
        assertThat(minimizer.minimize(given, Shop.everything(ADA))).isSameAs(given);
        List<Contact> all = List.of(given);
        assertThat(minimizer.minimize(all, Shop.everything(ADA))).isSameAs(all);
        assertThat(minimizer.minimize(minimizer.minimize(given, newsletter(ADA)), newsletter(ADA)))
                .as("a view shows nothing more to withhold")
                .isNotNull();
    }

    @Test
    void aViewOfAViewIsTheSameInstance() {
        Contact once = minimizer.minimize(contact("ada"), newsletter(ADA));
        assertThat(minimizer.minimize(once, newsletter(ADA))).isSameAs(once);
    }

    @Test
    void methodsWithABodyComputeWithWhatIsShown() {
        Contact seen = minimizer.minimize(contact("ada"), nothing(ADA));
        assertThat(seen.shown()).isEqualTo("gold null");
        assertThat(seen.shown("Dear")).isEqualTo("Dear null");
    }

    @Test
    void aViewCanOnlyBeReadAndItsTextShowsNothing() {
        Contact seen = minimizer.minimize(contact("ada"), nothing(ADA));
        assertThatThrownBy(() -> seen.setTier("none"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Contact is shown with less in it, and so can only be read; call setTier");
        assertThat(seen).hasToString("Contact with less in it").isEqualTo(seen);
        assertThat(seen.equals(contact("ada"))).isFalse();
        assertThat(seen.hashCode()).isEqualTo(System.identityHashCode(seen));
    }

    @Test
    void whatAFrameworkAddsToAProxyIsNoWayAroundTheView() {
        Contact whole = contact("ada");
        Object given = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Contact.class, Comparable.class},
                (self, method, args) -> Proxy.getInvocationHandler(whole).invoke(self, method, args));
        Object seen = minimizer.minimize(given, nothing(ADA));
        assertThat(seen).isInstanceOf(Contact.class).isNotInstanceOf(Comparable.class);
    }

    @Test
    void somebodyElseIsLeftOutWhole() {
        assertThat(minimizer.minimize(List.of(contact("bob"), contact("ada")), newsletter(ADA)))
                .extracting(Contact::getId)
                .containsExactly("ada");
        assertThatThrownBy(() -> minimizer.minimize(contact("bob"), newsletter(ADA)))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.SUBJECT_MISMATCH));
    }

    @Test
    void somebodyElseInsideIsAbsentWhereThatIsLegal() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("getId", "ada", "getTier", "gold"));
        values.put("getPartner", contact("bob"));
        assertThat(minimizer
                        .minimize(proxy(Contact.class, values), newsletter(ADA))
                        .getPartner())
                .isNull();
        values.put("getPartner", contact("ada"));
        assertThat(minimizer
                        .minimize(proxy(Contact.class, values), newsletter(ADA))
                        .getPartner()
                        .getPhone())
                .isEmpty();
    }

    @Test
    void anInterfaceWithoutAMarkThatLeadsToPeopleIsLookedThrough() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("getTitle", "May"));
        values.put("getReader", contact("bob"));
        values.put("getCopies", List.of(contact("ada"), contact("eve")));
        Letter seen = minimizer.minimize(proxy(Letter.class, values), nothing(ADA));
        assertThat(seen.getTitle()).isEqualTo("May");
        assertThat(seen.getReader()).isNull();
        assertThat(seen.getCopies()).extracting(Contact::getEmail).containsOnlyNulls();
        Parcel parcel = proxy(Parcel.class, Map.of("getLetter", proxy(Letter.class, values)));
        assertThat(minimizer.minimize(parcel, nothing(ADA)).getLetter().getReader())
                .isNull();
        values.put("getReader", null);
        values.put("getCopies", List.of());
        Letter about = proxy(Letter.class, values);
        assertThat(minimizer.minimize(about, nothing(ADA))).isSameAs(about);
    }

    @Test
    void aServiceInAnAnswerIsNotCalled() {
        Contacts service = proxy(Contacts.class, Map.of());
        assertThat(minimizer.minimize(service, nothing(ADA))).isSameAs(service);
        assertThat(calls).isEmpty();
    }

    @Test
    void whatCannotBeAbsentIsDeniedWithTheRemedy() {
        Named named = proxy(Named.class, Map.of("id", "ada", "name", "Ada"));
        assertThat(minimizer.minimize(named, newsletter(ADA))).isSameAs(named);
        assertThatThrownBy(() -> minimizer.minimize(named, nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("must leave out [name] here, which cannot be absent; make it @Nullable")
                .hasMessageNotContaining("Ada");
    }

    @Test
    void aLambdaOfAMarkedInterfaceGetsAViewToo() {
        HasEmail lambda = () -> Shop.EMAIL;
        assertThat(minimizer.minimize(lambda, newsletter(ADA))).isSameAs(lambda);
        assertThat(minimizer.minimize(lambda, nothing(ADA)).email()).isNull();
    }

    @Test
    void thePeopleOfAProjectionAreDecidedEach() {
        List<Contact> seen = minimizer.minimizeEach(
                List.of(contact("ada"), contact("bob")),
                TestPermits.of("newsletter").forEach(),
                people -> {
                    assertThat(people).hasSize(2);
                    return Map.of(ADA, nothing(ADA), Shop.BOB, TestPermits.deny(Reason.CONSENT_MISSING));
                },
                count -> assertThat(count).isEqualTo(1));
        assertThat(seen).singleElement().satisfies(contact -> {
            assertThat(contact.getId()).isEqualTo("ada");
            assertThat(contact.getEmail()).isNull();
        });
    }
}
