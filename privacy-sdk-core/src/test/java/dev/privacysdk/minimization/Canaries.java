package dev.privacysdk.minimization;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Values in which every piece of data says itself whose it is, of which category and for which purposes. */
final class Canaries {
    static final List<String> PEOPLE = List.of("ada", "bob", "eve");

    private Canaries() {}

    record Card(
            @SubjectId("customer") String id,

            @EmailAddress @ForPurpose("newsletter") @Nullable
            String email,

            @PhoneNumber @ForPurpose("newsletter") @ForPurpose("support") @Nullable
            String phone,

            @PersonalData("health") Optional<String> health,
            @Nullable Object inside) {}

    record Wrapper<T>(@Nullable T content, @Nullable Object beside) {}

    /** About the person around it. */
    record Part(
            @PersonalData("contact.address") @Nullable String street,
            @Nullable Object inside) {}

    /** The same as a projection: read through an interface, by whatever lies behind. */
    interface Shown {
        @SubjectId("customer")
        String getId();

        @EmailAddress
        @ForPurpose("newsletter")
        @Nullable
        String getEmail();

        @PersonalData("health")
        Optional<String> getHealth();

        @Nullable
        Object getInside();
    }

    /** A projection of a card. */
    private static Object shown(Card card) {
        return Proxy.newProxyInstance(
                Shown.class.getClassLoader(),
                new Class<?>[] {Shown.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getId" -> card.id();
                    case "getEmail" -> card.email();
                    case "getHealth" -> card.health();
                    case "getInside" -> card.inside();
                    case "hashCode" -> System.identityHashCode(self);
                    default -> self == args[0];
                });
    }

    static Arbitrary<Object> values(List<String> people) {
        return value(people, 4);
    }

    private static Arbitrary<Object> value(List<String> people, int depth) {
        Arbitrary<Object> plain = Arbitraries.of("plain", 7, 'c');
        Arbitrary<Object> card = card(people, plain);
        if (depth == 0) {
            return Arbitraries.oneOf(plain, card);
        }
        Arbitrary<Object> inside = Arbitraries.lazy(() -> value(people, depth - 1));
        Arbitrary<List<Object>> some = inside.list().ofMaxSize(3);
        return Arbitraries.oneOf(
                card,
                card(people, inside),
                Combinators.combine(inside, inside).as(Wrapper::new),
                some.map(ArrayList::new),
                some.map(LinkedHashSet::new),
                some.map(ArrayDeque::new),
                some.map(List::toArray),
                inside.map(Optional::of),
                inside.map(value -> Map.entry("key", value)),
                card(people, inside).map(value -> shown((Card) value)),
                inside.map(Kinds.Parcel::new),
                inside.map(value -> new EnumMap<>(Map.of(Kinds.Tier.GOLD, value))),
                inside.map(value -> new TreeMap<>(Map.of("key", value))),
                some.map(Canaries::byValue),
                some.map(Canaries::byKey));
    }

    private static Arbitrary<Object> card(List<String> people, Arbitrary<Object> inside) {
        return Combinators.combine(
                        Arbitraries.of(people),
                        inside.injectNull(0.2),
                        Arbitraries.integers().between(0, 9_999))
                .as((id, value, serial) -> new Card(
                        id,
                        "canary/" + id + "/contact.email/newsletter/" + serial,
                        "canary/" + id + "/contact.phone/newsletter,support/" + serial,
                        Optional.of("canary/" + id + "/health/any/" + serial),
                        new Part("canary/" + id + "/contact.address/any/" + serial, value)));
    }

    private static Map<Object, Object> byValue(List<Object> values) {
        Map<Object, Object> map = new LinkedHashMap<>();
        values.forEach(value -> map.put("key" + map.size(), value));
        return map;
    }

    private static Map<Object, Object> byKey(List<Object> values) {
        Map<Object, Object> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(value, "value"));
        return map;
    }

    /** Every piece of data in a value. */
    static Set<String> in(@Nullable Object value) {
        Set<String> found = new TreeSet<>();
        collect(value, person -> true, found);
        return found;
    }

    /** What may be seen of a value, where each person has a permit or none. */
    static Set<String> allowed(@Nullable Object value, Function<String, @Nullable Permit> permits) {
        Set<String> found = new TreeSet<>();
        collect(value, person -> permits.apply(person) != null, found);
        found.removeIf(canary -> !allowed(canary, permits));
        return found;
    }

    private static boolean allowed(String canary, Function<String, @Nullable Permit> permits) {
        String[] parts = canary.split("/", -1);
        Permit permit = permits.apply(parts[1]);
        return permit != null
                && permit.covers(DataCategory.of(parts[2]))
                && (parts[3].equals("any")
                        || Arrays.asList(parts[3].split(",", -1))
                                .contains(permit.purpose().id()));
    }

    private static void collect(@Nullable Object value, Predicate<String> enter, Set<String> found) {
        if (value instanceof Card card) {
            if (enter.test(card.id())) {
                for (Object each : new Object[] {card.email(), card.phone(), card.health(), card.inside()}) {
                    collect(each, enter, found);
                }
            }
        } else if (value instanceof Shown shown) {
            if (enter.test(shown.getId())) {
                collect(shown.getEmail(), enter, found);
                collect(shown.getHealth(), enter, found);
                collect(shown.getInside(), enter, found);
            }
        } else if (value instanceof Kinds.Parcel parcel) {
            collect(parcel.content(), enter, found);
        } else if (value instanceof Part part) {
            collect(part.street(), enter, found);
            collect(part.inside(), enter, found);
        } else if (value instanceof Wrapper<?> wrapper) {
            collect(wrapper.content(), enter, found);
            collect(wrapper.beside(), enter, found);
        } else if (value instanceof Collection<?> all) {
            all.forEach(each -> collect(each, enter, found));
        } else if (value instanceof Object[] array) {
            collect(Arrays.asList(array), enter, found);
        } else if (value instanceof Map<?, ?> map) {
            map.entrySet().forEach(entry -> collect(entry, enter, found));
        } else if (value instanceof Map.Entry<?, ?> entry) {
            collect(entry.getKey(), enter, found);
            collect(entry.getValue(), enter, found);
        } else if (value instanceof Optional<?> optional) {
            collect(optional.orElse(null), enter, found);
        } else if (value instanceof String text && text.startsWith("canary/")) {
            found.add(text);
        }
    }

    static Subject subject(String id) {
        return Subject.of("customer", id);
    }
}
