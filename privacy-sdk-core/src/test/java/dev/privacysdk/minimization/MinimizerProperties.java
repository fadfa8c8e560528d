package dev.privacysdk.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Canaries.Card;
import dev.privacysdk.minimization.Canaries.Part;
import dev.privacysdk.vocabulary.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the minimizer, on values nested in every way, with data in them that says itself who may see it. */
class MinimizerProperties {
    private static final String DENIED = "denied";
    private static final Permit UNUSED = TestPermits.of("newsletter").forEach();

    private final Minimizer minimizer = new Minimizer(List.of(new Kinds.ParcelEnvelope()));

    /** How a value is minimized, so that a broken one can be held against the same law. */
    private interface Cut {
        Object of(Object value, Permit permit);
    }

    @Property(tries = 2_000)
    void exactlyWhatThePermitCoversIsLeft(@ForAll("values") Object value, @ForAll("permits") Permit permit) {
        assertThat(leaks(minimizer::minimize, value, permit)).isEmpty();
        Object seen = minimized(minimizer::minimize, value, permit);
        if (!seen.equals(DENIED)) {
            assertThat(Canaries.in(seen)).isEqualTo(Canaries.allowed(value, id -> permitOf(id, permit)));
        }
    }

    @Property(tries = 1_000)
    void minimizingAgainChangesNothing(@ForAll("values") Object value, @ForAll("permits") Permit permit) {
        Object once = minimized(minimizer::minimize, value, permit);
        assertThat(minimized(minimizer::minimize, once, permit)).isSameAs(once);
    }

    @Property(tries = 1_000)
    void whereEverythingIsPermittedTheInstanceIsTheSame(@ForAll("valuesAboutAda") Object value) {
        Permit everything =
                TestPermits.of("newsletter").covering("contact", "health").about(Canaries.subject("ada"));
        assertThat(minimizer.minimize(value, everything)).isSameAs(value);
    }

    @Property(tries = 1_000)
    void whatWasGivenIsNeverWrittenTo(@ForAll("values") Object value, @ForAll("permits") Permit permit) {
        String before = written(value);
        minimized(minimizer::minimize, value, permit);
        minimized(
                (given, open) -> minimizer.minimizeEach(List.of(given), open, people -> Map.of(), count -> {}),
                value,
                UNUSED);
        assertThat(written(value)).isEqualTo(before);
    }

    @Property(tries = 1_000)
    void eachPersonsDataIsLeftAsTheirOwnPermitCoversIt(
            @ForAll("values") Object value, @ForAll("permits") Permit ofAda, @ForAll("permits") Permit likeBobs) {
        Map<String, Permit> permits = new HashMap<>();
        permits.put("ada", ofAda);
        permits.put("bob", about("bob", likeBobs));
        Object seen = minimized(
                (given, open) -> minimizer.minimizeEach(
                        List.of(given),
                        open,
                        people -> people.stream()
                                .collect(Collectors.toMap(
                                        person -> person,
                                        person -> permits.containsKey(person.id())
                                                ? permits.get(person.id())
                                                : TestPermits.deny(Reason.CONSENT_MISSING))),
                        count -> {}),
                value,
                UNUSED);
        if (!seen.equals(DENIED)) {
            assertThat(Canaries.in(seen)).isEqualTo(Canaries.allowed(value, permits::get));
        }
    }

    /** The positive control: a minimizer that looks at the surface only must break the first law. */
    @Example
    void aShallowMinimizerIsCaught() {
        Permit permit = TestPermits.of("support").covering("contact").about(Canaries.subject("ada"));
        List<Object> samples = values().sampleStream().limit(1_000).toList();
        assertThat(samples.stream()
                        .filter(value -> leaks(MinimizerProperties::shallow, value, permit)
                                .isEmpty()))
                .hasSizeLessThan(samples.size());
        assertThat(samples)
                .allSatisfy(value ->
                        assertThat(leaks(minimizer::minimize, value, permit)).isEmpty());
    }

    private static Object shallow(Object value, Permit permit) {
        if (value instanceof Card card) {
            return permit.isAbout(Canaries.subject(card.id()))
                    ? new Card(card.id(), null, card.phone(), Optional.empty(), card.inside())
                    : "withheld";
        }
        if (value instanceof List<?> all) {
            return all.stream().map(element -> shallow(element, permit)).toList();
        }
        return value;
    }

    private static Set<String> leaks(Cut cut, Object value, Permit permit) {
        Set<String> left = Canaries.in(minimized(cut, value, permit));
        left.removeAll(Canaries.allowed(value, id -> permitOf(id, permit)));
        return left;
    }

    /** The value, or nothing where the whole of it is about somebody else or two keys would become one. */
    private static Object minimized(Cut cut, Object value, Permit permit) {
        try {
            return cut.of(value, permit);
        } catch (PrivacyDeniedException denied) {
            assertThat(denied).hasMessageNotContaining("canary/");
            if (denied.reason() != Reason.SUBJECT_MISMATCH) {
                assertThat(denied).hasMessageContaining("Two keys of a Map differ only in what must be left out");
            }
            return DENIED;
        }
    }

    private static Permit permitOf(String id, Permit permit) {
        return permit.isAbout(Canaries.subject(id)) ? permit : null;
    }

    private static Permit about(String id, Permit like) {
        TestPermits permit = TestPermits.of(like.processing().kind());
        like.findings().forEach(finding -> permit.on(finding.category().id(), finding.reason(), finding.basis()));
        return permit.about(Canaries.subject(id));
    }

    private static String written(Object value) {
        if (value instanceof Object[] array) {
            List<String> all = new ArrayList<>();
            for (Object element : array) {
                all.add(written(element));
            }
            return all.toString();
        } else if (value instanceof Iterable<?> many) {
            List<String> all = new ArrayList<>();
            many.forEach(element -> all.add(written(element)));
            return all.toString();
        } else if (value instanceof Map<?, ?> map) {
            return written(map.entrySet());
        } else if (value instanceof Map.Entry<?, ?> entry) {
            return written(entry.getKey()) + "=" + written(entry.getValue());
        } else if (value instanceof Card card) {
            return card.id() + card.email() + card.phone() + card.health() + written(card.inside());
        } else if (value instanceof Canaries.Shown shown) {
            return shown.getId() + shown.getEmail() + shown.getHealth() + written(shown.getInside());
        } else if (value instanceof Kinds.Parcel parcel) {
            return "parcel of " + written(parcel.content());
        } else if (value instanceof Part part) {
            return part.street() + written(part.inside());
        } else if (value instanceof Canaries.Wrapper<?> wrapper) {
            return written(wrapper.content()) + written(wrapper.beside());
        }
        return String.valueOf(value instanceof Optional<?> optional ? written(optional.orElse(null)) : value);
    }

    @Provide
    Arbitrary<Object> values() {
        return Canaries.values(Canaries.PEOPLE);
    }

    @Provide
    Arbitrary<Object> valuesAboutAda() {
        return Canaries.values(List.of("ada"));
    }

    @Provide
    Arbitrary<Permit> permits() {
        return Combinators.combine(
                        Arbitraries.of("newsletter", "support", "tax"),
                        Arbitraries.of(
                                        "contact",
                                        "contact.email",
                                        "contact.phone",
                                        "contact.address",
                                        "health",
                                        "payment")
                                .set()
                                .ofMinSize(1))
                .as((purpose, categories) -> TestPermits.of(purpose)
                        .covering(categories.toArray(String[]::new))
                        .about(Canaries.subject("ada")));
    }
}
