package dev.privacysdk.ledger;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Events of every kind, of few purposes at few instants, so that they meet. */
final class LedgerEvents {
    static final List<Instant> INSTANTS = Stream.iterate(
                    Instant.parse("2026-03-01T09:00:00Z"), at -> at.plusSeconds(60))
            .limit(6)
            .toList();
    static final List<Purpose> PURPOSES =
            Stream.of("marketing", "marketing.mail", "service").map(Purpose::of).toList();
    static final List<DataCategory> CATEGORIES = Stream.of("contact", "contact.email", "health")
            .map(DataCategory::of)
            .toList();

    private static final Map<Class<?>, List<?>> VALUES = Map.of(
            Instant.class, INSTANTS,
            Purpose.class, PURPOSES,
            DataCategory.class, CATEGORIES,
            Recipient.class, List.of(Recipient.SELF, Recipient.of("carrier")),
            Jurisdiction.class, List.of(Jurisdiction.of("EU"), Jurisdiction.of("US-CA")),
            String.class, List.of("one", "two"),
            int.class, List.of(12, 17, 18, 40),
            boolean.class, List.of(true, false),
            Channel.class, List.of(Channel.SMS, Channel.EMAIL));

    private LedgerEvents() {}

    static List<Class<?>> kinds() {
        return kinds(LedgerEvent.class).toList();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LedgerEvents::kinds)
                : Stream.of(type);
    }

    /** Drawn from one random, which is many times quicker than to combine a value for each component. */
    static Arbitrary<LedgerEvent> any() {
        List<Class<?>> kinds = kinds();
        return Arbitraries.randomValue(random -> event(kinds.get(random.nextInt(kinds.size())), random));
    }

    static Arbitrary<List<LedgerEvent>> histories() {
        return any().list().ofMaxSize(14);
    }

    private static LedgerEvent event(Class<?> kind, Random random) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean absent =
                    components[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
            values[i] = absent ? null : value(components[i].getGenericType(), random);
        }
        try {
            return (LedgerEvent) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getSimpleName(), e);
        }
    }

    private static Object value(Type type, Random random) {
        if (type instanceof ParameterizedType set) {
            return Stream.generate(() -> value(set.getActualTypeArguments()[0], random))
                    .limit(random.nextInt(3))
                    .collect(Collectors.toSet());
        }
        List<?> values = type == SubjectKind.class || type == SuppressionScope.class
                ? List.of(((Class<?>) type).getEnumConstants())
                : VALUES.get(type);
        return values.get(random.nextInt(values.size()));
    }
}
