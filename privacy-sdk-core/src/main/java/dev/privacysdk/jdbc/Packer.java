package dev.privacysdk.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Values as bytes, each with its length or of a fixed one, so that no two sequences of values read alike. */
final class Packer {
    private static final int ABSENT = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    Packer octet(int value) {
        out.write(value);
        return this;
    }

    Packer flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    Packer count(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    Packer number(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    Packer bytes(byte[] value) {
        count(value.length);
        out.writeBytes(value);
        return this;
    }

    /** As UTF-16, because UTF-8 makes one of all broken surrogates. */
    Packer text(@Nullable String value) {
        if (value == null) {
            return count(ABSENT);
        }
        ByteBuffer chars = ByteBuffer.allocate(2 * value.length());
        chars.asCharBuffer().put(value);
        count(value.length());
        out.writeBytes(chars.array());
        return this;
    }

    Packer constant(@Nullable Enum<?> value) {
        return text(value == null ? null : value.name());
    }

    Packer instant(Instant value) {
        return number(value.getEpochSecond()).count(value.getNano());
    }

    Packer instantOrNone(@Nullable Instant value) {
        flag(value != null);
        return value == null ? this : instant(value);
    }

    /** In the order of their natural order, so that equal sets read alike. */
    <T extends Comparable<T>> Packer sorted(Collection<T> values, BiConsumer<Packer, T> each) {
        count(values.size());
        values.stream().sorted().forEach(value -> each.accept(this, value));
        return this;
    }

    byte[] packed() {
        return out.toByteArray();
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(packed());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which every one must have.", e);
        }
    }
}
