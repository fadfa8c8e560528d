package dev.privacysdk.jdbc;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads back what a {@link Packer} wrote, and nothing else: whatever is too short, too long or not its spelling throws. */
final class Unpacker {
    private final ByteBuffer in;

    Unpacker(byte[] packed) {
        this.in = ByteBuffer.wrap(packed);
    }

    /** Reads all of it with one function; every failure is a {@link MalformedPayload}. */
    static <T> T read(byte[] packed, Function<Unpacker, T> reader) {
        Unpacker unpacker = new Unpacker(packed);
        T value;
        try {
            value = reader.apply(unpacker);
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedPayload(e);
        }
        if (unpacker.in.hasRemaining()) {
            throw new MalformedPayload(null);
        }
        return value;
    }

    /** Bytes that no version of this package wrote. */
    static final class MalformedPayload extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedPayload(@Nullable Throwable cause) {
            super("What the ledger holds is not in a form that this version of privacy-sdk reads.", cause);
        }
    }

    int octet() {
        return in.get() & 0xff;
    }

    boolean flag() {
        int value = octet();
        if (value > 1) {
            throw new MalformedPayload(null);
        }
        return value == 1;
    }

    int count() {
        return in.getInt();
    }

    long number() {
        return in.getLong();
    }

    String text() {
        String value = textOrNone();
        if (value == null) {
            throw new MalformedPayload(null);
        }
        return value;
    }

    @Nullable
    String textOrNone() {
        int length = count();
        if (length == -1) {
            return null;
        }
        // Checked before anything is allocated: a length is as hostile as its text.
        if (length < 0 || length > in.remaining() / 2) {
            throw new MalformedPayload(null);
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = in.getChar();
        }
        return new String(chars);
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    <E extends Enum<E>> @Nullable E constantOrNone(Class<E> type) {
        String name = textOrNone();
        return name == null ? null : Enum.valueOf(type, name);
    }

    Instant instant() {
        long seconds = number();
        int nanos = count();
        if (nanos < 0 || nanos > 999_999_999) {
            throw new MalformedPayload(null);
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    @Nullable
    Instant instantOrNone() {
        return flag() ? instant() : null;
    }

    <T> Set<T> set(Function<Unpacker, T> each) {
        int size = count();
        if (size < 0 || size > in.remaining()) {
            throw new MalformedPayload(null);
        }
        Set<T> values = new HashSet<>();
        for (int i = 0; i < size; i++) {
            if (!values.add(each.apply(this))) {
                throw new MalformedPayload(null);
            }
        }
        return values;
    }
}
