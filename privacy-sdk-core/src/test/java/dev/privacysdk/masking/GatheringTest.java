package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.decision.HandedOut;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is read out of an object that was handed out, and what is counted instead. */
class GatheringTest {
    private static final DataCategory NAME = DataCategory.of("identity.name");

    private final Gathering gathering = new Gathering();

    record Owned(Subject owner) {}

    record Site(
            @EmailAddress URI address,
            @PersonName AtomicReference<String> owner,
            @PersonName boolean known) {}

    record Rest(@PersonName Object held) {}

    interface Anything {}

    @SuppressWarnings("UnusedVariable") // Read by looking at fields.
    static final class Enhanced {
        private final Handing.Name name = new Handing.Name("Shownson");
        private final Handing.Name $$_loaded = new Handing.Name("Wovenson");
    }

    /** An entry of somebody else, that may fetch what it holds. */
    static final class Lazy extends AbstractMap.SimpleEntry<String, Object> {
        private static final long serialVersionUID = 1L;

        Lazy(Object value) {
            super("key", value);
        }
    }

    private List<String> found(Object... objects) {
        for (Object each : objects) {
            gathering.add(each);
        }
        return gathering.found().stream().map(Sought::value).toList();
    }

    private static List<Object> names(int count) {
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(new Handing.Name("Name" + i));
        }
        return names;
    }

    private static Object nested(Object value, int lists) {
        Object nested = value;
        for (int i = 0; i < lists; i++) {
            nested = List.of(nested);
        }
        return nested;
    }

    private static Object marked(Object value) {
        return new HandedOut.Marked(NAME, value);
    }

    @Test
    void aPersonIsKnownByItsId() {
        found(new Owned(Subject.of("customer", "c-1")), List.of(Subject.of("employee", "e-2")));

        assertThat(gathering.found())
                .containsExactly(new Sought("c-1", null, "customer"), new Sought("e-2", null, "employee"));
        assertThat(gathering.beyond()).isZero();
    }

    @Test
    void aMarkedFieldIsReadWhateverItsTypeUnlessThatSaysNothing() {
        Site site = new Site(URI.create("mailto:ada@example.com"), new AtomicReference<>("Ada"), true);

        assertThat(found(site)).containsExactly("mailto:ada@example.com", "Ada");
        assertThat(found(marked(" "), marked(""))).hasSize(2);
        assertThat(gathering.beyond()).isZero();
    }

    @Test
    void entriesAndReferencesAreLookedInto() {
        assertThat(found(
                        Map.entry(new Handing.Name("Key"), new Handing.Name("Value")),
                        List.of(Map.entry(new Handing.Name("Key in list"), new Handing.Name("Value in list"))),
                        new AtomicReference<>(new Handing.Name("Referred")),
                        marked(Map.entry("Marked key", "Marked value"))))
                .containsExactly(
                        "Key", "Value", "Key in list", "Value in list", "Referred", "Marked key", "Marked value");
        assertThat(gathering.beyond()).isZero();
    }

    @Test
    void whatMayFetchSomethingIsCountedAndNotRead() {
        Object proxy = Proxy.newProxyInstance(
                Anything.class.getClassLoader(), new Class<?>[] {Anything.class}, (self, method, arguments) -> {
                    throw new AssertionError("A proxy was asked.");
                });

        assertThat(found(proxy)).isEmpty();
        assertThat(gathering.beyond()).isEqualTo(1);
        assertThat(found(new Lazy(new Handing.Name("Lazyson")), List.of(new Lazy(new Handing.Name("Lazyson")))))
                .isEmpty();
        assertThat(gathering.beyond()).isEqualTo(3);
        assertThat(found(new Enhanced())).containsExactly("Shownson");
        assertThat(gathering.beyond()).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsCounted() {
        found(new PlanTest.Contradiction("x"));
        assertThat(gathering.beyond()).isEqualTo(1);
        found(new Rest(new PlanTest.Contradiction("x")));
        assertThat(gathering.beyond()).isEqualTo(2);
        assertThat(found(Collections.unmodifiableList(RendererTest.torn(new Handing.Name("Firstson")))))
                .containsExactly("Firstson");
        assertThat(gathering.beyond()).isEqualTo(3);
    }

    @Test
    void whatIsTooDeepIsCounted() {
        assertThat(found(nested(new Handing.Name("Deepson"), 16))).containsExactly("Deepson");
        assertThat(found(marked(nested("Markedson", 17)))).containsExactly("Deepson", "Markedson");
        assertThat(gathering.beyond()).isZero();
        assertThat(found(nested(new Handing.Name("Deeperson"), 17), marked(nested("Deeperson", 18))))
                .hasSize(2);
        assertThat(gathering.beyond()).isEqualTo(2);
    }

    @Test
    void ofTooManyValuesTheFirstAreReadAndTheOthersCounted() {
        assertThat(found(names(1100))).hasSize(KnownValues.MOST).endsWith("Name1023");
        assertThat(gathering.beyond()).isEqualTo(76);
        gathering.person(Subject.of("customer", "c-1"));
        gathering.add(new Handing.Name("Another"));
        assertThat(gathering.found()).hasSize(KnownValues.MOST);
        assertThat(gathering.beyond()).isEqualTo(78);
    }

    @Test
    void ofTooManyObjectsTheFirstAreLookedAtAndTheOthersCounted() {
        List<Object> boxes = new ArrayList<>();
        for (int i = 0; i < 8191; i++) {
            boxes.add(new Shop.Box<>(1));
        }
        gathering.add(boxes);
        assertThat(gathering.beyond()).isZero();
        gathering.add(new Handing.Name("Another"));
        assertThat(gathering.found()).isEmpty();
        assertThat(gathering.beyond()).isEqualTo(1);

        Gathering more = new Gathering();
        boxes.addAll(names(9));
        more.add(boxes);
        assertThat(more.found()).isEmpty();
        assertThat(more.beyond()).isEqualTo(9);
    }

    @Test
    void ofTooManyCharactersTheFirstAreReadAndTheOthersCounted() {
        String half = "x".repeat(KnownValues.MOST_CHARACTERS / 2);

        assertThat(found(marked(half), marked(half))).hasSize(2);
        assertThat(gathering.beyond()).isZero();
        assertThat(found(marked("y"))).hasSize(2);
        assertThat(gathering.beyond()).isEqualTo(1);
    }

    @Test
    void theSameObjectTwiceIsReadOnce() {
        Handing.Name name = new Handing.Name("Onceson");

        assertThat(found(name, List.of(name), marked(name))).containsExactly("Onceson");
    }
}
