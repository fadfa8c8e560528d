package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.BOB;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Shop.Address;
import dev.privacysdk.minimization.Shop.Box;
import dev.privacysdk.minimization.Shop.Page;
import dev.privacysdk.minimization.Shop.Reader;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Many objects, in whatever holds them. */
class ContainersTest {
    private static final Reader SEEN = new Reader("ada", null);

    private final Minimizer minimizer = new Minimizer();

    @Test
    void elementsAboutSomebodyElseAreLeftOutOfAListInItsOrder() {
        List<Reader> all = new ArrayList<>(Arrays.asList(reader("bob"), reader("ada"), null, reader("eve"), SEEN));
        List<Reader> before = new ArrayList<>(all);
        assertThat(minimizer.minimize(all, newsletter(ADA))).containsExactly(reader("ada"), null, SEEN);
        assertThat(all).isEqualTo(before);
    }

    @Test
    void aContainerInWhichNothingChangesComesBackAsTheSameInstance() {
        Reader ada = reader("ada");
        for (Object container : List.of(
                List.of(ada),
                new LinkedHashSet<>(Set.of(ada)),
                Map.of("x", ada),
                Optional.of(ada),
                new Reader[] {ada},
                new ArrayDeque<>(List.of(ada)),
                Map.entry("x", ada),
                new Page(List.of(ada), 1),
                new Box<>(List.of(Optional.of(ada)), 1))) {
            assertThat(minimizer.minimize(container, newsletter(ADA))).isSameAs(container);
        }
    }

    @Test
    void setsKeepTheirOrderAndKind() {
        Set<Reader> plain = new LinkedHashSet<>(List.of(reader("bob"), reader("ada"), SEEN));
        assertThat(minimizer.minimize(plain, newsletter(ADA))).containsExactly(reader("ada"), SEEN);
        Comparator<Reader> backwards = Comparator.comparing(Reader::id).reversed();
        SortedSet<Reader> sorted = new TreeSet<>(backwards);
        sorted.add(reader("ada"));
        sorted.add(reader("bob"));
        SortedSet<Reader> seen = minimizer.minimize(sorted, newsletter(ADA));
        assertThat(seen).containsExactly(reader("ada"));
        assertThat(seen.comparator()).isSameAs(backwards);
    }

    @Test
    void anOrderThatNeedsWhatIsWithheldIsDenied() {
        SortedSet<Reader> sorted = new TreeSet<>(Comparator.comparing(Reader::email));
        sorted.add(reader("ada"));
        sorted.add(new Reader("ada", "b@example.org"));
        assertThatThrownBy(() -> minimizer.minimize(sorted, nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("needs what must be left out here")
                .hasMessageNotContaining("example.org");
    }

    @Test
    void entriesAreLeftOutByKeyAndByValue() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("b", reader("bob"));
        map.put("a", reader("ada"));
        map.put(reader("bob"), "of bob");
        map.put(reader("ada"), "of ada");
        map.put("nothing", null);
        Map<Object, Object> seen = minimizer.minimize(map, nothing(ADA));
        Map<Object, Object> expected = new LinkedHashMap<>();
        expected.put("a", SEEN);
        expected.put(SEEN, "of ada");
        expected.put("nothing", null);
        assertThat(new ArrayList<>(seen.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
        assertThat(map).hasSize(5);
    }

    @Test
    void keysThatDifferOnlyInWhatIsWithheldAreDeniedRatherThanLost() {
        Map<Reader, Integer> map = Map.of(reader("ada"), 1, new Reader("ada", "other@example.org"), 2);
        assertThatThrownBy(() -> minimizer.minimize(map, nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("Two keys of a Map differ only in what must be left out here, both a Reader")
                .hasMessageNotContaining("example.org");
    }

    @Test
    void sortedMapsStaySorted() {
        TreeMap<String, Reader> map = new TreeMap<>(Comparator.reverseOrder());
        map.put("a", reader("ada"));
        map.put("b", reader("bob"));
        map.put("c", reader("ada"));
        assertThat(minimizer.minimize(map, newsletter(ADA)).keySet()).containsExactly("c", "a");
    }

    @Test
    void aKeyThatNamesAPersonSaysWhomItsValueIsAbout() {
        Permit both = TestPermits.of("newsletter").covering("contact").aboutAll(List.of(ADA, BOB));
        Subject eve = Subject.of("customer", "eve");
        Map<Subject, Address> map = new LinkedHashMap<>();
        map.put(eve, new Address("3 Main St", "JP"));
        map.put(BOB, new Address("2 Main St", "JP"));
        assertThat(minimizer.minimizeNamed(map, both)).containsOnly(Map.entry(BOB, new Address("2 Main St", "JP")));
        assertThat(minimizer
                        .minimizeNamed(Map.entry(BOB, new Address("2", "JP")), both)
                        .getValue()
                        .street())
                .isEqualTo("2");
    }

    @Test
    void theIdsOfOtherPeopleAreLeftOut() {
        assertThat(minimizer.minimize(List.of(ADA, BOB), newsletter(ADA))).containsExactly(ADA);
    }

    @Test
    void anOptionalAboutSomebodyElseIsEmpty() {
        assertThat(minimizer.minimize(Optional.of(reader("bob")), newsletter(ADA)))
                .isEmpty();
        assertThat(minimizer.minimize(Optional.of(reader("ada")), nothing(ADA))).contains(SEEN);
    }

    @Test
    void arraysBecomeShorterAndKeepTheirType() {
        Reader[] all = {reader("bob"), reader("ada"), null};
        assertThat(minimizer.minimize(all, nothing(ADA)))
                .isInstanceOf(Reader[].class)
                .containsExactly(SEEN, null);
        assertThat(all[0]).isEqualTo(reader("bob"));
        Reader[][] deep = {all};
        assertThat(minimizer.minimize(deep, nothing(ADA))[0]).containsExactly(SEEN, null);
    }

    @Test
    void dequesStayDequesAndOtherCollectionsAreLists() {
        Deque<Reader> deque = new ArrayDeque<>(List.of(reader("ada"), reader("bob")));
        assertThat(minimizer.minimize(deque, newsletter(ADA)))
                .isInstanceOf(Deque.class)
                .containsExactly(reader("ada"));
        Collection<Reader> values = Map.of("b", reader("bob")).values();
        assertThat(minimizer.minimize(values, newsletter(ADA))).isEmpty();
    }

    @Test
    void nestingIsLookedThroughToTheEnd() {
        Object deep = new Box<>(List.of(Map.of("k", Optional.of(new Reader[] {reader("ada"), reader("bob")}))), 1);
        @SuppressWarnings("unchecked")
        Box<List<Map<String, Optional<Reader[]>>>> seen =
                (Box<List<Map<String, Optional<Reader[]>>>>) minimizer.minimize(deep, nothing(ADA));
        assertThat(seen.content().get(0).get("k").orElseThrow()).containsExactly(SEEN);
    }

    @Test
    void aListThatHoldsItselfEndsAndPassesWholeOrNotAtAll() {
        List<Object> ring = new ArrayList<>();
        ring.add(reader("ada"));
        ring.add(ring);
        ring.add(ring);
        assertThat(minimizer.<Object>minimize(ring, newsletter(ADA))).isSameAs(ring);
        assertThatThrownBy(() -> minimizer.minimize(ring, nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("lies around itself");
    }

    @Test
    void beansThatHoldEachOtherEnd() {
        Shop.Account one = new Shop.Account("ada");
        Shop.Account two = new Shop.Account("ada");
        one.more = two;
        two.more = new Object[] {one};
        assertThat(minimizer.minimize(one, newsletter(ADA))).isSameAs(one);
    }

    @Test
    void tooDeepANestIsDeniedInASentence() {
        Object deep = reader("ada");
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        Object tooDeep = deep;
        assertThatThrownBy(() -> minimizer.minimize(tooDeep, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("nests deeper than 500 levels");
    }

    record Pinned(CopyOnWriteArrayList<Reader> readers) {}

    @Test
    void aDeclaredKindOfWhichNoCopyCanBeMadeIsDenied() {
        Pinned pinned = new Pinned(new CopyOnWriteArrayList<>(List.of(reader("bob"))));
        assertThatThrownBy(() -> minimizer.minimize(pinned, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("Pinned.readers is declared as CopyOnWriteArrayList");
    }

    interface Projection {
        @SubjectId("customer")
        String getId();

        @EmailAddress
        String getEmail();
    }

    @Test
    void anInterfaceBehindAProxyIsHandedOutWholeOrNotAtAll() {
        Projection projection = (Projection) Proxy.newProxyInstance(
                Projection.class.getClassLoader(),
                new Class<?>[] {Projection.class},
                (proxy, method, args) -> method.getName().equals("getId") ? "ada" : Shop.EMAIL);
        assertThat(minimizer.minimize(projection, newsletter(ADA))).isSameAs(projection);
        assertThatThrownBy(() -> minimizer.minimize(projection, nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class);
    }

    interface HasEmail {
        @EmailAddress
        String email();
    }

    @Test
    void aLambdaThatAnswersWithPersonalDataIsHandedOutWholeOrNotAtAll() {
        HasEmail lambda = () -> Shop.EMAIL;
        assertThat(minimizer.minimize(lambda, newsletter(ADA))).isSameAs(lambda);
        assertThatThrownBy(() -> minimizer.minimize(lambda, nothing(ADA))).isInstanceOf(PrivacyDeniedException.class);
    }

    static final class Readers extends ArrayList<Reader> {
        private static final long serialVersionUID = 1L;

        @EmailAddress
        String owner = Shop.EMAIL;
    }

    @Test
    void aCollectionWithMarkedFieldsOfItsOwnIsHandedOutWholeOrNotAtAll() {
        Readers readers = new Readers();
        readers.add(reader("ada"));
        assertThat(minimizer.minimize(readers, newsletter(ADA))).isSameAs(readers);
        assertThatThrownBy(() -> minimizer.minimize(readers, nothing(ADA))).isInstanceOf(PrivacyDeniedException.class);
        readers.add(reader("bob"));
        assertThatThrownBy(() -> minimizer.minimize(readers, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("Readers.elements is about somebody");
    }
}
