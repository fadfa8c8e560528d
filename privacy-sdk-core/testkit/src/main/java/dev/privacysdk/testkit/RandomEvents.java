package dev.privacysdk.testkit;

import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of every kind there is, made of a few values; without jqwik, so that the contracts do without it. */
final class RandomEvents {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00.123456Z");
    /** To the microsecond, which every database keeps. */
    static final List<Instant> INSTANTS =
            Stream.iterate(START, at -> at.plusSeconds(60)).limit(6).toList();

    static final List<Purpose> PURPOSES = Stream.of("marketing", "marketing.mail", "service", "service.support")
            .map(Purpose::of)
            .toList();
    static final List<DataCategory> CATEGORIES = Stream.of("contact", "contact.email", "health", "payment")
            .map(DataCategory::of)
            .toList();

    private static final Map<Class<?>, List<?>> VALUES = Map.of(
            Instant.class, INSTANTS,
            Purpose.class, PURPOSES,
            DataCategory.class, CATEGORIES,
            Recipient.class, List.of(Recipient.SELF, Recipient.of("carrier")),
            Jurisdiction.class, List.of(Jurisdiction.of("EU"), Jurisdiction.of("US-CA"), Jurisdiction.of("JP")),
            String.class, List.of("one", "two"),
            int.class, List.of(12, 17, 18, 40),
            boolean.class, List.of(true, false));

    private static final List<Class<?>> KINDS = kinds(LedgerEvent.class).toList();

    private RandomEvents() {}

    static List<Class<?>> kinds() {
        return KINDS;
    }

    static LedgerEvent any(Random random) {
        return of(KINDS.get(random.nextInt(KINDS.size())), random);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RandomEvents::kinds)
                : Stream.of(type);
    }

    static LedgerEvent of(Class<?> kind, Random random) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean absent =
                    components[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
            values[i] = absent ? null : value(components[i].getGenericType(), random);
        }
        try {
            return (LedgerEvent) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "An event of this kind cannot be made at random: " + kind.getSimpleName(), e);
        }
    }

    private static Object value(Type type, Random random) {
        if (type instanceof ParameterizedType set) {
            Type item = set.getActualTypeArguments()[0];
            return Stream.generate(() -> value(item, random))
                    .limit(random.nextInt(3))
                    .collect(Collectors.toSet());
        }
        List<?> values = VALUES.getOrDefault(type, constants((Class<?>) type));
        return values.get(random.nextInt(values.size()));
    }

    private static List<?> constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null ? List.of() : List.of(constants);
    }
}
