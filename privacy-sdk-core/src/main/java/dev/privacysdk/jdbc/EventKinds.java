package dev.privacysdk.jdbc;

import dev.privacysdk.ledger.LedgerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How each kind of event is written: its code, which no version changes, and its fields in order.
 *
 * <p>A payload begins with the version of its form and the instant.
 */
final class EventKinds {
    private static final int FORM = 1;

    private record Kind<E extends LedgerEvent>(
            String code, Class<E> type, BiConsumer<Packer, E> writer, BiFunction<Instant, Unpacker, E> reader) {
        byte[] pack(LedgerEvent event) {
            Packer out = new Packer().octet(FORM).instant(event.at());
            writer.accept(out, type.cast(event));
            return out.packed();
        }
    }

    private final List<Kind<?>> kinds = new ArrayList<>();
    private final Map<String, Kind<?>> byCode = new HashMap<>();
    private final Map<Class<?>, Kind<?>> byType = new HashMap<>();

    <E extends LedgerEvent> void kind(
            String code, Class<E> type, BiConsumer<Packer, E> writer, BiFunction<Instant, Unpacker, E> reader) {
        Kind<E> kind = new Kind<>(code, type, writer, reader);
        if (byCode.put(code, kind) != null || byType.put(type, kind) != null) {
            throw new IllegalStateException("Two kinds of event have one code or one type: " + code);
        }
        kinds.add(kind);
    }

    /** A kind that says nothing but when. */
    <E extends LedgerEvent> void bare(String code, Class<E> type, Function<Instant, E> reader) {
        kind(code, type, (out, event) -> {}, (at, in) -> reader.apply(at));
    }

    /** A kind with one word besides. */
    <E extends LedgerEvent> void word(
            String code, Class<E> type, Function<E, String> word, BiFunction<Instant, String, E> reader) {
        kind(code, type, (out, event) -> out.text(word.apply(event)), (at, in) -> reader.apply(at, in.text()));
    }

    /** The codes, in the order in which they are declared. */
    List<String> codes() {
        return kinds.stream().map(Kind::code).toList();
    }

    /** Every class of event that can be written. */
    List<Class<?>> types() {
        return kinds.stream().<Class<?>>map(Kind::type).toList();
    }

    String code(LedgerEvent event) {
        return kind(event).code();
    }

    byte[] pack(LedgerEvent event) {
        return kind(event).pack(event);
    }

    private Kind<?> kind(LedgerEvent event) {
        Kind<?> kind = byType.get(event.getClass());
        if (kind == null) {
            throw new IllegalStateException("An event of this kind has no code.");
        }
        return kind;
    }

    /** The event; throws for a code that is not known and for a payload that is not of its form. */
    LedgerEvent unpack(String code, byte[] payload) {
        Kind<?> kind = byCode.get(code);
        if (kind == null) {
            throw new IllegalStateException("The ledger holds an entry of a kind that this version of privacy-sdk does"
                    + " not know; use the version that wrote it.");
        }
        return Unpacker.read(payload, in -> {
            if (in.octet() != FORM) {
                throw new Unpacker.MalformedPayload(null);
            }
            return kind.reader().apply(in.instant(), in);
        });
    }

    /** The edition that an event was said under, where it names one. */
    static @Nullable String policyVersion(LedgerEvent event) {
        if (event instanceof LedgerEvent.ConsentGiven given) {
            return given.edition();
        }
        return event instanceof LedgerEvent.PolicyAcknowledged acknowledged ? acknowledged.edition() : null;
    }
}
