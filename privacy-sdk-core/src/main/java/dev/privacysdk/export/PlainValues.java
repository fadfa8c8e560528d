package dev.privacysdk.export;

import dev.privacysdk.marking.MarkedType;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Base64;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Values without parts: what the platform writes as one text, number or time. */
final class PlainValues {
    private static final int LONGEST_SCALE = 1_000;

    private PlainValues() {}

    /** The value, or null where it has parts. */
    static @Nullable Value of(Object object) {
        if (isMarked(object)) {
            return null;
        }
        if (object instanceof CharSequence || object instanceof Character) {
            return new Value.Text(object.toString());
        }
        if (object instanceof Number number) {
            return number(number);
        }
        if (object instanceof Boolean truth) {
            return new Value.Truth(truth);
        }
        if (object instanceof Enum<?> constant) {
            return new Value.Text(constant.name());
        }
        if (object instanceof TemporalAccessor moment) {
            return moment.getClass().getName().startsWith("java.time.") ? new Value.Moment(moment) : null;
        }
        if (object instanceof Date date) {
            return date(date);
        }
        if (object instanceof Calendar calendar) {
            return new Value.Moment(calendar.toInstant());
        }
        if (object instanceof byte[] bytes) {
            return new Value.Text(Base64.getEncoder().encodeToString(bytes));
        }
        if (object instanceof char[] chars) {
            return new Value.Text(new String(chars));
        }
        if (object instanceof Class<?> type) {
            return new Value.Text(type.getName());
        }
        if (object instanceof InetAddress address) {
            return new Value.Text(address.getHostAddress());
        }
        return speaks(object) ? new Value.Text(object.toString()) : empty(object);
    }

    /** Marked fields are parts, whatever text or number the object would pass for. */
    static boolean isMarked(Object object) {
        if (object.getClass().getClassLoader() == null) {
            return false;
        }
        MarkedType type = MarkedType.of(object.getClass());
        return type.personal() || type.subjectId() != null;
    }

    /** Optionals and holders stand for what they hold; only the empty ones have no parts. */
    private static @Nullable Value empty(Object object) {
        if (object instanceof Optional<?> optional) {
            return optional.isEmpty() ? Value.NOTHING : of(optional.get());
        }
        if (object instanceof OptionalInt optional) {
            return optional.isEmpty() ? Value.NOTHING : Value.number(optional.getAsInt());
        }
        if (object instanceof OptionalLong optional) {
            return optional.isEmpty() ? Value.NOTHING : Value.number(optional.getAsLong());
        }
        if (object instanceof OptionalDouble optional) {
            return optional.isEmpty() ? Value.NOTHING : number(optional.getAsDouble());
        }
        if (object instanceof AtomicBoolean truth) {
            return new Value.Truth(truth.get());
        }
        return null;
    }

    /** What an optional or a holder with parts stands for; the object itself otherwise. */
    static @Nullable Object held(Object object) {
        if (object instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        return object instanceof AtomicReference<?> reference ? reference.get() : object;
    }

    private static boolean speaks(Object object) {
        return object instanceof TemporalAmount
                || object instanceof UUID
                || object instanceof URI
                || object instanceof URL
                || object instanceof Locale
                || object instanceof Currency
                || object instanceof ZoneId
                || object instanceof Path
                || object instanceof File
                || object instanceof BitSet
                || object instanceof TimeZone;
    }

    /** Old code holds such dates, and they are read here and nowhere made. */
    @SuppressWarnings("JavaUtilDate")
    private static Value date(Date date) {
        String type = date.getClass().getName();
        boolean part = type.equals("java.sql.Date") || type.equals("java.sql.Time");
        return part ? new Value.Text(date.toString()) : new Value.Moment(Instant.ofEpochMilli(date.getTime()));
    }

    private static @Nullable Value number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue())
                    ? new Value.Numeral(new BigDecimal(number.toString()).toPlainString())
                    : new Value.Text(number.toString());
        }
        if (number instanceof BigDecimal decimal) {
            boolean plain = Math.abs((long) decimal.scale()) <= LONGEST_SCALE;
            return new Value.Numeral(plain ? decimal.toPlainString() : decimal.toString());
        }
        boolean whole = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger
                || number instanceof AtomicInteger
                || number instanceof AtomicLong;
        return whole ? new Value.Numeral(number.toString()) : null;
    }

    /** A key of a map as a name; null where it has parts, and for half a surrogate pair, which readers refuse in names. */
    static @Nullable String name(Object key) {
        Value plain = of(key);
        if (plain instanceof Value.Text text) {
            return text.text().codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? null
                    : text.text();
        }
        if (plain instanceof Value.Numeral number) {
            return number.digits();
        }
        return plain instanceof Value.Moment || plain instanceof Value.Truth ? key.toString() : null;
    }
}
