package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What kinds of plain values fields hold, also in collections, arrays, maps and optionals. */
final class PlainValues {
    /** A kind of value. */
    enum Kind {
        TEXT,
        WHOLE,
        FRACTION,
        DATE,
        BYTES,
        HOST,
        CHOICE
    }

    private static final Map<Kind, Set<String>> TYPES = Map.of(
            Kind.TEXT,
            Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.StringBuilder", "[C"),
            Kind.WHOLE,
            Set.of("int", "long", "java.lang.Integer", "java.lang.Long", "java.math.BigInteger"),
            Kind.FRACTION,
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal"),
            Kind.DATE,
            Set.of(
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.Instant",
                    "java.time.OffsetDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.util.Date",
                    "java.util.Calendar",
                    "java.util.GregorianCalendar",
                    "java.sql.Date",
                    "org.joda.time.LocalDate",
                    "org.joda.time.DateTime"),
            Kind.BYTES,
            Set.of("[B", "java.nio.ByteBuffer", "java.sql.Blob"),
            Kind.HOST,
            Set.of(
                    "java.net.InetAddress",
                    "java.net.Inet4Address",
                    "java.net.Inet6Address",
                    "java.net.InetSocketAddress"));

    private PlainValues() {}

    /** The kind of value that instances of this class are, if they are plain. */
    static Optional<Kind> kind(JavaClass type) {
        if (type.isEnum()) {
            return Optional.of(Kind.CHOICE);
        }
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(type.getName()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The classes of the values in a field: its own, or those that it collects. */
    static List<JavaClass> of(JavaField field) {
        return of(field.getType()).toList();
    }

    private static Stream<JavaClass> of(JavaType type) {
        JavaClass raw = type.toErasure();
        if (type instanceof JavaParameterizedType collected && collects(raw)) {
            List<JavaType> arguments = collected.getActualTypeArguments();
            return of(arguments.get(arguments.size() - 1));
        }
        if (raw.isArray() && kind(raw).isEmpty()) {
            return Stream.of(raw.getBaseComponentType());
        }
        return Stream.of(raw);
    }

    private static boolean collects(JavaClass raw) {
        return raw.isAssignableTo(Iterable.class)
                || raw.isAssignableTo(Map.class)
                || raw.isEquivalentTo(Optional.class)
                || raw.getName().equals("java.util.concurrent.atomic.AtomicReference");
    }
}
